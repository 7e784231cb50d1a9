import type { Lasting } from '../files/atomic-write.ts';
import { Failure } from '../text/failure.ts';
import type { Journal, JournalEvent } from './journal.ts';
import { keeping } from './keeping.ts';
import type { Plan, Receipt, Step } from './run.ts';
import { policyPart, statusOf } from './run-state.ts';

interface OpenRunParts {
  readonly plan: Plan;
  /** Where the receipt lies, for the sentence that says that it cannot be written. */
  readonly file: string;
  readonly save: (receipt: Receipt) => void;
  readonly journal: Journal;
  /** How the events last that a resumed run cannot do without. */
  readonly lasting: Lasting;
  readonly release: () => void;
}

/** OpenRun is a run under way: its steps as they stand, each write and its answer on the disk before the run goes on. */
export class OpenRun {
  readonly #parts: OpenRunParts;
  readonly #steps: Step[];

  constructor(parts: OpenRunParts) {
    this.#parts = parts;
    this.#steps = [...parts.plan.steps];
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** began is called before a write is sent; it throws a Failure when that cannot be kept. */
  began(index: number): void {
    this.#append({ type: 'began', at: timestamp(), index }, this.#parts.lasting);
  }

  /** ended is called when the outcome of a step is known; it throws a Failure when that cannot be kept. */
  ended(index: number, step: Step): void {
    this.#steps[index] = step;
    this.#append({ type: 'ended', at: timestamp(), index, step }, this.#parts.lasting);
  }

  /** verified is called when the account was looked at after a step: what was seen reaches the disk with the next event. */
  verified(index: number, step: Step): void {
    this.#steps[index] = step;
    this.#append({ type: 'ended', at: timestamp(), index, step }, 'passing');
  }

  /** finish writes the receipt with all of it. */
  finish(): Receipt {
    const { plan, save, journal } = this.#parts;
    const receipt: Receipt = {
      ...plan,
      kind: 'receipt',
      status: statusOf(this.#steps),
      finishedAt: timestamp(),
      ...policyPart(plan.policy, this.#steps),
      steps: [...this.#steps],
    };
    this.#keep(() => save(receipt));
    journal.remove();
    return receipt;
  }

  /** release lets other processes have the run. */
  release(): void {
    this.#parts.release();
  }

  #append(event: JournalEvent, lasting: Lasting): void {
    this.#keep(() => this.#parts.journal.append(event, lasting));
  }

  #keep(write: () => void): void {
    try {
      keeping(this.#parts.file, write);
    } catch (error) {
      const made = this.#steps.filter(step => step.status === 'done');
      if (!(error instanceof Failure) || made.length === 0) throw error;
      const words = made.map(({ action, policyArn, principal }) =>
        [
          action,
          ...(policyArn ? [policyArn] : []),
          ...(principal ? [principal.type, principal.name] : []),
        ].join(' '),
      );
      throw new Failure(
        'partial',
        error.code,
        `${error.message} The run stopped there; what it had done is ${words.join(', ')}.`,
        error.hint,
        { cause: error },
      );
    }
  }
}

function timestamp(): string {
  return new Date().toISOString();
}
