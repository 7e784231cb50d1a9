import { type SummaryRow, summaryTableOfText } from '../../../policy/summarize/summary-table.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { padWidth, textWidth } from '../../../text/width.ts';
import { wrapWords } from '../../../text/wrap.ts';
import type { TextLine } from '../../prompts/text-line.ts';

/** Headings of the console's policy summary. */
const HEADINGS = ['Service', 'Access level', 'Resource', 'Request condition'] as const;
const MARGIN = 2;
const GAP = 2;

/**
 * tableLines is the console's summary of a policy in so many columns: a table where every cell can be read in full,
 * else a paragraph a service.
 */
export function tableLines(text: string, columns: number): TextLine[] {
  const rows = summaryTableOfText(text);
  if (rows.length === 0) return [{ text: '  The policy has no statement that allows or denies anything.' }];
  const groups = (['Allow', 'Deny'] as const).map(effect => ({
    effect,
    cells: rows.filter(row => row.effect === effect).map(cellsOf),
  }));
  const widths = HEADINGS.map((heading, column) =>
    Math.max(
      ...[heading, ...groups.flatMap(({ cells }) => cells.map(row => row[column] ?? ''))].map(textWidth),
    ),
  );
  const fits = widths.reduce((sum, width) => sum + width + GAP, 2 * MARGIN) <= columns;
  return groups.flatMap(({ effect, cells }) => {
    if (cells.length === 0) return [];
    const body = fits ? tableOf(cells, widths) : cells.flatMap(row => paragraph(row, columns));
    return [{ text: `  ${effect}`, manner: 'strong' } as const, ...body];
  });
}

function cellsOf({ service, access, resource, condition }: SummaryRow): string[] {
  return [service, access, resource, condition].map(safeLine);
}

function tableOf(rows: readonly (readonly string[])[], widths: readonly number[]): TextLine[] {
  const line = (cells: readonly string[]) =>
    ' '.repeat(2 * MARGIN) +
    cells
      .map((cell, column) => padWidth(cell, (widths[column] ?? 0) + GAP))
      .join('')
      .trimEnd();
  return [{ text: line(HEADINGS), manner: 'quiet' }, ...rows.map((row): TextLine => ({ text: line(row) }))];
}

function paragraph([service = '', ...cells]: readonly string[], columns: number): TextLine[] {
  const [, ...headings] = HEADINGS;
  const width = Math.max(...headings.map(heading => heading.length)) + GAP;
  const room = Math.max(20, columns - 3 * MARGIN - width - 1);
  return [
    { text: `    ${service}` },
    ...headings.flatMap((heading, index) =>
      wrapWords(cells[index] ?? '', room).map(
        (words, place): TextLine => ({
          text: `      ${(place === 0 ? heading : '').padEnd(width)}${words}`,
          manner: 'plain',
        }),
      ),
    ),
  ];
}
