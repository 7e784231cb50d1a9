import type { AccountSummary, AttachedPolicy } from '../account/account.ts';
import { policyNameOf } from '../policy/arn.ts';
import type { Principal } from '../policy/names.ts';
import { attachedQuota } from './attached-quota.ts';
import type { Step, StepError } from './run.ts';

/** A policy that is to be attached, and what is in the way of that whoever gets it. */
export interface PolicyToAttach {
  readonly arn: string;
  readonly problem: StepError | undefined;
}

/** Somebody who is to get policies, as the account has them. */
export interface PrincipalState {
  readonly principal: Principal;
  /** Nothing when there is no such principal. */
  readonly attached: readonly AttachedPolicy[] | undefined;
  /** Whatever is in the way, whichever policy it is. */
  readonly problem: StepError | undefined;
}

/** planAttachments makes the steps that give one principal the policies, each pending, in place or blocked. */
export function planAttachments(
  { principal, attached, problem: ownProblem }: PrincipalState,
  policies: readonly PolicyToAttach[],
  summary: AccountSummary,
): Step[] {
  const quota = attachedQuota(summary, principal.type);
  const has = attached?.length ?? 0;
  let count = has;
  return policies.map(({ arn, problem }): Step => {
    const base = { action: 'attach', policyArn: arn, principal } as const;
    if (attached?.some(policy => policy.arn === arn)) return { ...base, status: 'in-place' };
    const inTheWay = ownProblem ?? problem;
    if (inTheWay !== undefined) return { ...base, status: 'blocked', error: inTheWay };
    count += 1;
    if (count <= quota) return { ...base, status: 'pending' };
    return { ...base, status: 'blocked', error: quotaReached(principal, arn, has, quota) };
  });
}

function quotaReached(principal: Principal, arn: string, has: number, quota: number): StepError {
  return {
    code: 'LimitExceeded',
    message: `The ${principal.type} ${principal.name} has ${has} of ${quota} managed policies; ${policyNameOf(arn)} does not fit.`,
    hint: 'Detach one first, attach to a group instead, or ask AWS for a higher quota.',
  };
}
