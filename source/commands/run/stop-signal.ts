import { Failure } from '../../text/failure.ts';
import { errorForm, reportFailure } from '../report-failure.ts';

type StopName = 'SIGINT' | 'SIGTERM';

/** Exit codes of a process that a signal ended: 128 and the signal's number. */
const EXIT_CODES: Record<StopName, number> = { SIGINT: 130, SIGTERM: 143 };

/** Interruption is what a run ends with after Ctrl-C (130) or SIGTERM (143). */
export class Interruption extends Failure {
  readonly #signal: StopName;

  constructor(signal: StopName, message: string, hint?: string) {
    super('interrupted', 'Interrupted', message, hint);
    this.#signal = signal;
  }

  override get exitCode(): number {
    return EXIT_CODES[this.#signal];
  }
}

/** StopSignal hears Ctrl-C and SIGTERM from its making until it is released; a second one ends the process at once. */
export class StopSignal {
  readonly #controller = new AbortController();
  #received: StopName | undefined;
  #brokenOff: (() => Interruption) | undefined;

  constructor() {
    process.on('SIGINT', this.#hear);
    process.on('SIGTERM', this.#hear);
  }

  /** Aborted by the first signal. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** release gives the signals back to the system. */
  release(): void {
    process.off('SIGINT', this.#hear);
    process.off('SIGTERM', this.#hear);
  }

  /** orStopped waits for work that writes nothing, and throws an Interruption as soon as a signal comes. */
  async orStopped<T>(work: Promise<T>): Promise<T> {
    const stopped = new Promise<never>((_, reject) => {
      const stop = () => reject(this.interruption('Stopped. Nothing was written.'));
      if (this.signal.aborted) stop();
      this.signal.addEventListener('abort', stop, { once: true });
    });
    return Promise.race([work, stopped]);
  }

  /** during does work that writes; should a second signal break it off, `brokenOff` tells what is known of it. */
  async during<T>(brokenOff: () => Interruption, work: () => Promise<T>): Promise<T> {
    this.#brokenOff = brokenOff;
    try {
      return await work();
    } finally {
      this.#brokenOff = undefined;
    }
  }

  /** interruption is the Failure for the signal that came. */
  interruption(message: string, hint?: string): Interruption {
    return new Interruption(this.#received ?? 'SIGINT', message, hint);
  }

  readonly #hear = (name: NodeJS.Signals): void => {
    const stop = name === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
    if (this.#received !== undefined) {
      if (this.#brokenOff !== undefined) reportFailure(this.#brokenOff(), errorForm(process.argv.slice(2)));
      process.exit(EXIT_CODES[stop]);
    }
    this.#received = stop;
    this.#controller.abort();
  };
}
