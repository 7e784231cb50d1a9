import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_FINDINGS } from '../../../procedure/explained/reviews.ts';
import { stepQuestion } from '../../../procedure/steps.ts';
import { BACK, NEXT } from '../../keys/common-bindings.ts';
import { jsonViewTyped } from '../../prompts/json-view-keys.ts';
import { goBack, goForward, withLocal } from '../../state/moves.ts';
import type { Screen } from '../screen.ts';
import { canUndo } from './mending.ts';
import { reduceReview } from './reduce-review.ts';
import { ReviewBody } from './review-body.tsx';
import { isSearching, reviewKeys } from './review-keys.ts';
import { findingHelp, refusalWords, reviewDetail } from './review-lines.ts';
import { NEW_REVIEW_STATE } from './review-state.ts';

/** The policy in words, what is wrong with it and how to mend it, the console's table, and the JSON that will be sent. */
export const reviewPolicy: Screen = {
  id: 'review-policy',
  question: () => stepQuestion('review-policy'),
  enter: wizard => {
    const changes = canUndo(wizard) ? wizard.local.review.changes : [];
    return withLocal(wizard, 'review', { ...NEW_REVIEW_STATE, changes });
  },
  resume: wizard => wizard,
  bindings: wizard => (isSearching(wizard) ? reviewKeys(wizard) : [...reviewKeys(wizard), NEXT, BACK]),
  typed: (wizard, text) => (isSearching(wizard) ? jsonViewTyped(wizard.local.review.json, text) : undefined),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered': {
        const problem = refusalWords(wizard);
        return problem === undefined ? goForward(wizard) : { ...wizard, problem };
      }
      case 'went-back':
        return goBack(wizard);
      default:
        return reduceReview(wizard, event) ?? wizard;
    }
  },
  Body: ReviewBody,
  detail: reviewDetail,
  caution: refusalWords,
  helpInHand: findingHelp,
  help: withOwnWords(
    EXPLAINED_FINDINGS,
    'f makes the fix of the one in hand, F all that are certain, u takes the last one back. Nothing has been sent to AWS yet; the name comes next.',
    'IAM counts the characters of a policy without white space; a managed policy may have 6,144.',
  ),
};
