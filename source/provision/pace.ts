import type { Wait } from './retry.ts';

/** Writes a second against AWS, unless the person says otherwise; IAM does not publish its rate limits. */
export const WRITES_A_SECOND = 5;
/** Milliseconds between two writes that throttling can grow to. */
const LONGEST_INTERVAL_MS = 5_000;
/** Milliseconds that the first throttling sets where no rate was asked for. */
const FIRST_INTERVAL_MS = 100;
/** What is left of the extra time after each write that went through. */
const RECOVERY = 0.8;

export interface PaceOptions {
  /** Writes a second; nothing stands for as many as go. */
  readonly perSecond: number | undefined;
  readonly wait: Wait;
  readonly signal: AbortSignal;
  /** Milliseconds of a clock. */
  readonly now: () => number;
}

/** Pace spreads the writes of a run: as many a second as wanted, fewer while AWS throttles. */
export class Pace {
  readonly #options: PaceOptions;
  readonly #wanted: number;
  #interval: number;
  #free = 0;

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#wanted = options.perSecond === undefined ? 0 : 1000 / options.perSecond;
    this.#interval = this.#wanted;
  }

  /** turn waits until the next write may go; the writes of one second may go at once when none went before. */
  async turn(): Promise<void> {
    if (this.#interval === 0) return;
    const { now, wait, signal } = this.#options;
    const ahead = this.#interval * Math.max(0, (this.#options.perSecond ?? 1) - 1);
    const at = Math.max(now(), this.#free);
    this.#free = at + this.#interval;
    const pause = at - ahead - now();
    if (pause > 0) await wait(pause, signal).catch(() => {});
  }

  /** throttled makes the pace slower. */
  throttled(): void {
    this.#interval = Math.min(LONGEST_INTERVAL_MS, Math.max(this.#interval, FIRST_INTERVAL_MS) * 2);
  }

  /** wentThrough brings the pace back towards what was wanted. */
  wentThrough(): void {
    const extra = (this.#interval - this.#wanted) * RECOVERY;
    this.#interval = this.#wanted + (extra < 1 ? 0 : extra);
  }
}
