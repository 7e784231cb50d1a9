import type { Effect } from '../../policy/document.ts';
import type { Decision } from '../../policy/evaluate/evaluate.ts';

/** What a simulation says of one action on one resource, as it is printed. */
export interface SimulationResult {
  readonly action: string;
  readonly resource: string;
  readonly decision: Decision;
  readonly matchedStatements: readonly DecisiveStatement[];
  readonly missingContext: readonly string[];
}

/** A statement that decided. */
export interface DecisiveStatement {
  /** Place among the policies that were asked, from 0; of policies that only IAM sees, the order in which it names them. */
  readonly policy: number;
  /** Place in the policy, from 0; nothing in policies that only IAM sees. */
  readonly statement?: number;
  readonly sid?: string;
  readonly effect: Effect;
  /** The name by which IAM calls a policy that only it sees. */
  readonly source?: string;
}
