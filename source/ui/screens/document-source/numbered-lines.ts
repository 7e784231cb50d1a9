import type { TextProblem } from '../../../procedure/document-text.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { wrapAnywhere } from '../../../text/wrap.ts';
import { sentenceLines, type TextLine } from '../../prompts/text-line.ts';

/** A text with the numbers of its lines and what is wrong with them, ready to be scrolled. */
export interface NumberedText {
  readonly lines: readonly TextLine[];
  /** The row at which the first problem stands. */
  readonly firstProblem: number | undefined;
}

/** numberedText breaks a text anywhere for a terminal of so many columns; what is wrong with a line stands below it. */
export function numberedText(text: string, problems: readonly TextProblem[], columns: number): NumberedText {
  const source = text.split(/\r\n|\r|\n/);
  const digits = String(source.length).length;
  const width = Math.max(10, columns - digits - SIGN - 3);
  const lines: TextLine[] = [];
  let firstProblem: number | undefined;
  for (const [index, line] of source.entries()) {
    const problem = problems.find(one => one.line === index + 1);
    const pieces = wrapAnywhere(shown(line), width);
    const bad = problem === undefined ? -1 : pieceAt(shown(line.slice(0, problem.column - 1)), pieces);
    for (const [place, piece] of pieces.entries()) {
      const number = (place === 0 ? String(index + 1) : '').padStart(digits);
      const sign = place === bad ? '!' : ' ';
      lines.push({ text: `${sign} ${number}  ${piece}`, manner: place === bad ? 'warning' : 'plain' });
      if (problem === undefined || place !== bad) continue;
      firstProblem ??= lines.length - 1;
      lines.push(...sentenceLines(problem.sentence, columns, 'warning', digits + SIGN + 2));
    }
  }
  return { lines, firstProblem };
}

/** Columns of the sign before the numbers, with its blank. */
const SIGN = 2;

/** A tab is as wide as the terminal pleases; two blanks are not. */
function shown(line: string): string {
  return safeLine(line.replaceAll('\t', '  '));
}

function pieceAt(before: string, pieces: readonly string[]): number {
  let seen = 0;
  const place = pieces.findIndex(piece => {
    seen += piece.length;
    return before.length < seen;
  });
  return place === -1 ? pieces.length - 1 : place;
}
