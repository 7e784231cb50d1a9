import { type Constraint, checkParameters } from './constraints.ts';
import type { TagRecord } from './state.ts';

/** Parameters are those of one call, as the Query protocol sends them: a flat form, lists as `Name.member.1`. */
export class Parameters {
  readonly #form: URLSearchParams;

  constructor(body: string) {
    this.#form = new URLSearchParams(body);
  }

  /** text gives a parameter, or nothing when it was not sent. */
  text(name: string): string | undefined {
    return this.#form.get(name) ?? undefined;
  }

  /** required gives a parameter that the call's constraints demand. */
  required(name: string): string {
    const value = this.text(name);
    if (value === undefined)
      throw new Error(`${name} is read without being required by the constraints of its call.`);
    return value;
  }

  /** integer gives a parameter that is a whole number, or nothing when it was not sent. */
  integer(name: string): number | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : Number(value);
  }

  /** flag says whether a Boolean parameter was sent as true. */
  flag(name: string): boolean {
    return this.text(name)?.toLowerCase() === 'true';
  }

  /** tags gives the list of `Tags.member.N.Key` and `.Value`, in its order. */
  tags(): TagRecord[] {
    const tags: TagRecord[] = [];
    for (
      let index = 1;
      this.#form.has(`Tags.member.${index}.Key`) || this.#form.has(`Tags.member.${index}.Value`);
      index++
    ) {
      tags.push({
        key: this.text(`Tags.member.${index}.Key`) ?? '',
        value: this.text(`Tags.member.${index}.Value`) ?? '',
      });
    }
    return tags;
  }

  /** list gives the list of `Name.member.N`, in its order. */
  list(name: string): string[] {
    const values: string[] = [];
    for (let index = 1; ; index++) {
      const value = this.text(`${name}.member.${index}`);
      if (value === undefined) return values;
      values.push(value);
    }
  }

  /** check throws IAM's ValidationError when a parameter breaks its constraint. */
  check(constraints: Readonly<Record<string, Constraint>>): void {
    checkParameters(constraints, name => this.text(name));
  }
}
