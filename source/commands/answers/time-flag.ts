import { readTime, timeProblem, writeTime } from '../../policy/request-times.ts';
import { usageFailure } from '../../text/failure.ts';

/** A span from now on: `12h`, `30d`. */
const SPAN = /^(\d{1,6})(m|h|d|w)$/i;
const MINUTE_MS = 60_000;
const UNITS_MS: Readonly<Record<string, number>> = {
  m: MINUTE_MS,
  h: 60 * MINUTE_MS,
  d: 24 * 60 * MINUTE_MS,
  w: 7 * 24 * 60 * MINUTE_MS,
};
const DATE_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/** A time as a policy holds it, and what is to be said where the words left room for another one. */
export interface FlagTime {
  readonly time: string;
  readonly note: string | undefined;
}

/**
 * readFlagTime reads a time of ISO 8601, or a span from now on such as 30d, 12h, 2w or 90m. A date alone is the moment at
 * which that day begins in UTC, as IAM reads it. Throws a usage Failure for anything else.
 */
export function readFlagTime(flag: string, text: string, now: Date): FlagTime {
  const [, count, unit = ''] = SPAN.exec(text) ?? [];
  if (count !== undefined) {
    const time = writeLater(flag, text, now.getTime() + Number(count) * (UNITS_MS[unit.toLowerCase()] ?? 0));
    return { time, note: `${flag} ${text} is ${time}.` };
  }
  const read = readTime(text);
  if (read === undefined)
    throw usageFailure(
      'InvalidValue',
      `${flag}: ${timeProblem(text)}`,
      'A span from now on is written 30d, 12h, 2w or 90m.',
    );
  const time = writeTime(read);
  const note = DATE_ALONE.test(text)
    ? `${flag} ${text} is ${time}, the moment at which that day begins in UTC.`
    : undefined;
  return { time, note };
}

function writeLater(flag: string, text: string, milliseconds: number): string {
  const time = Number.isFinite(milliseconds) && milliseconds < LAST_MS ? writeTime(milliseconds) : '';
  if (readTime(time) !== undefined) return time;
  throw usageFailure('InvalidValue', `${flag} ${text} ends after the year 9999.`);
}

const LAST_MS = Date.UTC(9999, 11, 31);
