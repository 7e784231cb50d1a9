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
  const wanted = word.toLowerCase();
  const letters = lettersOf(wanted);
  let [best, smallest, asNear] = ['', Number.POSITIVE_INFINITY, 0];
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    const longer = Math.max(wanted.length, lower.length);
    const limit = Math.min(smallest, Math.max(1, Math.floor(longer / LETTERS_PER_SLIP)));
    if (longer - Math.min(wanted.length, lower.length) > limit || differsMore(letters, lower, limit))
      continue;
    const distance = editDistance(wanted, lower, limit);
    if (distance > limit) continue;
    asNear = distance === smallest ? asNear + 1 : 1;
    if (distance < smallest) [best, smallest] = [candidate, distance];
  }
  if (asNear === 0) return undefined;
  const small = smallest <= SLIP_MAX && smallest * LETTERS_PER_SLIP <= best.length;
  return { word: best, certain: small && asNear === 1 };
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
