import { isDeepStrictEqual } from 'node:util';
import { noAnswers } from '../../procedure/answers.ts';
import type { Wizard } from './wizard.ts';

/** hasSomethingToLose tells whether leaving now would cost the person any answer, or leave a run half done. */
export function hasSomethingToLose(wizard: Wizard): boolean {
  if (wizard.run.status === 'ended' || wizard.run.status === 'broken') return false;
  if (wizard.run.status !== 'not-started') return true;
  const { callerValues, goal } = wizard.answers;
  return !isDeepStrictEqual(wizard.answers, { ...noAnswers(goal), callerValues });
}

/** whatWasWritten says the truth about the account, for the moment in which the wizard ends. */
export function whatWasWritten(wizard: Wizard): string {
  switch (wizard.run.status) {
    case 'not-started':
      return 'Nothing was written.';
    case 'wanted':
    case 'running':
      return 'The run was stopped; its receipt says what was written.';
    case 'broken':
      return 'The run broke off; its receipt says what was written.';
    case 'ended':
      return wizard.run.receipt.status === 'failed'
        ? 'Nothing was written.'
        : 'The receipt says what was written.';
  }
}

/** exitCodeOf is what the wizard ends with: the run's result, or 130 when it ends without one. */
export function exitCodeOf({ run, stoppedWith }: Wizard): number {
  if (stoppedWith !== undefined) return stoppedWith;
  if (run.status === 'broken') return 255;
  if (run.status !== 'ended' || run.stopped) return 130;
  return RESULT_CODES[run.receipt.status];
}

const RESULT_CODES = { done: 0, partial: 3, failed: 254, undone: 0 } as const;
