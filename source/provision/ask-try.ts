import type { Account } from '../account/account.ts';
import type { SimulatorRow, SimulatorStatement } from '../account/simulator-rows.ts';
import type { Effect } from '../policy/document.ts';
import { type Decision, evaluator } from '../policy/evaluate/evaluate.ts';
import { markedStatement, type PlacedStatement, placedStatements } from '../policy/statement-places.ts';
import { Failure } from '../text/failure.ts';
import type { TriedPolicy, TryPlan } from './plan-try.ts';
import { type RetryOptions, withRetry } from './retry.ts';
import { userOf } from './step-write.ts';

/** What IAM's simulator says that the test user may do; the shape is that of `simulate`. */
export interface TryResult {
  readonly action: string;
  readonly resource: string;
  readonly decision: Decision;
  readonly matchedStatements: readonly TryStatement[];
  readonly missingContext: readonly string[];
}

/** A statement that decided. */
export interface TryStatement {
  /** Place among the policies that are tried, from 0; nothing for a policy that only IAM knows. */
  readonly policy?: number;
  /** Place in the policy, from 0. */
  readonly statement?: number;
  readonly sid?: string;
  readonly effect: Effect;
  /** The name by which IAM calls a policy that is none of those tried. */
  readonly source?: string;
}

/** Whether the simulator knows of the policies by now: IAM spreads an attachment within seconds, and sometimes slower. */
export type Seen = 'seen' | 'perhaps-not-yet';

export interface Answered {
  readonly results: readonly TryResult[];
  readonly seen: Seen;
}

/** The user, or what was attached to it, may not be seen yet (IAM User Guide, troubleshooting: changes are not always immediately visible). */
const NOT_SEEN_YET = 'NotSeenYet';
const PASSING = ['NoSuchEntity', NOT_SEEN_YET];

/**
 * askAsTestUser asks IAM's simulator all questions of a try as its user, again while the user or its policies are not seen yet. It
 * throws the Failure of the last time.
 */
export async function askAsTestUser(
  tried: TryPlan,
  account: Account,
  pacing: Omit<RetryOptions, 'alsoPassing'>,
): Promise<Answered> {
  let last: readonly TryResult[] = [];
  const ask = async (): Promise<Answered> => {
    const rows = await allRows(tried, account);
    last = rows.map(row => resultOf(row, tried.policies));
    if (last.some(one => one.matchedStatements.length > 0) || !expectsMatches(tried))
      return { results: last, seen: 'seen' };
    throw new Failure('refused', NOT_SEEN_YET, "IAM's simulator does not see the policy of the user yet.");
  };
  try {
    return await withRetry(ask, { ...pacing, alsoPassing: PASSING });
  } catch (error) {
    if (error instanceof Failure && error.code === NOT_SEEN_YET && !pacing.signal.aborted)
      return { results: last, seen: 'perhaps-not-yet' };
    throw error;
  }
}

async function allRows({ plan, questions, context }: TryPlan, account: Account): Promise<SimulatorRow[]> {
  const { arn } = userOf(plan);
  const rows: SimulatorRow[] = [];
  for (const { actions, resources } of questions)
    rows.push(...(await account.simulate(arn, actions, resources, context)));
  return rows;
}

/** Whether a statement of the policies has to match at least one of the questions. */
function expectsMatches({ policies, questions, context }: TryPlan): boolean {
  const decide = evaluator(policies.map(({ document }) => document));
  return questions.some(({ actions, resources }) =>
    actions.some(action =>
      resources.some(resource => decide({ action, resource, context }).matchedStatements.length > 0),
    ),
  );
}

function resultOf({ matched, ...row }: SimulatorRow, policies: readonly TriedPolicy[]): TryResult {
  const places = policies.map(({ text }) => placedStatements(text));
  const effect = row.decision === 'explicitDeny' ? 'Deny' : 'Allow';
  return { ...row, matchedStatements: matched.map(one => statementOf(one, effect, policies, places)) };
}

function statementOf(
  matched: SimulatorStatement,
  effect: Effect,
  policies: readonly TriedPolicy[],
  places: readonly (readonly PlacedStatement[])[],
): TryStatement {
  const policy = policies.findIndex(({ name, arn }) => matched.policyId === name || matched.policyId === arn);
  if (policy < 0) return { effect, source: matched.policyId };
  const found = markedStatement(places[policy] ?? [], matched);
  if (found === undefined) return { policy, effect };
  const { index, sid } = found;
  return { policy, statement: index, ...(sid === undefined ? {} : { sid }), effect };
}
