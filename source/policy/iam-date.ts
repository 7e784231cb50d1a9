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
const EPOCH_DIGITS_MAX = 19;
/** W3C's profile of ISO 8601, which AWS's documentation asks for: a year, a month, a day, or a time with its zone. */
const W3C_DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/i;

/** iamReadsDate tells whether IAM reads a value of a date operator: seconds since 1970, or a date of ISO 8601; it refuses a policy with any other. */
export function iamReadsDate(text: string): boolean {
  if (isEpoch(text)) {
    const digits = text.replace(/^0+(?=\d)/, '');
    return digits.length <= EPOCH_DIGITS_MAX && BigInt(digits) <= EPOCH_MAX;
  }
  const match = /[-t]/i.test(text) ? ISO_DATE.exec(text) : null;
  if (!match) return false;
  return RANGES.every(([least, most], index) => {
    const part = match[index + 1];
    return part === undefined || (Number(part) >= least && Number(part) <= most);
  });
}

/** isEpoch tells whether a date is written as seconds since 1970. */
export function isEpoch(text: string): boolean {
  return /^\d+$/.test(text);
}

/** isPlainDate tells whether a date that IAM reads says without doubt which moment it means: it is in the calendar, and a time has a zone. */
export function isPlainDate(text: string): boolean {
  const match = W3C_DATE.exec(text);
  if (match === null) return false;
  const [, year, month = '1', day = '1'] = match;
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
