import { textWidth } from '../../text/width.ts';

/** A column of a table. */
export interface TableColumn {
  readonly heading: string;
  /** 1 is the last to be left out where the terminal is narrow. */
  readonly priority: number;
  readonly align?: 'left' | 'right';
}

/** A column that is drawn: which one, and in how many columns of the terminal. */
export interface PlacedColumn {
  readonly index: number;
  readonly width: number;
}

/** Blanks between two columns. */
export const TABLE_GAP = 2;
/** A column narrower than this, or than its contents, says little. */
const NARROWEST = 20;

/** tableLayout chooses the columns that fit and their widths; the least important are left out, the widest one gives way last. */
export function tableLayout(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  room: number,
): readonly PlacedColumn[] {
  const wanted = columns.map(({ heading }, index) => ({
    index,
    width: rows.reduce((most, row) => Math.max(most, textWidth(row[index] ?? '')), textWidth(heading)),
  }));
  let kept = wanted;
  while (kept.length > 1 && leastWidth(kept) > room) kept = withoutLeast(kept, columns);
  return shrunk(kept, room);
}

function withoutLeast(kept: PlacedColumn[], columns: readonly TableColumn[]): PlacedColumn[] {
  const priority = ({ index }: PlacedColumn) => columns[index]?.priority ?? 0;
  const least = Math.max(...kept.map(priority));
  return kept.toSpliced(
    kept.findLastIndex(column => priority(column) === least),
    1,
  );
}

/** What the columns need when each wide one is cut as far as it may be. */
function leastWidth(kept: readonly PlacedColumn[]): number {
  return total(kept.map(column => ({ ...column, width: Math.min(column.width, NARROWEST) })));
}

function total(kept: readonly PlacedColumn[]): number {
  return kept.reduce((sum, { width }) => sum + width, (kept.length - 1) * TABLE_GAP);
}

/** Takes what is too much from the widest column, one terminal column at a time. */
function shrunk(kept: readonly PlacedColumn[], room: number): PlacedColumn[] {
  const placed = kept.map(column => ({ ...column }));
  for (let excess = total(placed) - room; excess > 0; excess--) {
    const widest = placed.reduce((most, column) => (column.width > most.width ? column : most));
    if (widest.width <= 1) break;
    widest.width -= 1;
  }
  return placed;
}
