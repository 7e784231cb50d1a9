import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../text/failure.ts';

/** Pauses between tries, in milliseconds: IAM spreads what was just created within seconds. */
const PAUSES = [1000, 2000, 4000] as const;

/** Codes after which a write that changes nothing when repeated may be sent again. LimitExceeded is not among them: it stays so. */
const PASSING = new Set([
  'Throttling',
  'ConcurrentModification',
  'ServiceFailure',
  'Timeout',
  'ConnectionFailed',
  'UnreadableAnswer',
]);

/** Codes after which nobody knows whether the write took effect. */
const LOST = new Set(['Timeout', 'ConnectionFailed', 'ServiceFailure', 'UnreadableAnswer']);

/** isLost tells whether a write may have taken effect although it failed. */
export function isLost(failure: Failure): boolean {
  return LOST.has(failure.code);
}

/** Waits so many milliseconds, or rejects as soon as the signal says stop. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** waitAwake lets the time pass. */
export const waitAwake: Wait = (milliseconds, signal) => sleep(milliseconds, undefined, { signal });

export interface RetryOptions {
  /** Further codes that pass, such as NoSuchEntity right after the policy was made. */
  readonly alsoPassing: readonly string[];
  readonly onRetry: (attempt: number, failure: Failure) => void;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  /** A number from 0 to 1 that spreads the pauses of several runs. */
  readonly random?: () => number;
}

/** A pause may be this part shorter. */
const JITTER = 0.5;

/** withRetry repeats a write that may be repeated safely, up to three times, and throws the last Failure. */
export async function withRetry<T>(write: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      const pause = PAUSES[attempt];
      if (!(error instanceof Failure) || pause === undefined || options.signal.aborted) throw error;
      if (!PASSING.has(error.code) && !options.alsoPassing.includes(error.code)) throw error;
      options.onRetry(attempt + 1, error);
      const shorter = JITTER * (options.random ?? Math.random)();
      await options.wait(Math.round(pause * (1 - shorter)), options.signal).catch(() => {
        throw error;
      });
    }
  }
}
