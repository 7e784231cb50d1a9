import { editDistance } from '../../text/closest.ts';

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
const LETTER_CLASSES = 32;

/** suggestionFor finds what was meant by a word, letter case not counted, or nothing when no candidate is near. */
export function suggestionFor(word: string, candidates: readonly string[]): Suggestion | undefined {
  const distanceTo = distanceFrom(word.toLowerCase());
  let [best, smallest] = ['', Number.POSITIVE_INFINITY];
  for (const candidate of candidates) {
    const alike = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / LETTERS_PER_SLIP));
    const distance = distanceTo(candidate, Math.min(smallest - 1, alike));
    if (distance !== undefined) [best, smallest] = [candidate, distance];
  }
  if (smallest === Number.POSITIVE_INFINITY) return undefined;
  const small = smallest <= SLIP_MAX && smallest * LETTERS_PER_SLIP <= best.length;
  const alone = () => candidates.every(other => other === best || distanceTo(other, smallest) === undefined);
  return { word: best, certain: small && alone() };
}

/** The distance to a word, or nothing when it is above a limit; most words are told apart by their letters alone. */
function distanceFrom(wanted: string): (candidate: string, limit: number) => number | undefined {
  const letters = lettersOf(wanted);
  return (candidate, limit) => {
    const lower = candidate.toLowerCase();
    if (Math.abs(wanted.length - lower.length) > limit || differsMore(letters, lower, limit))
      return undefined;
    const distance = editDistance(wanted, lower, limit);
    return distance > limit ? undefined : distance;
  };
}

/** didYouMean writes a suggestion as a question, to stand after what is wrong. */
export function didYouMean(suggestion: { readonly word: string } | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean ${suggestion.word}?`;
}

/** How often letters occur, by the lowest bits of their codes. */
function lettersOf(word: string): Int32Array {
  const counts = new Int32Array(LETTER_CLASSES);
  for (let index = 0; index < word.length; index++) add(counts, word, index, 1);
  return counts;
}

/** differsMore tells quickly that a word has so many other letters that its distance is above a limit. */
function differsMore(letters: Int32Array, word: string, limit: number): boolean {
  const counts = letters.slice();
  for (let index = 0; index < word.length; index++) add(counts, word, index, -1);
  let [left, missing] = [0, 0];
  for (const count of counts) {
    if (count > 0) left += count;
    else missing -= count;
  }
  return Math.max(left, missing) > limit;
}

function add(counts: Int32Array, word: string, index: number, change: number): void {
  const letter = word.charCodeAt(index) % LETTER_CLASSES;
  counts[letter] = (counts[letter] ?? 0) + change;
}
