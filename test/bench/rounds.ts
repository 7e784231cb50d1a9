import type { Group } from './case.ts';

/** The samples of one series, in the order in which they were taken. */
export interface Series {
  readonly name: string;
  readonly group: string;
  readonly unit: Group['unit'];
  /** The series of the group that the others are compared with. */
  readonly floor: string | undefined;
  readonly samples: number[];
}

export interface RoundsOptions {
  /** Counted rounds of a group. */
  readonly rounds: (group: Group) => number;
  /** Which cases are measured besides the floor of their group. */
  readonly wanted: (group: string, name: string) => boolean;
  readonly onRound: (group: string, round: number, rounds: number) => void;
}

/** measureRounds measures the wanted cases of a group in turn, after a warm-up round. */
export async function measureRounds(group: Group, options: RoundsOptions): Promise<Series[]> {
  const { cases, close } = await group.open();
  try {
    const wanted = cases.filter(({ name }) => options.wanted(group.name, name));
    if (wanted.length === 0) return [];
    const chosen = cases.filter(one => one.name === group.floor || wanted.includes(one));
    const rounds = options.rounds(group);
    const series = new Map<string, Series>();
    for (let round = 1 - (group.warmUp ?? 1); round <= rounds; round++) {
      options.onRound(group.name, round, rounds);
      // Each round begins with another case, so that none has always the same neighbour before it.
      for (let place = 0; place < chosen.length; place++)
        await chosen[(place + round) % chosen.length]?.measure((name, value) => {
          const { samples } = seriesOf(series, name, group);
          if (round > 0) samples.push(value);
        });
    }
    return [...series.values()].filter(({ samples }) => samples.length > 0);
  } finally {
    await close();
  }
}

function seriesOf(all: Map<string, Series>, name: string, { name: group, unit, floor }: Group): Series {
  const known = all.get(name) ?? { name, group, unit, floor, samples: [] };
  all.set(name, known);
  return known;
}
