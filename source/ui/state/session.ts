import { hasWritten } from '../../provision/plan-undo.ts';
import type { Receipt } from '../../provision/run.ts';
import type { SessionRun, Wizard } from './wizard.ts';

/** record keeps what became of a run: one that was taken up again takes the place of what it was before, and one that was undone is told so. */
export function record(session: readonly SessionRun[], made: SessionRun): SessionRun[] {
  const runId = runIdOf(made);
  const others = session.filter(one => runIdOf(one) !== runId);
  return [...others.map(one => undoneBy(one, made)), made];
}

/** runIdOf is the id of a run of the session. */
export function runIdOf(one: SessionRun): string {
  return one.kind === 'broken' ? one.runId : receiptOf(one).runId;
}

/** receiptOf is the receipt of a run that came to an end. */
export function receiptOf(one: Exclude<SessionRun, { kind: 'broken' }>): Receipt {
  return one.kind === 'try' ? one.outcome.receipt : one.receipt;
}

function undoneBy(one: SessionRun, made: SessionRun): SessionRun {
  if (one.kind === 'broken' || made.kind !== 'run') return one;
  const { undoes, status, runId } = made.receipt;
  const before = receiptOf(one);
  if (undoes !== before.runId || status !== 'done') return one;
  const steps = before.steps.map(step => (hasWritten(step) ? { ...step, status: 'undone' as const } : step));
  const receipt: Receipt = { ...before, steps, status: 'undone', undoneBy: runId };
  if (one.kind === 'run') return { ...one, receipt };
  return { ...one, outcome: { ...one.outcome, receipt, left: [], cleanupFailure: undefined } };
}

/** areCarriedOut tells whether the present answers were written, wholly or in part, and not changed since. */
export function areCarriedOut({ carriedOut, answers, session }: Wizard): boolean {
  if (carriedOut === undefined || carriedOut.answers !== answers) return false;
  const made = session.find(one => runIdOf(one) === carriedOut.runId);
  return made?.kind === 'run' && made.receipt.status !== 'failed';
}
