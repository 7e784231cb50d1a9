import type { OutputForm } from '../flags/shared-flags.ts';
import { destination, print } from '../print.ts';
import type { FormWriter } from './form-writer.ts';
import { jsonForm } from './json-form.ts';
import type { Query } from './query.ts';
import { type Style, styleFor } from './style.ts';

export interface OutputOptions {
  readonly form: OutputForm;
  readonly quiet: boolean;
  /** Takes out of the data what is printed. */
  readonly query?: Query | undefined;
  /** Writes YAML, tables or the text of a query; text for people and JSON need none. */
  readonly writer?: FormWriter | undefined;
}

/** Output is what a command prints: data on stdout in the form that was asked for, everything else on stderr. */
export class Output {
  readonly form: OutputForm;
  readonly #quiet: boolean;
  readonly #query: Query | undefined;
  readonly #writer: FormWriter;

  constructor(options: OutputOptions) {
    this.form = options.form;
    this.#quiet = options.quiet;
    this.#query = options.query;
    this.#writer = options.writer ?? jsonForm;
  }

  /** forPeople tells whether what is printed are sentences, not data. */
  get forPeople(): boolean {
    return this.form === 'text' && this.#query === undefined;
  }

  /** data prints what was asked for; `table` is for data that has a table of its own. It throws a usage Failure where --query does not fit. */
  data(value: unknown, text: (style: Style) => string, table?: string): void {
    this.#print(this.#written(value, text, table));
  }

  /** list prints rows as people read them each as soon as it is there, so that however many need no more memory; as data, all of them. */
  list<T>(rows: Iterable<T>, line: (row: T) => string, ifNone: string): void {
    if (!this.forPeople) {
      this.data([...rows], () => '');
      return;
    }
    let count = 0;
    for (const row of rows) {
      this.#print(line(row));
      count += 1;
    }
    if (count === 0) this.#print(ifNone);
  }

  /** outcome prints what a run would do or has done; a quiet command says so as data only. It prints all of it where --query does not fit. */
  outcome(value: unknown, text: (style: Style) => string): void {
    if (this.forPeople && this.#quiet) return;
    try {
      this.data(value, text);
    } catch (error) {
      // What was done must be told, and a query that does not fit undoes nothing.
      const reason = error instanceof Error ? error.message : String(error);
      print('stderr', `${reason} All of it is printed.\n`);
      this.#print(this.form === 'text' ? text(styleFor(destination('stdout'))) : this.#writer(value));
    }
  }

  /** rehearse throws a usage Failure where --query does not fit data of this kind, before anything is done. */
  rehearse(value: unknown): void {
    this.#query?.(value);
  }

  /** note says something on the way, unless the command is quiet. */
  note(line: string): void {
    if (!this.#quiet) print('stderr', `${line}\n`);
  }

  #written(value: unknown, text: (style: Style) => string, table: string | undefined): string {
    if (this.#query !== undefined) return this.#writer(this.#query(value));
    if (this.form === 'text') return text(styleFor(destination('stdout')));
    return this.form === 'table' && table !== undefined ? table : this.#writer(value);
  }

  #print(written: string): void {
    print('stdout', written === '' ? '' : `${written}\n`);
  }
}
