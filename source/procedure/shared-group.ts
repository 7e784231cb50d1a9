import type { Principal } from '../policy/names.ts';

/**
 * sharedGroup is a group in which all the users among some principals are, where there are two at least and the groups
 * of each are known; nothing when there is none, or when it is chosen already.
 */
export function sharedGroup(
  principals: readonly Principal[],
  groupsOf: (userName: string) => readonly string[] | undefined,
): string | undefined {
  let shared: readonly string[] | undefined;
  let count = 0;
  for (const { type, name } of principals) {
    if (type !== 'user') continue;
    const groups = groupsOf(name) ?? [];
    shared = shared === undefined ? groups : shared.filter(group => groups.includes(group));
    // Thousands may be chosen: what the first ones rule out needs no look at the others.
    if (shared.length === 0) return undefined;
    count += 1;
  }
  if (shared === undefined || count < 2) return undefined;
  return shared.find(group => !principals.some(({ type, name }) => type === 'group' && name === group));
}

/** instead puts a group in the place of its users among some principals. */
export function instead(
  principals: readonly Principal[],
  group: string,
  groupsOf: (userName: string) => readonly string[] | undefined,
): readonly Principal[] {
  const others = principals.filter(({ type, name }) => type !== 'user' || !groupsOf(name)?.includes(group));
  return [...others, { type: 'group', name: group }];
}
