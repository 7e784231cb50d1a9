import type { TryRow } from '../../procedure/try-words.ts';

/** tryAnswerLines tell what a test user may do; actions that are answered alike are told together, a line a service. */
export function tryAnswerLines(rows: readonly TryRow[]): string[] {
  return groups(rows, ({ decision, by, resource }) => [decision, by, resource].join('\n')).flatMap(alike => {
    const [first] = alike;
    if (first === undefined) return [];
    const { decision, by, resource, action } = first;
    const words = `${decision}${by === '' ? '' : `, by ${by}`}`;
    const on = resource === '*' ? [] : [resource];
    if (alike.length === 1) return [`${action}: ${words}${on.length === 0 ? '.' : ', on:'}`, ...on];
    return [
      `${alike.length} actions ${words}${on.length === 0 ? ':' : ', on:'}`,
      ...on,
      ...groups(alike, serviceOf).map(serviceLine),
    ];
  });
}

function serviceLine(rows: readonly TryRow[]): string {
  const [first] = rows;
  const service = first === undefined ? '' : serviceOf(first);
  return `- ${service}: ${rows.map(({ action }) => action.slice(service.length + 1)).join(', ')}`;
}

function serviceOf({ action }: TryRow): string {
  return action.slice(0, action.indexOf(':'));
}

/** Each group where its first row stood. */
function groups(rows: readonly TryRow[], keyOf: (row: TryRow) => string): TryRow[][] {
  const found = new Map<string, TryRow[]>();
  for (const row of rows) {
    const group = found.get(keyOf(row));
    if (group === undefined) found.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...found.values()];
}
