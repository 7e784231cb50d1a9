import type { JournalEvent } from './journal.ts';
import type { Receipt, RunPolicy, Step } from './run.ts';

/** statusOf tells from its steps how a run that is over went. */
export function statusOf(steps: readonly Step[]): Receipt['status'] {
  if (!steps.some(isOpen)) return 'done';
  return steps.some(step => step.status === 'done') ? 'partial' : 'failed';
}

/** isOpen tells whether a step is not done, and not in place either. */
export function isOpen(step: Step): boolean {
  return step.status === 'failed' || step.status === 'pending';
}

/** hasWritten tells whether a step of a run changed the account, or may have done so. */
export function hasWritten(step: Step): boolean {
  return step.status === 'done' || step.error?.effect === 'unknown';
}

/** foldJournal brings a receipt up to what the journal of its run tells; a write without an answer becomes a failed step of unknown effect. */
export function foldJournal(receipt: Receipt, events: readonly JournalEvent[]): Receipt {
  if (events.length === 0 || receipt.status === 'undone') return receipt;
  let steps = [...receipt.steps];
  let resumedAt = receipt.resumedAt;
  for (const event of events) {
    if (event.type === 'resumed') {
      steps = [...event.steps];
      resumedAt = event.at;
      continue;
    }
    const step = steps[event.index];
    if (step === undefined) continue;
    steps[event.index] = event.type === 'ended' ? event.step : unanswered(step, receipt);
  }
  const { finishedAt: _, ...open } = receipt;
  return {
    ...open,
    ...(resumedAt === undefined ? {} : { resumedAt }),
    ...policyPart(receipt.policy, steps),
    steps,
    status: steps.some(isOpen) ? 'partial' : 'done',
  };
}

/** policyPart is the policy of a run with the version that the run made of it. */
export function policyPart(
  policy: RunPolicy | undefined,
  steps: readonly Step[],
): { readonly policy?: RunPolicy } {
  if (policy === undefined) return {};
  const made = steps.find(
    step =>
      (step.action === 'create-policy' || step.action === 'create-policy-version') && step.status === 'done',
  );
  return { policy: made?.versionId === undefined ? policy : { ...policy, versionId: made.versionId } };
}

function unanswered(step: Step, { runId, user }: Receipt): Step {
  return {
    ...step,
    status: 'failed',
    error: {
      code: 'OutcomeUnknown',
      message: 'The run ended before the answer of IAM was written down.',
      hint:
        user === undefined
          ? `ecs-iam-wizard resume ${runId} looks at the account and makes the rest.`
          : `ecs-iam-wizard undo ${runId} looks at the account and takes away what was made.`,
      effect: 'unknown',
    },
  };
}
