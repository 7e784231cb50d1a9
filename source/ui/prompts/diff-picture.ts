import { wrapDeeper } from '../../text/wrap.ts';
import type { DiffRow } from './diff-rows.ts';

/** A cell of the picture: its sign tells what happened also where there is no colour. */
export interface DiffCell {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

/** A row of the picture; without a right cell the left one has the whole width. */
export interface PicturedDiff {
  readonly left: DiffCell;
  readonly right?: DiffCell;
}

/** From so many columns on the two texts stand side by side. */
const SIDE_BY_SIDE_COLUMNS = 120;
const BLANK: DiffCell = { sign: ' ', text: '' };
/** Margin, sign and blank before a text; one column stays free at the right. */
const EDGES = 5;

/** sideWidth is the width of a half where two texts stand side by side, or nothing where they do not. */
export function sideWidth(columns: number): number | undefined {
  return columns < SIDE_BY_SIDE_COLUMNS ? undefined : Math.floor((columns - 2) / 2);
}

/** diffPicture lays a comparison out for so many columns; long lines are wrapped, so that every character is in sight. */
export function diffPicture(rows: readonly DiffRow[], columns: number): readonly PicturedDiff[] {
  const half = sideWidth(columns);
  return half === undefined ? oneUnderTheOther(rows, columns - EDGES) : sideBySide(rows, half - EDGES);
}

function sideBySide(rows: readonly DiffRow[], width: number): PicturedDiff[] {
  return rows.flatMap(row => {
    const { left, right } = cellsOf(row);
    const [lefts, rights] = [wrapped(left, width), wrapped(right, width)];
    return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index) => ({
      left: lefts[index] ?? BLANK,
      right: rights[index] ?? BLANK,
    }));
  });
}

/** Of several changed lines in a row, the old ones stand together above the new ones. */
function oneUnderTheOther(rows: readonly DiffRow[], width: number): PicturedDiff[] {
  const cells: DiffCell[] = [];
  let coming: DiffCell[] = [];
  for (const row of rows) {
    const { left, right } = cellsOf(row);
    if (row.change === 'same') {
      cells.push(...coming, left);
      coming = [];
      continue;
    }
    if (left !== BLANK) cells.push(left);
    if (right !== BLANK) coming.push(right);
  }
  return [...cells, ...coming].flatMap(cell => wrapped(cell, width)).map(left => ({ left }));
}

function cellsOf(row: DiffRow): { left: DiffCell; right: DiffCell } {
  switch (row.change) {
    case 'same': {
      const cell: DiffCell = { sign: ' ', text: row.text };
      return { left: cell, right: cell };
    }
    case 'removed':
      return { left: { sign: '-', text: row.before }, right: BLANK };
    case 'added':
      return { left: BLANK, right: { sign: '+', text: row.after } };
    case 'changed':
      return { left: { sign: '-', text: row.before }, right: { sign: '+', text: row.after } };
  }
}

function wrapped({ sign, text }: DiffCell, width: number): DiffCell[] {
  return wrapDeeper(text, Math.max(20, width)).map(piece => ({ sign, text: piece }));
}
