import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers } from '../../source/policy/pattern-cover.ts';
import { patternIndex } from '../../source/policy/pattern-index.ts';

const pattern = fc
  .array(fc.constantFrom('a', 'b', 'ab', '*', '?', '$', `\${*}`, `\${?}`, `\${$}`, `\${x:ab}`, '<ab>'), {
    maxLength: 6,
  })
  .map(parts => parts.join(''));

describe('patternIndex', () => {
  it('finds every pattern that covers another one, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(pattern, { maxLength: 12 }), pattern, (wides, narrow) => {
        const index = patternIndex(wides.map(wide => [wide, wide]));
        expect(index.covering(narrow).sort()).toEqual(wides.filter(wide => covers(wide, narrow)).sort());
      }),
      { numRuns: 500 },
    );
  });
});
