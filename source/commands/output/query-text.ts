import { safeBlock, safeLine } from '../../text/safe-text.ts';

/**
 * queryText is the result of --query as text, as the AWS CLI prints it: a scalar on a line, a list with tabs between, an object
 * a line with its values in the order of its keys, and what lies deeper on lines that begin with the name of its key.
 */
export function queryText(value: unknown): string {
  return isNested(value) ? lines(value).join('\n') : safeBlock(scalar(value));
}

type Nested = readonly unknown[] | Readonly<Record<string, unknown>>;

function lines(value: unknown, name?: string, keys?: readonly string[]): string[] {
  if (Array.isArray(value)) return listLines(value, name);
  return isNested(value) ? objectLines(value as Record<string, unknown>, name, keys) : [cell(value)];
}

function listLines(list: readonly unknown[], name: string | undefined): string[] {
  if (list.length === 0) return [];
  if (list.some(isObject)) {
    const keys = [...new Set(list.filter(isObject).flatMap(scalarKeys))].sort();
    return list.flatMap(item => lines(item, name, keys));
  }
  const scalars = list.filter(item => !isNested(item));
  return [...scalarLines(scalars, name), ...list.filter(isNested).flatMap(item => lines(item, name))];
}

function scalarLines(list: readonly unknown[], name: string | undefined): string[] {
  if (list.length === 0) return [];
  if (name === undefined) return [list.map(cell).join('\t')];
  return list.map(item => `${heading(name)}\t${cell(item)}`);
}

function objectLines(
  value: Readonly<Record<string, unknown>>,
  name: string | undefined,
  keys: readonly string[] = scalarKeys(value).sort(),
): string[] {
  const cells = keys.map(key => (key in value ? cell(value[key]) : ''));
  const first = name === undefined ? cells : [heading(name), ...cells];
  const deeper = Object.keys(value)
    .filter(key => isNested(value[key]))
    .sort();
  return [
    ...(cells.length === 0 ? [] : [first.join('\t')]),
    ...deeper.flatMap(key => lines(value[key], key)),
  ];
}

function scalarKeys(value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value).filter(key => !isNested(value[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return isNested(value) && !Array.isArray(value);
}

function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null;
}

function heading(name: string): string {
  return safeLine(name.toUpperCase());
}

function cell(value: unknown): string {
  return safeLine(scalar(value));
}

/** The AWS CLI writes these words as Python does. */
function scalar(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}
