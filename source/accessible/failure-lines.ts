import type { ShownFailure } from '../procedure/shown-failure.ts';

/** failureLines says what went wrong, with AWS's code, and how to mend it. */
export function failureLines({ code, message, hint }: ShownFailure): string[] {
  return [`${code}: ${message}`, ...(hint === undefined ? [] : [hint])];
}
