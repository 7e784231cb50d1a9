/** UnderWay knows what is being written, and what is to be said of it when the program ends before it does. */
export class UnderWay {
  #tell: (() => readonly string[]) | undefined;

  /** during keeps the words about a work until its end. */
  async during<T>(tell: () => readonly string[], work: () => Promise<T>): Promise<T> {
    this.#tell = tell;
    try {
      return await work();
    } finally {
      this.#tell = undefined;
    }
  }

  /** lines are the words about what is under way, or none. */
  lines(): readonly string[] {
    return this.#tell?.() ?? [];
  }
}
