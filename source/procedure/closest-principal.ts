import type { PrincipalRow } from '../account/principal-row.ts';
import { closestFinder } from '../text/closest.ts';

const finders = new WeakMap<readonly PrincipalRow[], (name: string) => string | undefined>();

/** closestPrincipal is the name of a list that was probably meant. A guess looks at every name, so each is made once for a list. */
export function closestPrincipal(name: string, rows: readonly PrincipalRow[]): string | undefined {
  const finder = finders.get(rows) ?? remembering(closestFinder(rows.map(row => row.name)));
  finders.set(rows, finder);
  return finder(name);
}

function remembering(find: (name: string) => string | undefined): (name: string) => string | undefined {
  const guesses = new Map<string, string | undefined>();
  return name => {
    if (!guesses.has(name)) guesses.set(name, find(name));
    return guesses.get(name);
  };
}
