/** A date of ISO 8601: year, month, day, then hours, minutes, seconds, fraction and zone, each part optional from the right. */
const ISO_DATE =
  /^(-?\d+)(?:-(\d+))?(?:-(\d+))?(?:T(?:(\d+)(?::(\d+))?(?::(\d+)(?:\.(\d{1,9}))?)?(?:Z|[+-](\d{2})(?::(\d{2}))?)?)?)?$/i;

/** Smallest and largest value of each part; the years are those that a count of milliseconds in 64 bits can reach. */
const RANGES: readonly (readonly [number, number])[] = [
  [-292_275_054, 292_278_993],
  [1, 12],
  [1, 31],
  [0, 23],
  [0, 59],
  [0, 59],
  [0, 999_999_999],
  [0, 23],
  [0, 59],
];
/** Largest number of seconds since 1970 that IAM reads: 64 bits with a sign. */
const EPOCH_MAX = 2n ** 63n - 1n;

/** dateIsReadable says whether IAM reads a value of a date operator: seconds since 1970, or a date of ISO 8601. */
export function dateIsReadable(text: string): boolean {
  if (/^\d+$/.test(text)) return BigInt(text) <= EPOCH_MAX;
  const match = /[-t]/i.test(text) ? ISO_DATE.exec(text) : null;
  if (!match) return false;
  return RANGES.every(([least, most], index) => {
    const part = match[index + 1];
    return part === undefined || (Number(part) >= least && Number(part) <= most);
  });
}
