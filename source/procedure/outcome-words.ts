import type { Receipt } from '../provision/run.ts';

/** How a run ended of itself, or that the person stopped it. */
export type RunEnd = 'ended' | 'stopped';

/** outcomeHeadline says in a line how a run ended. */
export function outcomeHeadline({ status, undoes }: Receipt, end: RunEnd): string {
  const undo = undoes !== undefined;
  const stopped = end === 'stopped' ? 'Stopped. ' : '';
  switch (status) {
    case 'done':
      return undo ? 'Undone' : 'Done';
    case 'partial':
      return `${stopped}${undo ? 'Undone' : 'Done'} in part: some steps were carried out, some were not`;
    case 'failed':
      return `${stopped}${undo ? 'Nothing was taken back' : 'Nothing was written'}`;
    case 'undone':
      return 'Undone';
  }
}

/** needsTime tells whether what a run granted is to be waited for; the practice account knows it at once. */
export function needsTime({ account, undoes, steps }: Receipt): boolean {
  return !account.sandbox && undoes === undefined && steps.some(({ status }) => status === 'done');
}

/** canTakeBack tells whether the receipt names a command that takes the run back. */
export function canTakeBack({ status, steps, undoCommand }: Receipt): boolean {
  return undoCommand !== undefined && status !== 'undone' && steps.some(step => step.status === 'done');
}
