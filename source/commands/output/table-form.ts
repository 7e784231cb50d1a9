import { safeBlock } from '../../text/safe-text.ts';
import { drawTable } from './draw-table.ts';
import { cellOf, isObject, isScalar, type JsonObject, type Part, partsOf } from './table-parts.ts';

/**
 * tableForm is data as tables in the manner of the AWS CLI: a list of objects is a row an object, where that fits in so many columns
 * of a terminal; otherwise each object is a table of its own, a row a value. Lists of objects within an object follow it under
 * their names.
 */
export function tableForm(value: unknown, columns: number): string {
  if (Array.isArray(value)) return listTables(value, '', columns).join('\n').trimStart();
  if (isObject(value)) return objectTables(value, '', columns).join('\n').trimStart();
  return safeBlock(cellOf(value));
}

function listTables(list: readonly unknown[], name: string, columns: number): string[] {
  if (list.length === 0) return [];
  const whole = list.every(isObject) ? objectRows(list) : otherRows(list);
  const drawn = whole && drawTable(whole, columns);
  if (drawn !== undefined) return titled(name, [drawn]);
  return list.flatMap((item, index) => {
    const title = name === '' ? '' : `${name} ${index + 1}`;
    return isObject(item) ? objectTables(item, title, columns) : titled(title, [safeBlock(cellOf(item))]);
  });
}

/** Objects that hold no lists of objects are rows of one table. */
function objectRows(list: readonly JsonObject[]) {
  const all = list.map(item => partsOf(item));
  if (all.some(({ tables }) => tables.length > 0)) return undefined;
  const head = [...new Set(all.flatMap(({ values }) => values.map(({ name }) => name)))];
  if (head.length === 0) return undefined;
  return { head, rows: all.map(({ values }) => head.map(name => valueNamed(values, name))) };
}

function valueNamed(values: readonly Part<string>[], name: string): string {
  return values.find(part => part.name === name)?.value ?? '';
}

/** Values, or lists of values, as --query makes them. */
function otherRows(list: readonly unknown[]) {
  const rows = list.map(item => (Array.isArray(item) ? item : [item]));
  const width = Math.max(...rows.map(row => row.length));
  if (width === 0 || !rows.flat().every(item => isScalar(item) || Array.isArray(item))) return undefined;
  return {
    head: [],
    rows: rows.map(row =>
      Array.from({ length: width }, (_, index) => (index < row.length ? cellOf(row[index]) : '')),
    ),
  };
}

function objectTables(object: JsonObject, name: string, columns: number): string[] {
  const { values, tables } = partsOf(object);
  const rows = values.map(part => [part.name, part.value]);
  const own = rows.length === 0 ? [] : [drawTable({ head: [], rows }, columns, 'cut') ?? plainLines(rows)];
  return [
    ...titled(name, own),
    ...tables.flatMap(part =>
      listTables(part.value, name === '' ? part.name : `${name}, ${part.name}`, columns),
    ),
  ];
}

/** For a window that is too narrow for any table. */
function plainLines(rows: readonly (readonly string[])[]): string {
  return safeBlock(rows.map(row => row.join(': ')).join('\n'));
}

function titled(name: string, tables: readonly string[]): string[] {
  return tables.length === 0 || name === '' ? [...tables] : [`\n${safeBlock(name)}`, ...tables];
}
