import type { Constraint } from './constraints.ts';
import type { Parameters } from './parameters.ts';
import type { AccountState } from './state.ts';
import type { XmlRecord } from './xml.ts';

/** One call of IAM or STS as an operation sees it. */
export interface Call {
  readonly action: string;
  readonly parameters: Parameters;
  /** The account; an operation that writes changes it in place. */
  readonly state: AccountState;
  /** The moment of the call, as IAM writes it. */
  readonly now: string;
}

/** An operation answers with its result, with nothing, or throws a WireError. */
export interface Operation {
  readonly effect: 'reads' | 'writes';
  readonly constraints: Readonly<Record<string, Constraint>>;
  readonly run: (call: Call) => XmlRecord | undefined;
}

/** Operations of a family by the names of their actions. */
export type Operations = Readonly<Record<string, Operation>>;

/** reading makes an operation that leaves the account as it is. */
export function reading(constraints: Operation['constraints'], run: (call: Call) => XmlRecord): Operation {
  return { effect: 'reads', constraints, run };
}

/** writing makes an operation that changes the account. */
export function writing(
  constraints: Operation['constraints'],
  run: (call: Call) => XmlRecord | undefined,
): Operation {
  return { effect: 'writes', constraints, run };
}
