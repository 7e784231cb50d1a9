import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../source/text/edit-distance.ts';
import { leastDistance, letterCounts } from '../../source/text/letter-counts.ts';

/** The definition, letter by letter. */
function defined(a: string, b: string): number {
  if (a === '' || b === '') return Math.max(a.length, b.length);
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const least = Math.min(
    defined(restA, restB) + (a[0] === b[0] ? 0 : 1),
    defined(restA, b) + 1,
    defined(a, restB) + 1,
  );
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return swapped ? Math.min(least, defined(a.slice(2), b.slice(2)) + 1) : least;
}

describe('editDistance', () => {
  it('counts insertions, deletions, replacements and swaps', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('ab', 'ba')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is the same both ways, and nothing only between equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('is what its definition says, up to any limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 6 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(defined(a, b), limit + 1));
      }),
      { numRuns: 300 },
    );
  });

  it('is never less than the letters of the words tell', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(leastDistance(letterCounts(a), letterCounts(b))).toBeLessThanOrEqual(editDistance(a, b));
      }),
    );
  });

  it('says only that a limit is passed, when it is', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});
