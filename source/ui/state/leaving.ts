import { isDeepStrictEqual } from 'node:util';
import { noAnswers } from '../../procedure/answers.ts';
import { hasWritten as mayHaveWritten } from '../../provision/plan-undo.ts';
import { plural } from '../../text/words.ts';
import { unsavedCheck } from '../screens/check/unsaved.ts';
import { areCarriedOut, receiptOf } from './session.ts';
import { isUnderWay, tryUnderWay } from './under-way.ts';
import type { SessionRun, Wizard } from './wizard.ts';

/** hasSomethingToLose tells whether leaving now would cost the person anything, or leave a run half done. */
export function hasSomethingToLose(wizard: Wizard): boolean {
  return isUnderWay(wizard) || unsavedCheck(wizard) !== undefined || hasAnswers(wizard);
}

/** hasAnswers tells whether there are answers that were not carried out yet. */
export function hasAnswers(wizard: Wizard): boolean {
  if (areCarriedOut(wizard)) return false;
  const { callerValues, goal } = wizard.answers;
  return !isDeepStrictEqual(wizard.answers, { ...noAnswers(goal), callerValues });
}

/** whatWasWritten says the truth about the account, for the moment in which the wizard ends. */
export function whatWasWritten(wizard: Wizard): string {
  if (tryUnderWay(wizard) !== undefined) return 'The try stops, and what it has made is taken away again.';
  if (isUnderWay(wizard)) return 'The run stops after the step under way; its receipt says what was written.';
  const writing = wizard.session.filter(hasWritten).length;
  if (writing === 0) return 'Nothing was written.';
  return `Nothing was written since the last run; ${plural(writing, 'receipt says', 'receipts say')} what was written before.`;
}

/** Whether a run left anything in the account, or may have done so. */
function hasWritten(one: SessionRun): boolean {
  if (one.kind === 'broken') return one.receipt !== undefined;
  const { status, steps } = receiptOf(one);
  return status !== 'failed' || steps.some(mayHaveWritten);
}

/**
 * exitCodeOf is what the wizard ends with: the worst of what its runs left behind, and 130 when it ends without a run or
 * in the middle of another procedure.
 */
export function exitCodeOf(wizard: Wizard): number {
  const result = resultOf(wizard);
  if (result !== 0) return result;
  return wizard.session.length === 0 || isUnderWay(wizard) || hasAnswers(wizard) ? INTERRUPTED : 0;
}

/** resultOf is the worst of what the runs of the session left behind, 0 where nothing is left to do. */
export function resultOf({ stoppedWith, session }: Wizard): number {
  // What wrote nothing is forgotten as soon as another run was made.
  const last = session.findLastIndex(({ kind }) => kind !== 'try');
  const codes = session.filter((one, index) => index === last || hasWritten(one)).map(codeOf);
  return stoppedWith ?? WORST_FIRST.find(code => codes.includes(code)) ?? 0;
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
