import { drawTable } from '../output/draw-table.ts';
import type { ReferenceEntry } from './reference-search.ts';
import { typesInShort } from './reference-text.ts';

type EntryOf<Type extends ReferenceEntry['type']> = Extract<ReferenceEntry, { type: Type }>;

/** referenceTable draws a table for each type of entry that there is. */
export function referenceTable(entries: readonly ReferenceEntry[]): string {
  const actions = entries.filter(entry => entry.type === 'action');
  const resources = entries.filter(entry => entry.type === 'resource');
  const keys = entries.filter(entry => entry.type === 'condition-key');
  return [
    ...table(['Action', 'Level', 'Resource types', 'Condition keys', 'Also needs'], actions.map(actionRow)),
    ...table(['Resource type', 'ARN', 'Condition keys'], resources.map(resourceRow)),
    ...table(['Condition key', 'Type', 'Description'], keys.map(keyRow)),
  ].join('\n\n');
}

function actionRow(entry: EntryOf<'action'>): string[] {
  const needs = [...new Set(entry.dependentActions.map(({ action }) => action))];
  const types = entry.resourceTypes.length === 0 ? ['none'] : typesInShort(entry.resourceTypes);
  return [entry.name, entry.accessLevel, types.join('\n'), entry.conditionKeys.join('\n'), needs.join('\n')];
}

function resourceRow(entry: EntryOf<'resource'>): string[] {
  return [entry.name, [entry.arn, ...entry.otherArns].join('\n'), entry.conditionKeys.join('\n')];
}

function keyRow(entry: EntryOf<'condition-key'>): string[] {
  return [entry.name, entry.valueType, entry.description];
}

function table(head: string[], rows: readonly string[][]): string[] {
  if (rows.length === 0) return [];
  return [drawTable({ head, rows }, Number.POSITIVE_INFINITY) ?? ''];
}
