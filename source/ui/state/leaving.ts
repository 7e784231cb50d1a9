import { isDeepStrictEqual } from 'node:util';
import { noAnswers } from '../../procedure/answers.ts';
import { leftSomething, sessionResult } from '../../procedure/session-runs.ts';
import { plural } from '../../text/words.ts';
import { unsavedCheck } from '../screens/check/unsaved.ts';
import { areCarriedOut } from './session.ts';
import { isUnderWay, tryUnderWay } from './under-way.ts';
import type { Wizard } from './wizard.ts';

/** hasSomethingToLose tells whether leaving now would cost the person anything, or leave a run half done. */
export function hasSomethingToLose(wizard: Wizard): boolean {
  return isUnderWay(wizard) || unsavedCheck(wizard) !== undefined || hasAnswers(wizard);
}

/** hasAnswers tells whether there are answers that were not carried out yet. */
export function hasAnswers(wizard: Wizard): boolean {
  if (areCarriedOut(wizard)) return false;
  const { callerValues, goal } = wizard.answers;
  return !isDeepStrictEqual(wizard.answers, { ...noAnswers(goal, wizard.answers), callerValues });
}

/** whatWasWritten says the truth about the account, for the moment in which the wizard ends. */
export function whatWasWritten(wizard: Wizard): string {
  if (tryUnderWay(wizard) !== undefined) return 'The try stops, and what it has made is taken away again.';
  if (isUnderWay(wizard)) return 'The run stops after the step under way; its receipt says what was written.';
  const writing = wizard.session.filter(leftSomething).length;
  if (writing === 0) return 'Nothing was written.';
  return `Nothing was written since the last run; ${plural(writing, 'receipt says', 'receipts say')} what was written before.`;
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

/** resultOf is what the signal says that ended the wizard, or else the worst of what the runs of the session left behind. */
export function resultOf({ stoppedWith, session }: Wizard): number {
  return stoppedWith ?? sessionResult(session);
}

const INTERRUPTED = 130;
