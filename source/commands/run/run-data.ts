import type { Plan, Receipt } from '../../provision/run.ts';
import { hasWritten } from '../../provision/run-state.ts';

/** runData is a plan or a receipt as data: the command that undoes it is there where it wrote something that is not undone. */
export function runData<R extends Plan | Receipt>(run: R): Omit<R, 'undoCommand'> {
  if (run.status !== 'undone' && run.steps.some(hasWritten)) return run;
  const { undoCommand, ...others } = run;
  return others;
}
