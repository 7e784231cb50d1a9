import { shellLines } from '../../text/shell.ts';
import { wrapDeeper, wrapWords } from '../../text/wrap.ts';

/** One line of a longer text, with its manner. */
export interface TextLine {
  readonly text: string;
  readonly manner?: 'plain' | 'quiet' | 'good' | 'bad' | 'warning' | 'strong';
}

/** Columns that lines of a text are set in by. */
const MARGIN = 2;

/** sentenceLines breaks a sentence between its words, for a terminal of so many columns; later lines stand a little deeper. */
export function sentenceLines(
  text: string,
  columns: number,
  manner: NonNullable<TextLine['manner']> = 'plain',
  margin = MARGIN,
): TextLine[] {
  return wrapWords(text, columns - margin - 3).map((line, index) => ({
    text: `${' '.repeat(index === 0 ? margin : margin + 2)}${line}`,
    manner,
  }));
}

/** codeLines breaks JSON or a name anywhere, so that every character of it is in sight. */
export function codeLines(text: string, columns: number, margin = MARGIN): TextLine[] {
  return wrapDeeper(text, roomFor(columns, margin)).map(line => setIn(line, margin));
}

/** commandLines breaks a command so that it can be pasted as it stands; without an end to the columns it stays whole. */
export function commandLines(command: string, columns: number, margin = MARGIN): TextLine[] {
  if (columns === Number.POSITIVE_INFINITY) return [setIn(command, margin)];
  return shellLines(command, roomFor(columns, margin)).map(line => setIn(line, margin));
}

const LEAST_ROOM = 20;

function roomFor(columns: number, margin: number): number {
  return Math.max(LEAST_ROOM, columns - margin - 1);
}

function setIn(line: string, margin: number): TextLine {
  return { text: `${' '.repeat(margin)}${line}` };
}
