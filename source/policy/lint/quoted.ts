/** Characters of a value that a message shows; its place is known, so the rest can be read there. */
const SHOWN_MAX = 80;

/** quoted writes a value as it stands in JSON, for a message; the end of a long one is left out. */
export function quoted(value: string | number | boolean): string {
  if (typeof value !== 'string' || value.length <= SHOWN_MAX) return JSON.stringify(value);
  return `${JSON.stringify(value.slice(0, SHOWN_MAX)).slice(0, -1)}…"`;
}
