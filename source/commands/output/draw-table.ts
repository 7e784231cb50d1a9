import Table from 'cli-table3';
import { safeBlock } from '../../text/safe-text.ts';
import { textWidth } from '../../text/width.ts';
import { wrapWords } from '../../text/wrap.ts';

/** Columns beside the text of a cell: a line before it with a blank at each side, and one line at the end of the row. */
const CELL_FRAME = 3;
const LAST_LINE = 1;
/** Where words may be cut, no column of longer words is made narrower than this. */
const NARROWEST = 24;

/** The AWS CLI draws with these as well; every terminal and every mail has them. */
const LINES = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};

/** A table before it is drawn: texts of foreign origin are stripped in the drawing, and line feeds in them kept. */
export interface TableContent {
  /** The names of the columns; none for rows that name themselves. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Whether words stay whole, as ARNs should that somebody may copy, or may be cut in two to fit. */
export type LongWords = 'whole' | 'cut';

/** drawTable draws a table in at most so many columns of a terminal, or answers nothing where they are too few. */
export function drawTable(
  { head, rows }: TableContent,
  columns: number,
  words: LongWords = 'whole',
): string | undefined {
  const cells = [head, ...rows].map(row => row.map(cell => safeBlock(cell).trimEnd()));
  const widths = fittingWidths(measured(cells, words), columns);
  if (widths === undefined) return undefined;
  const [titles = [], ...lines] = cells.map(row =>
    row.map((cell, index) =>
      cell
        .split('\n')
        .flatMap(line => wrapWords(line, widths[index] ?? 1))
        .join('\n'),
    ),
  );
  // Lines between rows serve where it is not plain which line begins a row.
  const compact = head.length === 0 || !lines.some(row => row.some(cell => cell.includes('\n')));
  const table = new Table({
    ...(head.length === 0 ? {} : { head: titles }),
    chars: LINES,
    style: { head: [], border: [], compact },
  });
  table.push(...lines);
  return table.toString();
}

interface ColumnWidth {
  readonly natural: number;
  readonly least: number;
}

function measured(rows: readonly (readonly string[])[], words: LongWords): ColumnWidth[] {
  const count = Math.max(...rows.map(row => row.length));
  return Array.from({ length: count }, (_, index) => {
    const lines = rows.flatMap(row => (row[index] ?? '').split('\n'));
    const longest = (texts: readonly string[]) => Math.max(1, ...texts.map(textWidth));
    const word = longest(lines.flatMap(line => line.split(' ')));
    return { natural: longest(lines), least: words === 'whole' ? word : Math.min(word, NARROWEST) };
  });
}

/** The widest columns give way first. */
function fittingWidths(columns: readonly ColumnWidth[], available: number): number[] | undefined {
  const room = available - columns.length * CELL_FRAME - LAST_LINE;
  const widths = columns.map(({ natural }) => natural);
  for (let over = sum(widths) - room; over > 0; over--) {
    const spare = widths.map((width, index) => (width > (columns[index]?.least ?? 0) ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) return undefined;
    widths[spare.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
