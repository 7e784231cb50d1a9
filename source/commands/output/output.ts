import type { OutputForm } from '../flags/shared-flags.ts';
import { type Style, styleFor } from './style.ts';

export interface OutputOptions {
  readonly form: OutputForm;
  readonly quiet: boolean;
}

/** Output is what a command prints: data on stdout in the form that was asked for, everything else on stderr. */
export class Output {
  readonly form: OutputForm;
  readonly #quiet: boolean;

  constructor(options: OutputOptions) {
    this.form = options.form;
    this.#quiet = options.quiet;
  }

  /** data prints what was asked for. */
  data(value: unknown, text: (style: Style) => string): void {
    const written =
      this.form === 'json' ? JSON.stringify(value, undefined, 2) : text(styleFor(process.stdout));
    process.stdout.write(`${written}\n`);
  }

  /** outcome prints what a run would do or has done; a quiet command says so in JSON only. */
  outcome(value: unknown, text: (style: Style) => string): void {
    if (this.form === 'json' || !this.#quiet) this.data(value, text);
  }

  /** note says something on the way, unless the command is quiet. */
  note(line: string): void {
    if (!this.#quiet) process.stderr.write(`${line}\n`);
  }
}
