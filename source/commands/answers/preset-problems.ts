import type { PresetProblem } from '../../procedure/preset.ts';
import type { StepId } from '../../procedure/steps.ts';
import { Failure } from '../../text/failure.ts';
import { keyValues } from './key-values.ts';

/** Flags that exclude each other, or lack another one, are no answer to any step. */
const NO_ANSWER: ReadonlySet<string> = new Set(['ConflictingFlags', 'MissingFlag']);

/** PresetProblems collects what the flags of the wizard say that can be no answer, each at its step. */
export class PresetProblems {
  readonly #told: PresetProblem[] = [];

  /** told are the problems so far. */
  get told(): readonly PresetProblem[] {
    return this.#told;
  }

  /** add tells a problem. */
  add(problem: PresetProblem): void {
    this.#told.push(problem);
  }

  /** tell makes a problem of a failure; it throws the failure where it belongs to no step. */
  tell(step: StepId, failure: Failure): void {
    if (NO_ANSWER.has(failure.code)) throw failure;
    this.add({ step, problem: [failure.message, hintHere(failure)].filter(Boolean).join(' ') });
  }

  /** attempt makes something of flags, and tells the failure where that cannot be done. */
  async attempt<T>(step: StepId, make: () => T | Promise<T>, otherwise: T): Promise<T> {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.tell(step, error);
      return otherwise;
    }
  }

  /** readable reads the pairs of a flag: one word that cannot be read takes no other one with it. */
  async readable(step: StepId, flag: string, words: readonly string[]) {
    const none: Readonly<Record<string, string>> = {};
    const before = this.#told.length;
    const whole = await this.attempt(step, () => keyValues(flag, words), none);
    if (this.#told.length === before) return whole;
    const each = words.map(word => {
      try {
        return keyValues(flag, [word]);
      } catch {
        return none;
      }
    });
    return Object.assign({}, ...each) as Readonly<Record<string, string>>;
  }
}

/** The templates stand below on the screen: their names need not be told. */
function hintHere({ code, hint }: Failure): string | undefined {
  return code === 'UnknownTemplate' ? hint?.replace(/^The templates are [^.]*\./, 'Choose one here.') : hint;
}
