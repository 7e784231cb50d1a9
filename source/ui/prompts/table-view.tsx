import type { ReactElement } from 'react';
import { safeLine } from '../../text/safe-text.ts';
import { cutEnd, padWidth, textWidth } from '../../text/width.ts';
import { Line, Rows } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import type { Room } from '../screens/screen.ts';
import { scrollStart } from './scroll-start.ts';
import { type PlacedColumn, TABLE_GAP, type TableColumn, tableLayout } from './table-layout.ts';

interface TableProps {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** First row in sight; scrollStart(from, rows.length, room.rows - 1) keeps it within the table. */
  readonly from: number;
  readonly room: Room;
}

/** Table draws rows under headings that stay in sight; where the terminal is narrow, the least important columns are left out. */
export function Table({ columns, rows, from, room }: TableProps): ReactElement {
  const { more } = useSymbols();
  const texts = rows.map(row => row.map(safeLine));
  const placed = tableLayout(columns, texts, room.columns - MARGIN);
  const height = room.rows - 1;
  const start = scrollStart(from, rows.length, height);
  const shown = texts.slice(start, start + (rows.length > height ? height - 1 : height));
  const line = (cells: readonly string[]) => rowText(cells, placed, columns, more);
  return (
    <Rows height={room.rows}>
      <Line bold>{line(columns.map(({ heading }) => heading))}</Line>
      {shown.map((row, index) => (
        // A row has no identity but its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <Line key={start + index}>{line(row)}</Line>
      ))}
      {rows.length > height && (
        <Line
          dimColor
        >{`  rows ${start + 1} to ${start + shown.length} of ${rows.length.toLocaleString('en-US')}`}</Line>
      )}
    </Rows>
  );
}

const MARGIN = 2;

function rowText(
  cells: readonly string[],
  placed: readonly PlacedColumn[],
  columns: readonly TableColumn[],
  more: string,
): string {
  const parts = placed.map(({ index, width }) => {
    const text = cutEnd(cells[index] ?? '', width, more);
    if (columns[index]?.align !== 'right') return padWidth(text, width);
    return ' '.repeat(width - textWidth(text)) + text;
  });
  return ' '.repeat(MARGIN) + parts.join(' '.repeat(TABLE_GAP)).trimEnd();
}
