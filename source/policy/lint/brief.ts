/** Characters of a name that a message shows; its place is known, so the rest can be read there. */
const SHOWN_MAX = 80;

/** brief writes the name of an action, a key or a resource for a message; the end of a long one is left out. */
export function brief(name: string): string {
  return name.length <= SHOWN_MAX ? name : `${name.slice(0, SHOWN_MAX)}…`;
}
