import { cutEnd } from '../../text/width.ts';
import { plural } from '../../text/words.ts';
import { wrapAnywhere } from '../../text/wrap.ts';
import type { JsonOutline } from './json-outline.ts';

/** A piece of a line that has one meaning. */
export interface Segment {
  readonly text: string;
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'punctuation' | 'fold';
}

/** A row of the picture of a JSON text: a line of it, a part of a long one, or a folded statement. */
export interface JsonLine {
  readonly segments: readonly Segment[];
  /** The line of the text, from 0, and the place in it where the row begins, in UTF-16 units. */
  readonly line: number;
  readonly offset: number;
  /** The last line that the row stands for: another one where a statement is folded. */
  readonly lastLine: number;
}

/** Folded statements, by their place among the folds of the outline. */
export type Folded = ReadonlySet<number>;

const known = new WeakMap<
  JsonOutline,
  { readonly columns: number; readonly folded: Folded; readonly rows: readonly JsonLine[] }
>();

/** jsonLines breaks a JSON text into rows of so many columns at most; every character of what is not folded is in one of them. */
export function jsonLines(outline: JsonOutline, columns: number, folded: Folded): readonly JsonLine[] {
  const kept = known.get(outline);
  if (kept?.columns === columns && kept.folded === folded) return kept.rows;
  const rows: JsonLine[] = [];
  let line = 0;
  while (line < outline.lines.length) {
    const index = outline.folds.findIndex(({ from }) => from === line);
    const fold = folded.has(index) ? outline.folds[index] : undefined;
    const text = outline.lines[line] ?? '';
    if (fold === undefined) rows.push(...rowsOf(text, line, columns));
    else rows.push(foldedRow(text, fold, columns));
    line = fold === undefined ? line + 1 : fold.to + 1;
  }
  known.set(outline, { columns, folded, rows });
  return rows;
}

function foldedRow(text: string, fold: JsonOutline['folds'][number], columns: number): JsonLine {
  const indent = ' '.repeat(text.length - text.trimStart().length);
  const words = `${indent}{...} ${plural(fold.to - fold.from + 1, 'line')}  ${fold.words}`;
  return {
    segments: [{ text: cutEnd(words, columns, '...'), kind: 'fold' }],
    line: fold.from,
    offset: 0,
    lastLine: fold.to,
  };
}

function rowsOf(text: string, line: number, columns: number): JsonLine[] {
  const segments = segmentsOf(text);
  let offset = 0;
  return wrapAnywhere(text, columns).map(piece => {
    const row = { segments: cut(segments, offset, offset + piece.length), line, offset, lastLine: line };
    offset += piece.length;
    return row;
  });
}

/** cut takes the part of some segments between two places, in UTF-16 units. */
export function cut(segments: readonly Segment[], from: number, to: number): Segment[] {
  const parts: Segment[] = [];
  let start = 0;
  for (const { text, kind } of segments) {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (part !== '') parts.push({ text: part, kind });
    start += text.length;
  }
  return parts;
}

/** A string and the colon that would make it a key; a number; a word; anything else. */
const TOKEN =
  /(?<string>"(?:[^"\\]|\\.)*"?)(?<colon>\s*:)?|(?<number>-?\d[\d.eE+-]*)|(?<word>\b(?:true|false|null)\b)|(?:(?!["\d-]|\b(?:true|false|null)\b).)+|./gu;

function segmentsOf(line: string): Segment[] {
  return [...line.matchAll(TOKEN)].flatMap(({ 0: text, groups = {} }): Segment[] => {
    const { string, colon, number, word } = groups;
    if (string !== undefined && colon !== undefined)
      return [
        { text: string, kind: 'key' },
        { text: colon, kind: 'punctuation' },
      ];
    if (string !== undefined) return [{ text: string, kind: 'string' }];
    if (number !== undefined) return [{ text: number, kind: 'number' }];
    return [{ text, kind: word === undefined ? 'punctuation' : 'word' }];
  });
}
