/**
 * A placeholder as AWS's documents write it: `<cluster_name>`. Angle brackets can stand in no ARN and no name,
 * so they never collide with a real value; IAM's own `${aws:username}` is left alone.
 */
const PLACEHOLDER = /<([A-Za-z][A-Za-z0-9_-]*)>/g;

/** placeholdersIn lists the placeholders of any JSON value, each once, in the order in which they stand. */
export function placeholdersIn(value: unknown): string[] {
  const found = new Set<string>();
  eachString(value, text => {
    for (const match of text.matchAll(PLACEHOLDER)) if (match[1]) found.add(match[1]);
  });
  return [...found];
}

/** fillPlaceholders puts values in the place of placeholders, in keys as in values; those without a value stay. */
export function fillPlaceholders<T>(value: T, values: Readonly<Record<string, string>>): T {
  const fill = (text: string) =>
    text.replace(
      PLACEHOLDER,
      (whole, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined) ?? whole,
    );
  return mapStrings(value, fill) as T;
}

function eachString(value: unknown, visit: (text: string) => void): void {
  mapStrings(value, text => {
    visit(text);
    return text;
  });
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(item => mapStrings(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [change(key), mapStrings(item, change)]),
  );
}
