import os from 'node:os';
import { programVersion } from '../../source/commands/version.ts';
import { awsCliVersion } from './aws-cli.ts';
import type { Group } from './case.ts';
import type { Series } from './rounds.ts';
import { type Statistics, statisticsOf } from './statistics.ts';
import { TARGETS, type Target } from './targets.ts';

/** What was measured of a series. */
export interface Measured extends Statistics {
  readonly group: string;
  readonly name: string;
  readonly unit: Group['unit'];
  /** The median's ratio to that of the floor of its group, where it has one. */
  readonly ratio: number | undefined;
}

/** A target with what was measured. */
export interface Outcome extends Target {
  readonly measured: number;
  readonly met: boolean;
}

/** One run of the benchmark. */
export interface Report {
  readonly date: string;
  readonly program: string;
  readonly node: string;
  readonly awsCli: string | undefined;
  readonly machine: { readonly system: string; readonly processor: string; readonly cores: number };
  readonly series: readonly Measured[];
  readonly targets: readonly Outcome[];
}

/** reportOf sums a run up; a target whose series were not measured is left out. */
export function reportOf(series: readonly Series[]): Report {
  const measured = series.map(one => measuredOf(one, series));
  return {
    date: new Date().toISOString(),
    program: programVersion(),
    node: process.version,
    awsCli: awsCliVersion(),
    machine: {
      system: `${os.type()} ${os.arch()}`,
      processor: os.cpus()[0]?.model ?? '',
      cores: os.availableParallelism(),
    },
    series: measured,
    targets: TARGETS.flatMap(target => outcomeOf(target, measured) ?? []),
  };
}

function measuredOf({ group, name, unit, floor, samples }: Series, all: readonly Series[]): Measured {
  const statistics = statisticsOf(samples);
  const least = all.find(other => other.group === group && other.name === floor && other.name !== name);
  const ratio = least && statistics.median / statisticsOf(least.samples).median;
  return { group, name, unit, ratio, ...statistics };
}

/** How far a target is missed at most by other work on the machine, as a factor; the slowest of few keys wobble most. */
const WOBBLE = { median: 1.5, p95: 4 } as const;

/** isGross says that a target is missed by more than load on the machine explains; one that was never met, that what was reached is lost. */
export function isGross({ bound, value, reached = value, measured, statistic }: Outcome): boolean {
  const factor = WOBBLE[statistic];
  if (bound === 'at most') return measured > reached * factor;
  return measured < (reached < 0 ? reached * factor : reached / factor);
}

function outcomeOf(target: Target, series: readonly Measured[]): Outcome | undefined {
  const of = find(series, target.of)?.[target.statistic];
  const against = target.against === undefined ? 1 : find(series, target.against)?.[target.statistic];
  if (of === undefined || against === undefined) return undefined;
  const measured = of / against;
  return {
    ...target,
    measured,
    met: target.bound === 'at most' ? measured <= target.value : measured >= target.value,
  };
}

function find(series: readonly Measured[], wanted: string): Measured | undefined {
  return series.find(({ group, name }) => `${group}/${name}` === wanted);
}
