import type { Answers } from '../../procedure/answers.ts';
import type { UsedNames } from '../../settings/used-names.ts';
import type { Talk } from '../asking/talk.ts';
import type { Listings } from '../listings.ts';

/** Whose placeholders are asked for: those of the policy of a sitting, or of a document besides. */
export interface Asked {
  readonly talk: Talk;
  readonly listings: Listings;
  answers: Answers;
  usedBefore(): UsedNames;
}
