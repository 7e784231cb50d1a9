import type { Account, Identity } from '../account/account.ts';
import { Failure } from '../text/failure.ts';
import { forbiddenCalls, forbiddenError } from './plan-rights.ts';
import type { RunUser, Step } from './run.ts';

/** A call that a try takes, on what, and the step that makes no sense without it. */
interface NeededCall {
  readonly action: string;
  readonly arn: string;
  readonly step: Step;
}

/** What is made is also taken away: whoever may not do that is not to begin. */
const USER_CALLS = [
  'iam:CreateUser',
  'iam:TagUser',
  'iam:SimulatePrincipalPolicy',
  'iam:DetachUserPolicy',
  'iam:DeleteUser',
];
const POLICY_CALLS = ['iam:CreatePolicy', 'iam:TagPolicy', 'iam:DeletePolicy'];

/**
 * blockForbiddenTry blocks the steps of a try for which, as far as IAM's simulator is sure of that, the caller may not make every call:
 * also to ask, and to take away. Where the caller may not ask about itself, IAM itself will tell.
 */
export async function blockForbiddenTry(
  steps: readonly Step[],
  user: RunUser,
  identity: Identity,
  account: Account,
): Promise<readonly Step[]> {
  const calls = steps.flatMap(step => callsOf(step, user));
  if (identity.sandbox || calls.length === 0) return steps;
  try {
    const forbidden = await forbiddenCalls(calls, identity, account, async inDoubt => inDoubt);
    return steps.map(step => {
      const call = forbidden.find(one => one.step === step);
      return call === undefined ? step : { ...step, status: 'blocked', error: forbiddenError(call.action) };
    });
  } catch (error) {
    if (error instanceof Failure) return steps;
    throw error;
  }
}

function callsOf(step: Step, { arn }: RunUser): NeededCall[] {
  if (step.status !== 'pending') return [];
  const on = (target: string, actions: readonly string[]) =>
    actions.map(action => ({ action, arn: target, step }));
  switch (step.action) {
    case 'create-user':
      return on(arn, USER_CALLS);
    case 'create-policy':
      return on(step.policyArn, POLICY_CALLS);
    case 'attach':
      return on(arn, ['iam:AttachUserPolicy']);
    default:
      return [];
  }
}
