import type { Size } from '../state/wizard.ts';
import type { Symbols } from './theme.ts';

/** The smallest terminal in which the wizard works. */
export const SMALLEST: Size = { columns: 60, rows: 15 };

/** From this height on there is room for the lines about the highlighted row. */
const ROWS_FOR_DETAIL = 20;
const DETAIL_ROWS = 3;
/** A frame as tall as the terminal would be scrolled by its last line break: that row and another stay free. */
const SPARE_ROWS = 2;
/** No screen gains from more; a taller frame only makes the eye travel. */
const TALLEST_FRAME = 44;

/** TALLEST_TERMINAL is the height from which on more rows change nothing. */
export const TALLEST_TERMINAL = TALLEST_FRAME + SPARE_ROWS;

/** Rows of a frame, from top to bottom; their sum never changes while a screen lasts. */
export interface Layout {
  readonly columns: number;
  readonly bodyRows: number;
  readonly detailRows: number;
  readonly total: number;
}

/** Identity, trail, rule, question, problem, rule, footer. */
const FIXED_ROWS = 7;

/** layoutFor shares the rows of a terminal out between the parts of the frame. */
export function layoutFor({ columns, rows }: Size): Layout {
  const total = Math.min(rows - SPARE_ROWS, TALLEST_FRAME);
  const detailRows = rows >= ROWS_FOR_DETAIL ? DETAIL_ROWS : 0;
  return { columns, total, detailRows, bodyRows: Math.max(1, total - FIXED_ROWS - detailRows) };
}

/** A longer line parts nothing better. */
const RULE_MOST = 120;

/** ruleOf is the line that parts the body from what stands above and below it. */
export function ruleOf({ columns }: Layout, { rule }: Pick<Symbols, 'rule'>): string {
  return rule.repeat(Math.min(columns, RULE_MOST));
}

/** isTooSmall tells whether the terminal is below the smallest size. */
export function isTooSmall({ columns, rows }: Size): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}

/** windowAround chooses which lines of a long list are shown so that one of them is: `[from, to)`. */
export function windowAround(focus: number, count: number, rows: number): { from: number; to: number } {
  if (count <= rows) return { from: 0, to: count };
  const from = Math.max(0, Math.min(count - rows, focus - Math.floor(rows / 2)));
  return { from, to: from + rows };
}
