import { closest, editDistance } from '../../text/closest.ts';

/** What was probably meant by a word that is unknown. */
export interface Suggestion {
  readonly word: string;
  /** So near, and alone so near, that it may be put in the word's place unasked. */
  readonly certain: boolean;
}

/** Letters that a slip of the keyboard changes; more is another word. */
const SLIP_MAX = 2;
/** Words are alike only when most letters are: one in so many may differ. */
const LETTERS_PER_SLIP = 3;

/** suggestionFor finds what was meant by a word, letter case not counted, or nothing when no candidate is near. */
export function suggestionFor(word: string, candidates: readonly string[]): Suggestion | undefined {
  const best = closest(word, candidates);
  if (best === undefined) return undefined;
  const wanted = word.toLowerCase();
  const distance = editDistance(wanted, best.toLowerCase());
  const asNear = candidates.filter(
    candidate => editDistance(wanted, candidate.toLowerCase(), distance) <= distance,
  );
  const small = distance <= SLIP_MAX && distance * LETTERS_PER_SLIP <= best.length;
  return { word: best, certain: small && asNear.length === 1 };
}

/** didYouMean writes a suggestion as a question, to stand after what is wrong. */
export function didYouMean(suggestion: { readonly word: string } | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean ${suggestion.word}?`;
}
