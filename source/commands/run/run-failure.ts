import type { Plan, Receipt, StepError } from '../../provision/run.ts';
import { Failure } from '../../text/failure.ts';
import { plural } from '../../text/words.ts';

/** blockedFailure is what a plan that cannot go ahead ends with: its one problem, or the first of several. */
export function blockedFailure(plan: Plan): Failure {
  const problems = new Map(errorsOf(plan).map(error => [error.message, error]));
  const [first] = problems.values();
  if (first === undefined)
    return new Failure('refused', 'PlanBlocked', 'The plan is blocked. Nothing was written.');
  const more = problems.size > 1 ? ` (and ${plural(problems.size - 1, 'more problem')})` : '';
  return new Failure('refused', first.code, `Nothing was written: ${first.message}${more}`, first.hint);
}

/** receiptFailure is what a run ends with that did not do all it was to do. */
export function receiptFailure(receipt: Receipt): Failure {
  const [first] = errorsOf(receipt);
  const reason = first === undefined ? '' : ` ${first.message}`;
  if (receipt.status !== 'partial') {
    const kind = first?.kind ?? 'refused';
    const hint =
      first?.effect === 'unknown'
        ? `The change may have been made all the same: ecs-iam-wizard resume ${receipt.runId} looks, and makes the rest.`
        : first?.hint;
    return new Failure(kind, first?.code ?? 'RunFailed', `The run failed.${reason}`, hint);
  }
  const done = receipt.steps.filter(step => step.status === 'done').length;
  const wanted = receipt.steps.filter(step => step.status !== 'in-place').length;
  return new Failure(
    'partial',
    'PartlyDone',
    `Partly done: ${done} of ${wanted} changes were made.${reason}`,
    `ecs-iam-wizard resume ${receipt.runId} makes the rest; what is in place stays as it is.`,
  );
}

function errorsOf(run: Plan | Receipt): StepError[] {
  return run.steps.flatMap(({ error }) => (error === undefined ? [] : [error]));
}
