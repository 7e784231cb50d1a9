import { safeLine } from './safe-text.ts';
import { textWidth } from './width.ts';

/** Columns of a frame where nobody says otherwise. */
const FRAME_COLUMNS = 100;
/** Share of a cut line that is shown in front of the place. */
const SHARE_BEFORE = 1 / 3;
const CUT = '…';
const SEPARATOR = ' | ';

/** A part of one line of a text; columns are counted from 1 in UTF-16 units, the end is the one behind. */
export interface FramedPart {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** linesOf gives the lines of a text as positions count them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/**
 * codeFrame shows one of the lines of a text under its number, with a caret under each letter of a part of it; a line
 * that is wider than so many columns is cut around the part, with a sign for what is left out.
 */
export function codeFrame(
  lines: readonly string[],
  { line, column, endColumn }: FramedPart,
  columns = FRAME_COLUMNS,
  cut = CUT,
): string[] {
  const whole = lines[line - 1] ?? '';
  const number = String(line);
  const width = Math.max(1, columns - number.length - SEPARATOR.length - 2 * cut.length);
  const before = Math.floor(width * SHARE_BEFORE);
  const from = Math.max(0, Math.min(column - 1, whole.length) - before);
  const first = whole.length <= width ? 0 : from;
  const last = Math.min(whole.length, first + width);
  const left = (first > 0 ? cut : '') + shown(whole.slice(first, column - 1));
  const part = shown(whole.slice(column - 1, Math.min(endColumn - 1, last)));
  const right = shown(whole.slice(Math.min(endColumn - 1, last), last)) + (last < whole.length ? cut : '');
  const carets = '^'.repeat(Math.max(1, textWidth(part)));
  return [
    `${number}${SEPARATOR}${left}${part}${right}`.trimEnd(),
    `${' '.repeat(number.length)}${SEPARATOR}${' '.repeat(textWidth(left))}${carets}`,
  ];
}

/** A tab is as wide as the terminal pleases; two spaces are not. */
function shown(text: string): string {
  return safeLine(text.replaceAll('\t', '  '));
}
