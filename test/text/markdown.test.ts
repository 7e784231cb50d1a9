import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownCode, markdownText } from '../../source/text/markdown.ts';
import { safeLine } from '../../source/text/safe-text.ts';

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('<b>', '`', '``', '*', '_', '[a](b)', '&lt;', 'https://', 'www.', '@', '\\', '\n# '),
    ),
    { maxLength: 6 },
  )
  .map(parts => parts.join(''));

/** What a reader of Markdown sees of escapes and references. */
function read(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|&#(\d+);/g, (_, escaped: string, code: string) =>
    escaped === undefined ? String.fromCharCode(Number(code)) : escaped,
  );
}

describe('markdownText', () => {
  it('leaves nothing that is markup, HTML or a link', () => {
    expect(markdownText('<img src=x> [a](b) *c* `d` https://x a@b &lt; ~~e~~')).toBe(
      '\\<img src=x\\> \\[a\\](b) \\*c\\* \\`d\\` https&#58;//x a&#64;b \\&lt; \\~\\~e\\~\\~',
    );
  });

  it('shows every text as the line that it is', () => {
    fc.assert(
      fc.property(text, given => {
        const written = markdownText(given);
        expect(read(written)).toBe(safeLine(given));
        expect(written.replace(/\\[!-/:-@[-`{-~]|&#\d+;/g, '')).not.toMatch(/[`*_[\]<>~|\\@]|:\/\//);
      }),
      { numRuns: 100 },
    );
  });
});

describe('markdownCode', () => {
  it('fences what holds backticks with more of them', () => {
    expect(markdownCode('web')).toBe('`web`');
    expect(markdownCode('a``b')).toBe('```a``b```');
    expect(markdownCode('`')).toBe('`` ` ``');
  });

  it('can be left by nothing in the text', () => {
    fc.assert(
      fc.property(text, given => {
        const [, fence = '', inside = ''] = /^(`+)(.*)\1$/s.exec(markdownCode(given)) ?? [];
        expect(inside.trim()).toBe(safeLine(given).trim());
        expect(inside.match(/`+/g) ?? []).not.toContain(fence);
        expect(inside).not.toMatch(/^`|`$|\n/);
      }),
      { numRuns: 100 },
    );
  });
});
