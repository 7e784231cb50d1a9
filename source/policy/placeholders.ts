/**
 * A placeholder as AWS's documents write it: `<cluster_name>`. Angle brackets can stand in no ARN and no name,
 * so they never collide with a real value; IAM's own `${aws:username}` is left alone.
 */
const PLACEHOLDER = /<([A-Za-z][A-Za-z0-9_-]*)>/g;

/** placeholdersIn lists the placeholders of any JSON value, each once, in the order in which they stand. */
export function placeholdersIn(value: unknown): string[] {
  const found = new Set<string>();
  eachString(value, text => {
    // Most texts have none.
    if (!text.includes('<')) return;
    for (const match of text.matchAll(PLACEHOLDER)) if (match[1]) found.add(match[1]);
  });
  return [...found];
}

/** fillPlaceholders puts values in the place of placeholders, in keys as in values; those without a value stay. */
export function fillPlaceholders<T>(value: T, values: PlaceholderValues): T {
  return mapStrings(value, filler(values)) as T;
}

/**
 * fillForWriting is fillPlaceholders for a document that is written: a list in which several placeholders have become the
 * same text has it once. Places in it are not those of the document with placeholders.
 */
export function fillForWriting<T>(value: T, values: PlaceholderValues): T {
  return mapStrings(value, filler(values), withoutRepeats) as T;
}

type PlaceholderValues = Readonly<Record<string, string>>;

function filler(values: PlaceholderValues): (text: string) => string {
  return text =>
    text.replace(
      PLACEHOLDER,
      (whole, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined) ?? whole,
    );
}

/** Of a text that stood there twice from the start both stay. */
function withoutRepeats(filled: readonly unknown[], list: readonly unknown[]): unknown[] {
  const firstPlaces = new Map<unknown, number>();
  return filled.filter((item, index) => {
    const first = firstPlaces.get(item);
    if (first === undefined) firstPlaces.set(item, index);
    return typeof item !== 'string' || first === undefined || list[first] === list[index];
  });
}

function eachString(value: unknown, visit: (text: string) => void): void {
  mapStrings(value, text => {
    visit(text);
    return text;
  });
}

type TidyList = (mapped: readonly unknown[], list: readonly unknown[]) => readonly unknown[];

function mapStrings(
  value: unknown,
  change: (text: string) => string,
  tidy: TidyList = mapped => mapped,
): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value))
    return tidy(
      value.map(item => mapStrings(item, change, tidy)),
      value,
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [change(key), mapStrings(item, change, tidy)]),
  );
}
