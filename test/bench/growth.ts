import type { Case, Group } from './case.ts';

/** Work whose time is to grow in proportion to its size. */
export interface Growth {
  readonly name: string;
  /** Ascending; the last is ten times the first. */
  readonly sizes: readonly number[];
  /** make prepares the work of a size, which is then done again and again. */
  make(size: number): Promise<() => Promise<unknown> | unknown>;
}

/** A sample takes at least this long, in milliseconds: a short work is done several times for one. */
const SAMPLE_MS = 20;
const MICROSECONDS = 1000;

/** sizeSeries names the series of a size. */
export function sizeSeries(name: string, size: number): string {
  return `${name} × ${size.toLocaleString('en-US')}`;
}

/** growthGroup measures each size of each work in turn: milliseconds of the processor for doing it once, which other processes change least. */
export function growthGroup(growths: readonly Growth[]): Group {
  return {
    name: 'growth',
    unit: 'ms',
    rounds: { whole: 7, short: 2 },
    open: async () => ({ cases: growths.flatMap(casesOf), close: () => {} }),
  };
}

function casesOf({ name, sizes, make }: Growth): Case[] {
  return sizes.map(size => {
    const series = sizeSeries(name, size);
    let work: Promise<() => Promise<unknown> | unknown> | undefined;
    return {
      name: series,
      measure: async record => {
        work ??= make(size);
        record(series, await timeOnce(await work));
      },
    };
  });
}

async function timeOnce(work: () => Promise<unknown> | unknown): Promise<number> {
  const begin = process.cpuUsage();
  for (let times = 1; ; times++) {
    await work();
    const { user, system } = process.cpuUsage(begin);
    const took = (user + system) / MICROSECONDS;
    if (took >= SAMPLE_MS) return took / times;
  }
}
