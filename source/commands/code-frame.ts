import stringWidth from 'string-width';
import { safeLine } from '../text/safe-text.ts';

/** Characters of a line that a frame shows at most. */
const FRAME_WIDTH = 96;
/** Characters that a frame shows in front of the place, when the line is longer than it can be. */
const FRAME_BEFORE = 32;
const CUT = '…';

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

/** codeFrame shows one of the lines of a text under its number, with a caret under each letter of a part of it. */
export function codeFrame(lines: readonly string[], { line, column, endColumn }: FramedPart): string[] {
  const whole = lines[line - 1] ?? '';
  const from = Math.max(0, Math.min(column - 1, whole.length) - FRAME_BEFORE);
  const first = whole.length <= FRAME_WIDTH ? 0 : from;
  const last = Math.min(whole.length, first + FRAME_WIDTH);
  const before = (first > 0 ? CUT : '') + shown(whole.slice(first, column - 1));
  const part = shown(whole.slice(column - 1, Math.min(endColumn - 1, last)));
  const after = shown(whole.slice(Math.min(endColumn - 1, last), last)) + (last < whole.length ? CUT : '');
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, stringWidth(part)));
  return [
    `${number} | ${before}${part}${after}`.trimEnd(),
    `${margin} | ${' '.repeat(stringWidth(before))}${carets}`,
  ];
}

/** A tab is as wide as the terminal pleases; two spaces are not. */
function shown(text: string): string {
  return safeLine(text.replaceAll('\t', '  '));
}
