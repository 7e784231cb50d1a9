const DAY_MS = 24 * 60 * 60 * 1000;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Says a time, given as ISO 8601, in words. */
export type TimeWriter = (at: string | Date) => string;

/**
 * timeWords makes a writer of times for one list: `today 14:03`, `yesterday 09:12`, `12 Nov 14:03`, with the year where
 * it is another one. Times are those of this machine unless a time zone is named.
 */
export function timeWords(now: Date, timeZone?: string): TimeWriter {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(timeZone === undefined ? {} : { timeZone }),
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const today = partsOf(format, now);
  return at => {
    const time = new Date(at);
    if (Number.isNaN(time.getTime())) return 'at an unknown time';
    const parts = partsOf(format, time);
    const { year, month, day, hour = '', minute = '' } = parts;
    const clock = `${hour}:${minute}`;
    const daysAgo = dayNumber(today) - dayNumber(parts);
    if (daysAgo === 0) return `today ${clock}`;
    if (daysAgo === 1) return `yesterday ${clock}`;
    const date = `${Number(day)} ${MONTHS[Number(month) - 1]}`;
    return `${date}${year === today.year ? '' : ` ${year}`} ${clock}`;
  };
}

type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

function partsOf(format: Intl.DateTimeFormat, time: Date): Parts {
  return Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
}

/** Days are counted by the calendar: yesterday may have 23 or 25 hours. */
function dayNumber({ year, month, day }: Parts): number {
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
}
