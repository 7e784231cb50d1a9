/** Exit codes of a process that a signal ended: 128 and the signal's number. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type StopName = keyof typeof EXIT_CODES;

/** StopSignals hear Ctrl-C, SIGTERM and SIGHUP until they are released; a second one ends the process at once, behind last words. */
export class StopSignals {
  readonly #controller = new AbortController();
  readonly #listeners: readonly (readonly [StopName, () => void])[];
  readonly #lastWords: () => void;
  #exitCode: number | undefined;

  constructor(lastWords: () => void) {
    this.#lastWords = lastWords;
    this.#listeners = (Object.keys(EXIT_CODES) as StopName[]).map(name => [name, () => this.#hear(name)]);
    for (const [name, listener] of this.#listeners) process.on(name, listener);
  }

  /** Aborted by the first of them. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** exitCode is what the program ends with after the first of them. */
  get exitCode(): number | undefined {
    return this.#exitCode;
  }

  /** release gives the signals back to the system. */
  release(): void {
    for (const [name, listener] of this.#listeners) process.off(name, listener);
  }

  /** unheard does some work in which Ctrl-C is the affair of another program. */
  async unheard<T>(work: () => Promise<T>): Promise<T> {
    const listeners = this.#listeners.filter(([name]) => name === 'SIGINT');
    for (const [name, listener] of listeners) process.off(name, listener);
    try {
      return await work();
    } finally {
      for (const [name, listener] of listeners) process.on(name, listener);
    }
  }

  #hear(name: StopName): void {
    if (this.#exitCode !== undefined) {
      this.#lastWords();
      process.exit(EXIT_CODES[name]);
    }
    this.#exitCode = EXIT_CODES[name];
    this.#controller.abort();
  }
}
