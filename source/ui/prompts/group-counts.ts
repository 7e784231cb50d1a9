/** How many rows a group has, and how many of them are ticked. */
export interface GroupCount {
  readonly ticked: number;
  readonly total: number;
}

interface Grouped {
  readonly id: string;
  readonly group?: string;
}

type Counts = ReadonlyMap<string, GroupCount>;

const known = new WeakMap<
  readonly Grouped[],
  { readonly chosen: ReadonlySet<string>; readonly counts: Counts }
>();

/** groupCounts counts all rows of each group, whatever the filter leaves in sight. */
export function groupCounts(options: readonly Grouped[], chosen: ReadonlySet<string>): Counts {
  const latest = known.get(options);
  if (latest?.chosen === chosen) return latest.counts;
  const counts = new Map<string, { ticked: number; total: number }>();
  for (const { id, group } of options) {
    if (group === undefined) continue;
    const count = counts.get(group) ?? { ticked: 0, total: 0 };
    count.total += 1;
    if (chosen.has(id)) count.ticked += 1;
    counts.set(group, count);
  }
  known.set(options, { chosen, counts });
  return counts;
}
