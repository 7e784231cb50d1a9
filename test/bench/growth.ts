import type { Case, Group } from './case.ts';

type Work = () => Promise<unknown> | unknown;

/** Work whose time is to grow in proportion to its size. */
export interface Growth {
  readonly name: string;
  /** Ascending; the last is ten times the first. */
  readonly sizes: readonly number[];
  /** make prepares the work of a size, which is then done again and again. */
  make(size: number): Promise<Work>;
}

/** A sample takes at least this long, in milliseconds: a short work is done several times for one. */
const SAMPLE_MS = 20;
/** Of so many samples in a row the least counts: the others hold what the engine did besides. */
const SAMPLES = 3;
/** How long a work is done before anything is measured, in milliseconds, so that its code is compiled for good. */
const WARM_UP_MS = 300;
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
    // Each work warms itself up.
    warmUp: 0,
    open: async () => ({ cases: growths.flatMap(casesOf), close: () => {} }),
  };
}

function casesOf({ name, sizes, make }: Growth): Case[] {
  return sizes.map(size => {
    const series = sizeSeries(name, size);
    let work: Promise<Work> | undefined;
    return {
      name: series,
      measure: async record => {
        work ??= warm(make(size));
        record(series, await leastTime(await work));
      },
    };
  });
}

async function warm(made: Promise<Work>): Promise<Work> {
  const work = await made;
  await timeOnce(work, WARM_UP_MS);
  return work;
}

async function leastTime(work: Work): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample < SAMPLES; sample++) least = Math.min(least, await timeOnce(work, SAMPLE_MS));
  return least;
}

/** Milliseconds of the processor for doing the work once, over at least so many. */
async function timeOnce(work: Work, atLeast: number): Promise<number> {
  const begin = process.cpuUsage();
  for (let times = 1; ; times++) {
    await work();
    const { user, system } = process.cpuUsage(begin);
    const took = (user + system) / MICROSECONDS;
    if (took >= atLeast) return took / times;
  }
}
