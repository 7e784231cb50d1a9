import type { TryPlan } from '../provision/plan-try.ts';
import type { Receipt } from '../provision/run.ts';
import { hasWritten as mayHaveWritten } from '../provision/run-state.ts';
import type { TryOutcome } from '../provision/run-try.ts';
import type { ShownFailure } from './shown-failure.ts';

/** What became of a run that a person made in one sitting. */
export type SessionRun =
  | { readonly kind: 'run'; readonly receipt: Receipt; readonly file: string; readonly stopped: boolean }
  | ({ readonly kind: 'try' } & TryMade)
  | ({ readonly kind: 'broken' } & BrokenRun);

/** A run that did not come to its end: what it wrote until then stands in its receipt, if it has one. */
export interface BrokenRun {
  readonly runId: string;
  readonly failure: ShownFailure;
  readonly receipt: Receipt | undefined;
  readonly file: string;
}

/** What became of a try. */
export interface TryMade {
  readonly tried: TryPlan;
  readonly outcome: TryOutcome;
  readonly file: string;
  readonly stopped: boolean;
}

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
  const steps = before.steps.map(step =>
    mayHaveWritten(step) ? { ...step, status: 'undone' as const } : step,
  );
  const receipt: Receipt = { ...before, steps, status: 'undone', undoneBy: runId };
  if (one.kind === 'run') return { ...one, receipt };
  return { ...one, outcome: { ...one.outcome, receipt, left: [], cleanupFailure: undefined } };
}

/** leftSomething tells whether a run left anything in the account, or may have done so. */
export function leftSomething(one: SessionRun): boolean {
  if (one.kind === 'broken') return one.receipt !== undefined;
  const { status, steps } = receiptOf(one);
  return status !== 'failed' || steps.some(mayHaveWritten);
}

/** sessionResult is the exit code for the worst of what the runs of a sitting left behind, 0 where nothing is left to do. */
export function sessionResult(session: readonly SessionRun[]): number {
  // What wrote nothing is forgotten as soon as another run was made.
  const last = session.findLastIndex(({ kind }) => kind !== 'try');
  const codes = session.filter((one, index) => index === last || leftSomething(one)).map(codeOf);
  return WORST_FIRST.find(code => codes.includes(code)) ?? 0;
}

const INTERRUPTED = 130;
const BROKEN = 255;
const RESULT_CODES = { done: 0, partial: 3, failed: 254, undone: 0 } as const;
const WORST_FIRST = [BROKEN, INTERRUPTED, RESULT_CODES.partial, RESULT_CODES.failed];

function codeOf(one: SessionRun): number {
  if (one.kind === 'broken') return BROKEN;
  const { status } = receiptOf(one);
  // A try is for its answers: it counts only by what it leaves behind.
  if (one.kind === 'try') return one.outcome.left.length > 0 ? RESULT_CODES.partial : 0;
  // A run that was stopped and undone since leaves nothing behind.
  return one.stopped && status !== 'undone' ? INTERRUPTED : RESULT_CODES[status];
}
