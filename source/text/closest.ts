import { editDistance } from './edit-distance.ts';
import { leastDistance, letterCounts } from './letter-counts.ts';

/**
 * closest finds the candidate that was most likely meant: the smallest edit distance (case ignored), and none
 * when even the best one differs in more than a third of its letters.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  return closestFinder(candidates)(word);
}

/** closestFinder is closest for many words and the same candidates, which it takes apart once. */
export function closestFinder(candidates: Iterable<string>): (word: string) => string | undefined {
  const known = Array.from(candidates, candidate => {
    const lower = candidate.toLowerCase();
    return { candidate, lower, letters: letterCounts(lower) };
  });
  return word => {
    const wanted = word.toLowerCase();
    const wantedLetters = letterCounts(wanted);
    let best: string | undefined;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const { candidate, lower, letters } of known) {
      const alike = Math.max(1, Math.floor(Math.max(candidate.length, word.length) / 3));
      const limit = Math.min(bestDistance - 1, alike);
      if (Math.abs(lower.length - wanted.length) > limit || leastDistance(wantedLetters, letters) > limit)
        continue;
      const distance = editDistance(wanted, lower, limit);
      if (distance > limit) continue;
      [best, bestDistance] = [candidate, distance];
      if (distance === 0) break;
    }
    return best;
  };
}
