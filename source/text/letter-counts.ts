/** Letters are told apart by the lowest bits of their codes. */
const LETTER_CLASSES = 32;

/** How often letters occur in a word. */
export type LetterCounts = Int32Array;

/** letterCounts counts the letters of a word, to tell words apart that are nowhere near each other. */
export function letterCounts(word: string): LetterCounts {
  const counts = new Int32Array(LETTER_CLASSES);
  for (let index = 0; index < word.length; index++) {
    const letter = word.charCodeAt(index) % LETTER_CLASSES;
    counts[letter] = (counts[letter] ?? 0) + 1;
  }
  return counts;
}

/** leastDistance is the least edit distance that two words with these letters can have. */
export function leastDistance(one: LetterCounts, other: LetterCounts): number {
  let [left, missing] = [0, 0];
  for (let letter = 0; letter < LETTER_CLASSES; letter++) {
    const difference = (one[letter] ?? 0) - (other[letter] ?? 0);
    if (difference > 0) left += difference;
    else missing -= difference;
  }
  return Math.max(left, missing);
}
