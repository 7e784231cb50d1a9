import type { JsonOutline } from './json-outline.ts';

/** A place where the words searched for stand: a line from 0, and UTF-16 units in it. */
export interface Match {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<JsonOutline, { readonly words: string; readonly matches: readonly Match[] }>();

/** matchesIn finds words in a text, upper and lower case alike, folded or not. */
export function matchesIn(outline: JsonOutline, words: string): readonly Match[] {
  if (words === '') return [];
  const kept = known.get(outline);
  if (kept?.words === words) return kept.matches;
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
  const matches = outline.lines.flatMap((text, line) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      line,
      from: index,
      to: index + found.length,
    })),
  );
  known.set(outline, { words, matches });
  return matches;
}
