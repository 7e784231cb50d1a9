import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrapAnywhere, wrapDeeper, wrapWords } from '../../source/text/wrap.ts';

const words = fc.array(
  fc.oneof(fc.constantFrom('東京', 'é', '👍🏽', 'e\u0301', 'word'), fc.string({ unit: 'grapheme' })),
);

describe('wrapWords', () => {
  it('breaks between words', () => {
    expect(wrapWords('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrapWords('', 9)).toEqual(['']);
  });

  it('breaks a word that is too long', () => {
    expect(wrapWords('a abcdefgh b', 3)).toEqual(['a', 'abc', 'def', 'gh', 'b']);
  });

  it('counts the columns of a terminal, in which some letters take two', () => {
    expect(wrapWords('東京 東京', 6)).toEqual(['東京', '東京']);
    expect(wrapWords('e\u0301e\u0301e\u0301', 3)).toEqual(['e\u0301e\u0301e\u0301']);
  });
});

describe('wrapAnywhere', () => {
  it('keeps every character, line breaks apart', () => {
    expect(wrapAnywhere('ab cd\n\nef', 3)).toEqual(['ab ', 'cd', '', 'ef']);
    fc.assert(
      fc.property(
        words.map(list => list.join(' ').replaceAll(/\s/gu, ' ')),
        fc.integer({ min: 2, max: 20 }),
        (text, columns) => {
          expect(wrapAnywhere(text, columns).join('')).toBe(text);
        },
      ),
    );
  });
});

const letters = new Intl.Segmenter();

describe('both', () => {
  it('keep to the room, unless a single letter is wider', () => {
    fc.assert(
      fc.property(
        words.map(list => list.join(' ')),
        fc.integer({ min: 1, max: 20 }),
        (text, columns) => {
          for (const line of [...wrapWords(text, columns), ...wrapAnywhere(text, columns)])
            expect([...letters.segment(line)].length === 1 || stringWidth(line) <= columns).toBe(true);
        },
      ),
    );
  });

  it('break nothing in a room without end', () => {
    expect(wrapWords('a b', Number.POSITIVE_INFINITY)).toEqual(['a b']);
    expect(wrapAnywhere('abc', Number.POSITIVE_INFINITY)).toEqual(['abc']);
  });

  it('end in a room of no columns', () => {
    expect(wrapWords('ab c', 0)).toEqual(['a', 'b', 'c']);
    expect(wrapAnywhere('ab', -1)).toEqual(['a', 'b']);
  });
});

describe('wrapDeeper', () => {
  it('sets what is left of a line in a little deeper than its beginning', () => {
    expect(wrapDeeper('  "Action": "ecs:RunTask"\n}', 12)).toEqual([
      '  "Action": ',
      '    "ecs:Run',
      '    Task"',
      '}',
    ]);
    expect(wrapDeeper(`${' '.repeat(10)}abcdef`, 12)).toEqual([`${' '.repeat(10)}ab`, '      cdef']);
  });
});
