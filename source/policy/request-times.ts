/** A date alone, or date and time to the second (or finer) with a zone: the W3C profile of ISO 8601, which IAM reads. */
const ISO_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

const FIRST_TIME_PAST_FOUR_DIGITS = Date.UTC(10_000, 0, 1);

/** readTime reads a time in milliseconds since 1970, whole seconds; a date alone is its first moment in UTC. Nothing when the text is no real time. */
export function readTime(text: string): number | undefined {
  const match = ISO_TIME.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(part => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > lastDay || hour > 23 || minute > 59 || second > 59)
    return undefined;
  const time = Date.parse(match[7] ? text : `${text}T00:00:00Z`);
  const writable = time >= 0 && time < FIRST_TIME_PAST_FOUR_DIGITS;
  return writable ? Math.floor(time / 1000) * 1000 : undefined;
}

/** writeTime writes a time as it stands in a policy: UTC, to the second. */
export function writeTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** timeProblem says why a text is no time that a policy can hold, or nothing. */
export function timeProblem(text: string): string | undefined {
  if (readTime(text) !== undefined) return undefined;
  const shape = 'Write 2026-12-31, or with a time and its zone 2026-12-31T18:00:00Z.';
  if (ISO_TIME.test(text)) return `${text} is no date of the calendar. ${shape}`;
  if (ISO_TIME.test(`${text}Z`)) return `${text} has no time zone: Z for UTC, or like +01:00. ${shape}`;
  return `${JSON.stringify(text)} is no time. ${shape}`;
}
