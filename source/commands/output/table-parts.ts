export type JsonObject = Readonly<Record<string, unknown>>;

/** Something under its name; the names of objects within objects are joined by dots. */
export interface Part<Value> {
  readonly name: string;
  readonly value: Value;
}

/** What an object holds: values that fit in cells, and lists of objects, which are tables of their own. */
export interface ObjectParts {
  readonly values: readonly Part<string>[];
  readonly tables: readonly Part<readonly unknown[]>[];
}

/** partsOf takes an object apart for a table; empty lists and objects are left out. */
export function partsOf(object: JsonObject, prefix = ''): ObjectParts {
  const values: Part<string>[] = [];
  const tables: Part<readonly unknown[]>[] = [];
  for (const [key, value] of Object.entries(object)) {
    const name = `${prefix}${key}`;
    if (isScalar(value)) values.push({ name, value: cellOf(value) });
    else if (isObject(value)) {
      const inner = partsOf(value, `${name}.`);
      values.push(...inner.values);
      tables.push(...inner.tables);
    } else if (Array.isArray(value)) {
      if (value.some(isObject)) tables.push({ name, value });
      else if (value.length > 0) values.push({ name, value: cellOf(value) });
    }
  }
  return { values, tables };
}

/** cellOf is what a cell says: a list a line an item, None for nothing, as the AWS CLI writes it. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value))
    return value.map(item => (isScalar(item) ? cellOf(item) : JSON.stringify(item))).join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** isScalar tells whether a value is neither a list nor an object. */
export function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** isObject tells whether a value has parts with names. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
