import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeBlock, safeLine } from '../../source/text/safe-text.ts';

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b',
      '\u009b',
      '\u009d',
      '[',
      ']',
      '0',
      ';',
      'm',
      '\u0007',
      '\\',
      '\r',
      '\n',
      '\t',
      '\u202e',
      '\u2066',
      '\u200b',
      '\u{E0041}',
      '\0',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('safeLine', () => {
  it('takes out colours, links, titles and reordering', () => {
    expect(safeLine('a\u001b[31mb\u001b]8;;http://x\u0007c\u001b]8;;\u001b\\d\u202ee\r\nf')).toBe('abcde f');
  });

  it('takes out tag characters, which hide text that can be copied', () => {
    expect(safeLine('alice\u{E0061}\u{E0062}')).toBe('alice');
  });

  it('keeps letters of every script and emoji', () => {
    expect(safeLine('Łódź 東京 سلام é 👍')).toBe('Łódź 東京 سلام é 👍');
  });

  it('leaves nothing that can move, hide or reorder, and is content with its own result', () => {
    fc.assert(
      fc.property(hostile, text => {
        const safe = safeLine(text);
        expect(safe).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/);
        expect(safeLine(safe)).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('text of a terminal', () => {
  it('cannot be written in any way, whatever pieces of sequences a text is made of', () => {
    const piece = fc.constantFrom(
      '\u001b',
      '\u009b',
      '\u009d',
      '\u0090',
      '\u001b[',
      '\u001b]',
      '\u001b\\',
      '\u0007',
      '31m',
      '8;;x',
      'a',
      '\u202e',
      '\u2067',
      '\u200f',
      '\u061c',
      '\u00ad',
      '\u{E0001}',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map(pieces => pieces.join('')),
        text => {
          for (const safe of [safeLine(text), safeBlock(text)])
            expect(safe).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u00AD\u{E0000}-\u{E007F}]/u);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('does not swallow what stands before a sequence without an end', () => {
    expect(safeLine('before \u001b[')).toBe('before ');
    expect(safeLine('before\u001b[31')).toMatch(/^before/);
  });
});

describe('safeBlock', () => {
  it('keeps lines and widens tabs', () => {
    expect(safeBlock('a\r\nb\n\tc\u001b[2J')).toBe('a\nb\n  c');
  });

  it('leaves no control character but the line feed', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(safeBlock(text)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
      }),
      { numRuns: 2000 },
    );
  });
});
