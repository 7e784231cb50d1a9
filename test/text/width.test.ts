import fc from 'fast-check';
import stringWidth from 'string-width';
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

  it('is what a terminal shows, also of the characters that are counted without a look', () => {
    const character = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.integer({ min: 0x20, max: 0x2580 }).map(code => String.fromCodePoint(code)),
      },
      { weight: 1, arbitrary: fc.constantFrom('\u0301', '\uFE0F', '\u200D', '\u00AD', '\u00A9\uFE0F', '漢') },
    );
    const text = fc.array(character, { maxLength: 6 }).map(parts => parts.join(''));
    fc.assert(fc.property(text, whole => textWidth(whole) === stringWidth(whole)));
    const single = Array.from({ length: 0x2560 }, (_, index) => String.fromCodePoint(0x20 + index));
    expect(single.filter(one => textWidth(one) !== stringWidth(one))).toEqual([]);
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
