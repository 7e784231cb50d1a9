import { safeLine } from './safe-text.ts';

/** What begins something in Markdown or HTML in the middle of a line. */
const SPECIAL = /[\\`*_[\]<>&~|]/g;
/** What is made a link without being marked as one. */
const LINK_LIKE = /:(?=\/\/)|@|(?<=\bwww)\./gi;

/** markdownText makes foreign text a piece of one line of Markdown that shows it as it is: no markup, no HTML, no link. */
export function markdownText(text: string): string {
  return safeLine(text)
    .replace(SPECIAL, character => `\\${character}`)
    .replace(LINK_LIKE, character => `&#${character.charCodeAt(0)};`);
}

/** markdownCode is foreign text as code within a line of Markdown. */
export function markdownCode(text: string): string {
  const line = safeLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A backtick at an edge needs a space to its fence, as does a text of blanks.
  const edge = /^`|`$|^ .* $/.test(line) || line.trim() === '' ? ' ' : '';
  return `${fence}${edge}${line}${edge}${fence}`;
}
