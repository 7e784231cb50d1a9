import type { RequestCondition, RequestConditionKind } from '../../policy/request-condition.ts';
import { readTime } from '../../policy/request-times.ts';
import { REGIONS } from '../../reference/regions.ts';
import { closest } from '../../text/closest.ts';
import { usageFailure } from '../../text/failure.ts';
import type { ConditionFlags } from '../flags/policy-flags.ts';
import { listValues } from './list-values.ts';
import { readFlagTime } from './time-flag.ts';

/** A request condition that a flag of its own asks for. */
export type FlagCondition = Extract<RequestCondition, { kind: Exclude<RequestConditionKind, 'cluster'> }>;

/** A condition with what is to be said about how its words were read. */
export interface ReadCondition {
  readonly condition: FlagCondition;
  readonly notes: readonly string[];
}

/** Reads one condition when it is its turn, so that one that cannot be read takes no other one with it. */
export interface AskedCondition {
  /** The flags as an error names them. */
  readonly flag: string;
  readonly read: (now: Date) => ReadCondition;
}

/** askedConditions lists the request conditions that the flags ask for, in the order in which they are added. */
export function askedConditions(flags: ConditionFlags): AskedCondition[] {
  const { notBefore, expires } = flags;
  const hasWindow = notBefore !== undefined || expires !== undefined;
  return [
    ...(flags.requireMfa ? [plainly('--require-mfa', { kind: 'mfa' })] : []),
    ...(flags.sourceIp.length === 0
      ? []
      : [plainly('--source-ip', { kind: 'source-ip', cidrs: listValues(flags.sourceIp) })]),
    ...(hasWindow ? [{ flag: windowFlags(flags), read: (now: Date) => readWindow(flags, now) }] : []),
    ...(flags.requireTls ? [plainly('--require-tls', { kind: 'tls' })] : []),
    ...(flags.requestedRegion.length === 0 ? [] : [regional(listValues(flags.requestedRegion))]),
  ];
}

function plainly(flag: string, condition: FlagCondition): AskedCondition {
  return { flag, read: () => ({ condition, notes: [] }) };
}

/** Regions are newer than the program at times, so that one that it does not know is taken, and said. */
function regional(regions: readonly string[]): AskedCondition {
  const flag = '--requested-region';
  const notes = regions.flatMap(region => {
    if (Object.hasOwn(REGIONS, region)) return [];
    const meant = closest(region, Object.keys(REGIONS));
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
    return [`${flag} ${region} is no Region that this program knows.${hint}`];
  });
  return { flag, read: () => ({ condition: { kind: 'requested-region', regions }, notes }) };
}

function windowFlags({ notBefore, expires }: ConditionFlags): string {
  return [
    ...(notBefore === undefined ? [] : ['--not-before']),
    ...(expires === undefined ? [] : ['--expires']),
  ].join(', ');
}

function readWindow({ notBefore, expires }: ConditionFlags, now: Date): ReadCondition {
  const begin = notBefore === undefined ? undefined : readFlagTime('--not-before', notBefore, now);
  const end = expires === undefined ? undefined : readFlagTime('--expires', expires, now);
  if (end !== undefined && isPast(end.time, now)) {
    throw usageFailure(
      'InvalidValue',
      `--expires: ${end.time} is past, so nothing would ever be allowed.`,
      'Give a later time, or a span from now on such as 30d or 12h.',
    );
  }
  const idle =
    begin !== undefined && isPast(begin.time, now)
      ? [`--not-before ${begin.time} is past: it does not restrict anything any more.`]
      : [];
  return {
    condition: {
      kind: 'time-window',
      ...(begin === undefined ? {} : { notBefore: begin.time }),
      ...(end === undefined ? {} : { expires: end.time }),
    },
    notes: [...(begin?.note ? [begin.note] : []), ...idle, ...(end?.note ? [end.note] : [])],
  };
}

/** A span of nothing, `0d`, is past when anybody reads the policy. */
function isPast(time: string, now: Date): boolean {
  return (readTime(time) ?? 0) <= now.getTime();
}
