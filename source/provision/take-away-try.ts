import type { Account } from '../account/account.ts';
import { policyNameOf } from '../policy/arn.ts';
import { Failure } from '../text/failure.ts';
import type { Plan, Receipt, Step } from './run.ts';
import { newRunId } from './run-id.ts';
import { hasWritten } from './run-state.ts';
import { effectOf } from './step-effect.ts';
import { userOf } from './step-write.ts';

/** Something of a try that is still in the account although it should not be. */
export interface LeftOver {
  readonly type: 'user' | 'policy';
  readonly name: string;
  readonly arn: string;
}

const KEPT = { status: 'in-place', note: 'Kept: it is not the one that this run made.' } as const;

/**
 * planTakingAway plans the undo of a try right after it. Unlike planUndo it does not ask first what is there: a read may not see yet what was
 * made seconds ago, and IAM itself deletes no user and no policy that somebody has a use for. Only a write whose answer was lost is looked for.
 */
export async function planTakingAway(receipt: Receipt, account: Account, now: Date): Promise<Plan> {
  const steps: Step[] = [];
  for (const step of [...receipt.steps].reverse().filter(hasWritten)) {
    const ours = await isOurs(step, receipt, account);
    steps.push(...opposite(step).map(away => (ours ? away : { ...away, ...KEPT })));
  }
  const { account: identity, runId } = receipt;
  return {
    kind: 'plan',
    runId: newRunId(now),
    undoes: runId,
    account: identity,
    startedAt: now.toISOString(),
    status: 'planned',
    steps,
    findings: [],
    equivalentCommand: `ecs-iam-wizard undo ${runId} --yes`,
  };
}

/** leftOvers are the user and the policy of a try that were not taken away, as far as its receipts tell. */
export function leftOvers(receipt: Receipt, takenAway: Receipt | undefined): LeftOver[] {
  const gone = new Set(
    (takenAway?.steps ?? []).filter(({ status }) => status === 'done' || status === 'in-place').map(keyOf),
  );
  return receipt.steps.filter(hasWritten).flatMap((step): LeftOver[] => {
    const [away] = opposite(step);
    if (away === undefined || away.action === 'detach' || gone.has(keyOf(away))) return [];
    if (away.policyArn !== undefined)
      return [{ type: 'policy', name: policyNameOf(away.policyArn), arn: away.policyArn }];
    return [{ type: 'user', name: away.principal.name, arn: userOf(receipt).arn }];
  });
}

/** Where the account cannot be read, the name alone tells: it holds the id of the run. */
async function isOurs(step: Step, receipt: Receipt, account: Account): Promise<boolean> {
  if (step.error?.effect !== 'unknown' || step.action === 'attach') return true;
  try {
    return (await effectOf(step, receipt, account)).state !== 'other';
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
  }
}

function opposite(step: Step): Step[] {
  switch (step.action) {
    case 'attach':
      return [{ ...about(step), action: 'detach', policyArn: step.policyArn }];
    case 'create-user':
      return [{ action: 'delete-user', principal: step.principal, status: 'pending' }];
    case 'create-policy':
      return [{ ...about(step), action: 'delete-policy', policyArn: step.policyArn }];
    default:
      return [];
  }
}

function about({ principal }: Step) {
  return { ...(principal === undefined ? {} : { principal }), status: 'pending' as const };
}

function keyOf({ action, policyArn, principal }: Step): string {
  return [action, policyArn ?? '', principal?.name ?? ''].join(' ');
}
