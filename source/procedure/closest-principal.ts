import type { PrincipalRow } from '../account/account.ts';
import { closest } from '../text/closest.ts';

const guesses = new WeakMap<readonly PrincipalRow[], Map<string, string | undefined>>();

/** closestPrincipal is the name of a list that was probably meant. A guess looks at every name, so each is made once for a list. */
export function closestPrincipal(name: string, rows: readonly PrincipalRow[]): string | undefined {
  const kept = guesses.get(rows) ?? new Map<string, string | undefined>();
  guesses.set(rows, kept);
  const names = () => rows.map(row => row.name);
  if (!kept.has(name)) kept.set(name, closest(name, names()));
  return kept.get(name);
}
