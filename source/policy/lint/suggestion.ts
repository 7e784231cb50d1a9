import { editDistance } from '../../text/edit-distance.ts';
import { type LetterCounts, leastDistance, letterCounts } from '../../text/letter-counts.ts';

/** What was probably meant by a word that is unknown. */
export interface Suggestion {
  readonly word: string;
  /** So near, and alone so near, that it may be put in the word's place unasked. */
  readonly certain: boolean;
}

/** A candidate as it is compared. */
interface Candidate {
  readonly word: string;
  readonly lower: string;
  readonly letters: LetterCounts;
}

/** Letters that a slip of the keyboard changes; more is another word. */
const SLIP_MAX = 2;
/** Words are alike only when most letters are: one in so many may differ. */
const LETTERS_PER_SLIP = 3;

/** suggestionFor finds what was meant by a word, letter case not counted, or nothing when no candidate is near. The same list is taken apart once. */
export function suggestionFor(word: string, words: readonly string[]): Suggestion | undefined {
  const candidates = candidatesOf(words);
  const distanceTo = distanceFrom(word.toLowerCase());
  let [best, smallest] = ['', Number.POSITIVE_INFINITY];
  for (const candidate of candidates) {
    const alike = Math.max(1, Math.floor(Math.max(word.length, candidate.word.length) / LETTERS_PER_SLIP));
    const distance = distanceTo(candidate, Math.min(smallest - 1, alike));
    if (distance !== undefined) [best, smallest] = [candidate.word, distance];
  }
  if (smallest === Number.POSITIVE_INFINITY) return undefined;
  const small = smallest <= SLIP_MAX && smallest * LETTERS_PER_SLIP <= best.length;
  const alone = () =>
    candidates.every(other => other.word === best || distanceTo(other, smallest) === undefined);
  return { word: best, certain: small && alone() };
}

/** nearWords lists the words that differ in so many letters at most, letter case not counted, the nearest first. */
export function nearWords(
  word: string,
  words: readonly string[],
  most: number,
): { readonly word: string; readonly distance: number }[] {
  const distanceTo = distanceFrom(word.toLowerCase());
  return candidatesOf(words)
    .flatMap(candidate => {
      const distance = distanceTo(candidate, most);
      return distance === undefined ? [] : { word: candidate.word, distance };
    })
    .sort((a, b) => a.distance - b.distance);
}

/** didYouMean writes a suggestion as a question, to stand after what is wrong. */
export function didYouMean(suggestion: { readonly word: string } | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean ${suggestion.word}?`;
}

const taken = new WeakMap<readonly string[], readonly Candidate[]>();

function candidatesOf(words: readonly string[]): readonly Candidate[] {
  const known = taken.get(words);
  if (known !== undefined) return known;
  const candidates = words.map(word => {
    const lower = word.toLowerCase();
    return { word, lower, letters: letterCounts(lower) };
  });
  taken.set(words, candidates);
  return candidates;
}

/** The distance to a word, or nothing when it is above a limit; most words are told apart by their letters alone. */
function distanceFrom(wanted: string): (candidate: Candidate, limit: number) => number | undefined {
  const letters = letterCounts(wanted);
  return (candidate, limit) => {
    if (Math.abs(wanted.length - candidate.lower.length) > limit) return undefined;
    if (leastDistance(letters, candidate.letters) > limit) return undefined;
    const distance = editDistance(wanted, candidate.lower, limit);
    return distance > limit ? undefined : distance;
  };
}
