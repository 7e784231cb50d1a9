import type { Receipt } from '../../provision/run.ts';
import { isOpen } from '../../provision/run-state.ts';
import type { Interruption, StopSignal } from './stop-signal.ts';

/** stoppedInRun is what a run ends with that a signal stopped after the step under way. */
export function stoppedInRun({ steps, runId }: Receipt, stop: StopSignal): Interruption {
  const done = steps.filter(step => step.status === 'done').length;
  const open = steps.filter(isOpen).length;
  if (open === 0) return stop.interruption('Stopped, but everything was done already.');
  if (done === 0) return stop.interruption('Stopped. Nothing was written.');
  return stop.interruption(`Stopped. ${done} of ${done + open} changes were made.`, waysOn(runId));
}

/** brokenOffInRun is what a run ends with that a second signal broke off: the answer to a write may be missing then. */
export function brokenOffInRun(receipt: Receipt | undefined, stop: StopSignal): Interruption {
  const done = receipt?.steps.filter(step => step.status === 'done').length ?? 0;
  const unknown = receipt?.steps.filter(step => step.error?.effect === 'unknown').length ?? 0;
  if (receipt === undefined || done + unknown === 0)
    return stop.interruption('Stopped at once. Nothing was written.');
  const wanted = done + receipt.steps.filter(isOpen).length;
  const doubt = unknown === 0 ? '' : `; of ${unknown} more it is not known`;
  return stop.interruption(
    `Stopped at once. ${done} of ${wanted} changes were made${doubt}.`,
    waysOn(receipt.runId),
  );
}

/** brokenOffInTry is what a try ends with that a second signal broke off before what it made was taken away. */
export function brokenOffInTry(runId: string, stop: StopSignal): Interruption {
  return stop.interruption(
    'Stopped at once. The test user may still be there.',
    `ecs-iam-wizard undo ${runId} looks at the account and takes away what was made.`,
  );
}

function waysOn(runId: string): string {
  return `ecs-iam-wizard resume ${runId} makes the rest; ecs-iam-wizard undo ${runId} takes back what was made.`;
}
