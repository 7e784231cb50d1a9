import type { Output } from '../output/output.ts';
import { type ReferenceEntry, searchReference } from './reference-search.ts';
import { referenceText } from './reference-text.ts';

/** runReference is the command reference: what AWS knows of actions, resource types and condition keys, offline. */
export async function runReference(search: string | undefined, output: Output): Promise<number> {
  const result = searchReference(search ?? '');
  for (const note of result.notes) output.note(note);
  if (result.entries.length === 0 && output.forPeople) return 0;
  const table = output.form === 'table' ? await drawn(result.entries) : undefined;
  output.data(result.entries, style => referenceText(result, style), table);
  return 0;
}

async function drawn(entries: readonly ReferenceEntry[]): Promise<string> {
  const { referenceTable } = await import('./reference-table.ts');
  return referenceTable(entries);
}
