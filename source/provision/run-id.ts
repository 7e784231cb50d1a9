import { randomHex } from '../files/random-hex.ts';

/** newRunId names a run by its minute (UTC) and four random hexadecimal digits: `20261121-1403-7f2c`. */
export function newRunId(now: Date): string {
  const [day = '', time = ''] = now.toISOString().split('T');
  return `${day.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}-${randomHex(2)}`;
}

/** RUN_ID is what a run id looks like; nothing else may become part of a file name. */
export const RUN_ID = /^\d{8}-\d{4}-[0-9a-f]{4}$/;

/** minuteOf is the part of a run id that tells when the run began. */
export function minuteOf(runId: string): string {
  return runId.slice(0, runId.lastIndexOf('-'));
}
