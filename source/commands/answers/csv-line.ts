/** A cell in quotes, in which two quotes stand for one, or without; and the comma or the end behind it. */
const CELL = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/y;

/** csvCells reads the cells of one line of CSV, or answers nothing where its quotes do not close. */
export function csvCells(line: string): string[] | undefined {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const [, quoted, plain = '', end] = CELL.exec(line) ?? [];
    if (end === undefined) return undefined;
    cells.push(quoted?.replaceAll('""', '"') ?? plain.trim());
    if (end === '') return cells;
  }
}
