import { Failure } from '../text/failure.ts';
import type { DraftContent, DraftMark } from './draft.ts';
import type { Drafts } from './drafts.ts';

/** What a person should be told after an attempt to keep a draft; each thing is told once. */
export interface DraftNews {
  readonly notices: readonly string[];
  readonly failure: Failure | undefined;
}

/** DraftKeeper keeps the draft of one wizard; nothing that goes wrong with it stops the wizard. */
export class DraftKeeper {
  readonly #drafts: Drafts;
  readonly #now: () => Date;
  readonly #told = new Set<string>();
  #mark: DraftMark | undefined;
  #last: string | undefined;

  /** The mark is that of a draft which this wizard continues. */
  constructor(drafts: Drafts, now: () => Date, mark?: DraftMark) {
    this.#drafts = drafts;
    this.#now = now;
    this.#mark = mark;
  }

  /** id is that of the draft which this wizard writes to; nothing before the first one. */
  get id(): string | undefined {
    return this.#mark?.id;
  }

  /** kept tells whether the last attempt left a draft on the disk. */
  get kept(): boolean {
    return this.#last !== undefined;
  }

  /** keep saves what has changed since the last time; it never throws. */
  keep(content: DraftContent): DraftNews {
    const text = JSON.stringify(content);
    if (text === this.#last) return { notices: [], failure: undefined };
    try {
      const { mark, notices } = this.#drafts.save(content, this.#now(), this.#mark);
      this.#mark = mark;
      this.#last = text;
      return { notices: notices.filter(notice => this.#isNew(notice)), failure: undefined };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#last = undefined;
      return { notices: [], failure: this.#isNew(error.code) ? error : undefined };
    }
  }

  /** discard removes the draft when its answers have become a run; a file that cannot be removed stays. */
  discard(): void {
    if (this.#mark === undefined) return;
    try {
      this.#drafts.removeOwn(this.#mark);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
    this.#mark = undefined;
    this.#last = undefined;
  }

  #isNew(words: string): boolean {
    if (this.#told.has(words)) return false;
    this.#told.add(words);
    return true;
  }
}
