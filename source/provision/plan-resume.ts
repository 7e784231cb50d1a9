import pLimit from 'p-limit';
import type { Account } from '../account/account.ts';
import { READS_AT_ONCE } from '../account/reads-at-once.ts';
import type { Plan, Receipt, Step } from './run.ts';
import { isOpen } from './run-state.ts';
import { effectOf } from './step-effect.ts';

/**
 * planResume holds what is open of a run against the account as it is now, read-only. What the run may have written
 * counts as done when it is there; what somebody else did since is in place. Throws a Failure when the account cannot be read.
 */
export async function planResume(receipt: Receipt, account: Account, now: Date): Promise<Plan> {
  const readAtOnce = pLimit(READS_AT_ONCE);
  const steps = await Promise.all(
    receipt.steps.map(step =>
      isOpen(step) ? readAtOnce(() => settled(step, receipt, account)) : Promise.resolve(step),
    ),
  );
  const { finishedAt: _, ...run } = receipt;
  return {
    ...run,
    kind: 'plan',
    status: steps.some(step => step.status === 'blocked') ? 'blocked' : 'planned',
    resumedAt: now.toISOString(),
    steps,
  };
}

async function settled(step: Step, receipt: Receipt, account: Account): Promise<Step> {
  const { error, ...open } = step;
  const effect = await effectOf(step, receipt, account);
  switch (effect.state) {
    case 'there': {
      const versionId = effect.versionId === undefined ? {} : { versionId: effect.versionId };
      return { ...open, ...versionId, status: error?.effect === 'unknown' ? 'done' : 'in-place' };
    }
    case 'absent':
      return { ...open, status: 'pending' };
    case 'other':
      return {
        ...open,
        status: 'blocked',
        error: {
          code: 'EntityAlreadyExists',
          message: effect.message,
          hint: 'Undo the run, and plan it again.',
        },
      };
  }
}
