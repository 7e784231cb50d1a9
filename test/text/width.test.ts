import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutEnd, cutMiddle, padWidth, textGraphemes, textWidth } from '../../source/text/width.ts';

describe('the width of a text', () => {
  it.each([
    ['RunTask', 7],
    ['漢字', 4],
    ['👩‍👩‍👧', 2],
    ['e\u0301', 1],
  ])('%s takes %i columns', (text, columns) => {
    expect(textWidth(text)).toBe(columns);
  });

  it.each([
    [cutEnd('RegisterTaskDefinition', 10, '…'), 'RegisterT…'],
    [cutMiddle('RegisterTaskDefinition', 11, '…'), 'Regis…ition'],
    [cutMiddle('漢字仮名交', 8, '...'), '漢...交'],
    [cutEnd('abc', 3, '...'), 'abc'],
    [cutEnd('abcd', 2, '...'), 'ab'],
    [padWidth('漢', 4), '漢  '],
  ])('cut or filled it is %j', (made, wanted) => {
    expect(made).toBe(wanted);
  });

  it('is kept by cutting, whatever the text', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '漢', '👩‍👩‍👧', '-')).map(parts => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('…', '...'),
        (whole, columns, sign) => {
          for (const cut of [cutEnd, cutMiddle])
            expect(textWidth(cut(whole, columns, sign))).toBeLessThanOrEqual(columns);
          expect(textGraphemes(whole).join('')).toBe(whole);
        },
      ),
      { numRuns: 60 },
    );
  });
});
