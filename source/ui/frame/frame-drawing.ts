import { styledWidth } from '../../text/styled-width.ts';
import type { Size } from '../state/wizard.ts';

/** What stands on the terminal; the cursor stands at the beginning of the row below. */
export interface Drawn {
  readonly lines: readonly string[];
  /** Widths in columns of lines of an earlier frame that a window which became too small has pushed out at its top. */
  readonly pushedOut: readonly number[];
}

/** A picture of the terminal after its bytes were written. */
export interface Drawing {
  readonly bytes: string;
  readonly drawn: Drawn;
}

export const NOTHING_DRAWN: Drawn = { lines: [], pushedOut: [] };

const CLEAR_BELOW = '\u001B[J';
const CLEAR_LINE_END = '\u001B[K';

/** drawOver draws a frame over the one before it, only the lines that are others. */
export function drawOver(
  { lines: before, pushedOut }: Drawn,
  lines: readonly string[],
  columns: number,
): Drawing {
  const changes = lines.map((line, index) => {
    if (line === before[index]) return '\n';
    // Behind a line that reaches the edge there is nothing to clear; some terminals would clear its last character.
    return `${line}${styledWidth(line) < columns ? CLEAR_LINE_END : ''}\r\n`;
  });
  const rest = lines.length < before.length ? CLEAR_BELOW : '';
  return { bytes: `${up(before.length)}${changes.join('')}${rest}`, drawn: { lines, pushedOut } };
}

/**
 * drawAfresh draws a frame in a window that has changed its size. A terminal breaks lines that have become too long,
 * and pushes what has no room out at the top of the window, into its scrollback, where nothing is ever cleared: it is
 * the person's. What comes into sight again when the window grows is taken away then. The frame comes to stand at the
 * top of the window, and what stood above it in the scrollback, since terminals do not all break lines alike.
 */
export function drawAfresh(
  { lines: before, pushedOut }: Drawn,
  lines: readonly string[],
  size: Size,
): Drawing {
  const widths = [...pushedOut, ...before.map(styledWidth)];
  const reach = size.rows - 1;
  const bytes = `${up(Math.min(reach, rowsOf(widths, size.columns)))}${CLEAR_BELOW}${toTheTop(reach)}`;
  const text = lines.map(line => `${line}\r\n`).join('');
  return { bytes: bytes + text, drawn: { lines, pushedOut: outOfReach(widths, reach, size.columns) } };
}

/**
 * drawInDoubt is drawAfresh where nobody knows at which size the terminal took the frame before, because it was on its
 * way while the size changed. Only as many rows as it has lines are then certainly the wizard's, and cleared.
 */
export function drawInDoubt({ lines: before }: Drawn, lines: readonly string[], size: Size): Drawing {
  return drawAfresh({ lines: before.map(() => ''), pushedOut: [] }, lines, size);
}

/** Pushes out what stands above the cursor. In a window that is higher than was thought the cursor stays where it is. */
function toTheTop(reach: number): string {
  return `${'\n'.repeat(reach)}${up(reach)}`;
}

/** The lines, from the first, without which the others have room. */
function outOfReach(widths: readonly number[], reach: number, columns: number): number[] {
  const out = [...widths];
  for (let rows = 0; out.length > 0; out.pop()) {
    rows += rowsOf(out.slice(-1), columns);
    if (rows > reach) return out;
  }
  return [];
}

function rowsOf(widths: readonly number[], columns: number): number {
  return widths.reduce((rows, width) => rows + Math.max(1, Math.ceil(width / columns)), 0);
}

function up(rows: number): string {
  return rows === 0 ? '\r' : `\r\u001B[${rows}A`;
}
