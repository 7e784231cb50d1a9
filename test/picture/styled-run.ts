import type { IBufferCell, IBufferLine } from '@xterm/headless';
import { isSign } from './signs.ts';

/** How a character looks; colours are those of the terminal's palette, counted from 0. */
export interface Look {
  readonly color: number | 'default';
  readonly background: number | 'default';
  readonly bold: boolean;
  readonly dim: boolean;
  readonly inverse: boolean;
}

/** Characters of one look that stand beside each other; a sign that is drawn as a shape comes alone or with its like. */
export interface StyledRun {
  readonly column: number;
  readonly text: string;
  readonly look: Look;
}

/** styledRuns reads a row of the emulator; blanks that show nothing are left out. */
export function styledRuns(line: IBufferLine): StyledRun[] {
  const runs: StyledRun[] = [];
  for (let column = 0; column < line.length; column++) {
    const cell = line.getCell(column);
    if (cell === undefined) continue;
    const text = charactersOf(cell);
    const look = lookOf(cell);
    const last = runs.at(-1);
    if (last !== undefined && joins(last, { column, text, look }))
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else if (text !== ' ' || isPainted(look)) runs.push({ column, text, look });
  }
  return runs.map(run => (isPainted(run.look) ? run : { ...run, text: run.text.trimEnd() }));
}

/** Whether a run has a ground of its own, so that its blanks are seen. */
function isPainted(look: Look): boolean {
  return look.inverse || look.background !== 'default';
}

function joins(run: StyledRun, { column, text, look }: StyledRun): boolean {
  if (column !== run.column + run.text.length || !isSameLook(run.look, look)) return false;
  const before = run.text.at(-1) ?? '';
  if (isSign(before) || isSign(text)) return before === text;
  // One blank stands between words, two between columns, which each begin in their own place.
  return isPainted(look) || text !== ' ' || before !== ' ';
}

function charactersOf(cell: IBufferCell): string {
  const text = cell.getChars() || ' ';
  if (cell.getWidth() !== 1 || text.length !== 1)
    throw new Error(`The picture has no room for ${JSON.stringify(text)}.`);
  return text;
}

function lookOf(cell: IBufferCell): Look {
  if (cell.isFgRGB() || cell.isBgRGB() || cell.isUnderline() || cell.isItalic())
    throw new Error(`The picture does not know how to draw the look of ${JSON.stringify(cell.getChars())}.`);
  return {
    color: cell.isFgDefault() ? 'default' : cell.getFgColor(),
    background: cell.isBgDefault() ? 'default' : cell.getBgColor(),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    inverse: cell.isInverse() !== 0,
  };
}

function isSameLook(one: Look, other: Look): boolean {
  return (
    one.color === other.color &&
    one.background === other.background &&
    one.bold === other.bold &&
    one.dim === other.dim &&
    one.inverse === other.inverse
  );
}
