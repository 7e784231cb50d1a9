/** A date of ISO 8601; every part after the month may be left out from the right. */
const ISO_DATE =
  /^(\d{4,6})-(\d{1,2})(?:-(\d{1,2}))?(?:T(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,9}))?)?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)?)?$/i;
const EPOCH_SECONDS = /^\d{1,13}$/;
const MINUTE = 60_000;

/**
 * readInstant reads a value of a date operator in milliseconds since 1970: seconds since 1970, or a date of ISO 8601, in UTC
 * where it names no zone. Nothing when the text is no real time. Source: IAM User Guide, Date condition operators.
 */
export function readInstant(text: string): number | undefined {
  if (EPOCH_SECONDS.test(text)) return Number(text) * 1000;
  const match = ISO_DATE.exec(text);
  if (match === null) return undefined;
  const part = (index: number, otherwise = 0) => Number(match[index] ?? otherwise);
  const [month, day] = [part(2), part(3, 1)];
  const date = new Date(0);
  date.setUTCFullYear(part(1), month - 1, day);
  // A day that the calendar does not have comes out as one of another month.
  if (date.getUTCMonth() !== month - 1) return undefined;
  if (part(4) > 23 || part(5) > 59 || part(6) > 59 || part(9) > 23 || part(10) > 59) return undefined;
  date.setUTCHours(part(4), part(5), part(6), Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000));
  const offset = (part(9) * 60 + part(10)) * (match[8] === '-' ? -1 : 1);
  return date.getTime() - offset * MINUTE;
}
