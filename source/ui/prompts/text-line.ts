import { wrapAnywhere, wrapWords } from '../../text/wrap.ts';

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

/** codeLines breaks JSON or a command anywhere, so that every character of it is in sight. */
export function codeLines(text: string, columns: number, margin = MARGIN): TextLine[] {
  return wrapAnywhere(text, Math.max(20, columns - margin - 1)).map(line => ({
    text: `${' '.repeat(margin)}${line}`,
  }));
}
