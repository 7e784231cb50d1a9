import type { Candidate } from './candidate.ts';
import type { RawWord } from './raw-line.ts';

/** Characters that need no backslash in bash. */
const PLAIN = /[A-Za-z0-9_%+=:,./@^-]/;

/**
 * bashWords writes candidates as bash puts them in: bash quotes nothing itself, and replaces only what stands behind the last
 * of its word breaks, or behind the quote that is open. A candidate that this quote cannot hold is left out.
 */
export function bashWords(candidates: readonly Candidate[], { kept, quote }: RawWord): string[] {
  return candidates.flatMap(({ value }) => {
    const rest = value.slice(kept);
    // An interactive bash looks for its history behind an exclamation mark, in double quotes too.
    if (quote === '"' && rest.includes('!')) return [];
    if (quote === "'") return [rest.replaceAll("'", "'\\''")];
    if (quote === '"') return [rest.replace(/["\\$`]/g, '\\$&')];
    return [[...rest].map(escaped).join('')];
  });
}

function escaped(character: string): string {
  return PLAIN.test(character) || character > '\u007F' ? character : `\\${character}`;
}
