import { policyNameOf, policyPathOf } from '../../policy/arn.ts';
import { asNewVersion } from '../../procedure/name-taken.ts';
import type { Mend } from '../../procedure/plan-faults.ts';
import { mendingRole } from '../../procedure/role-consent.ts';
import type { StepId } from '../../procedure/steps.ts';
import { existingWish } from '../../procedure/to-request.ts';
import { forgetLooks } from '../attach/looks.ts';
import { BACK, LEAVE, MENU, type Move } from '../move.ts';
import { reviewAndRun } from '../run/review-and-run.ts';
import type { Sitting } from '../sitting.ts';

/** confirmStep makes the plan, tells it, and carries it out when the person agrees. */
export async function confirmStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  for (;;) {
    const { answers, choice, naming } = sitting;
    const existing = existingWish(answers, sitting.pruned);
    const end = await reviewAndRun(sitting, { kind: 'answers', answers, choice, existing, naming }, heading);
    switch (end.kind) {
      case 'back':
        return BACK;
      case 'menu':
        return MENU;
      case 'leave':
        return LEAVE;
      case 'mended': {
        const step = mended(sitting, end.mend);
        if (step !== undefined) return { kind: 'step', step };
      }
    }
  }
}

/** Where a fault is mended, or nothing where it is mended already and a new plan tells more. */
function mended(sitting: Sitting, mend: Mend): StepId | undefined {
  switch (mend.kind) {
    case 'step':
      // The lists may be older than what the plan found.
      sitting.forgetListings();
      forgetLooks(sitting);
      return mend.step;
    case 'new-version': {
      const { arn, versionId } = mend.existing;
      const policy = { arn, name: policyNameOf(arn), path: policyPathOf(arn), defaultVersionId: versionId };
      sitting.answers = asNewVersion(sitting.answers, policy);
      return undefined;
    }
    case 'prune':
      sitting.pruned = mend.policyArn;
      return undefined;
    case 'mend-role':
      sitting.answers = mendingRole(sitting.answers, mend.name);
      return undefined;
    case 'undo':
      return undefined;
  }
}
