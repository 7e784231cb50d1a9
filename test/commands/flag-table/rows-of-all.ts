import { readdirSync } from 'node:fs';
import type { CommandRows } from './flag-row.ts';

/** flagTable is the whole table: a file a command, so that several can be added at once. */
export async function flagTable(): Promise<CommandRows[]> {
  const folder = new URL('./rows/', import.meta.url);
  const files = readdirSync(folder).map(async file => {
    const { rows } = (await import(new URL(file, folder).href)) as { rows: readonly CommandRows[] };
    return rows;
  });
  return (await Promise.all(files)).flat();
}
