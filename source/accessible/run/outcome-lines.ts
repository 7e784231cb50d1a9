import { outcomeRows } from '../../procedure/outcome-rows.ts';
import { canTakeBack, needsTime, outcomeHeadline } from '../../procedure/outcome-words.ts';
import type { SessionRun } from '../../procedure/session-runs.ts';
import { canResume } from '../../provision/find-run.ts';
import type { Receipt } from '../../provision/run.ts';
import { failureLines } from '../failure-lines.ts';
import { spokenLines } from '../spoken.ts';

/** A run, however it ended. */
export type RunMade = Exclude<SessionRun, { kind: 'try' }>;

/** outcomeLines tell how a run ended: what was written, what was not and why, and where its receipt is. Commands stand in lines of their own, to be copied. */
export function outcomeLines(made: RunMade): string[] {
  if (made.kind === 'run') {
    const { receipt, file, stopped } = made;
    return [`${outcomeHeadline(receipt, stopped ? 'stopped' : 'ended')}.`, ...receiptLines(receipt, file)];
  }
  const { failure, receipt, file } = made;
  const headline = receipt === undefined ? 'The run could not begin.' : 'The run broke off.';
  return [
    headline,
    ...failureLines(failure),
    ...(receipt === undefined ? ['Nothing was written.'] : receiptLines(receipt, file)),
  ];
}

/** brokenOffLines tell of a run that the program does not see to its end: what is written, what is not known, and which command goes on with it. */
export function brokenOffLines(receipt: Receipt | undefined, file: string): string[] {
  if (receipt === undefined) return ['Stopped at once. Nothing was written.'];
  return ['Stopped at once, before the run had ended.', ...rowLines(receipt), ...wayLines(receipt, file)];
}

const KIND_WORDS = { done: '', same: 'As before: ', failed: 'Failed: ', open: '' } as const;

function receiptLines(receipt: Receipt, file: string): string[] {
  const same = receipt.undoes === undefined ? 'Same again, without questions:' : 'The same as a command:';
  return [
    ...rowLines(receipt),
    ...(needsTime(receipt) ? ['Allow five minutes before you test it: IAM spreads changes slowly.'] : []),
    same,
    ...receipt.equivalentCommand.split('\n'),
    ...wayLines(receipt, file),
  ];
}

function rowLines(receipt: Receipt): string[] {
  return outcomeRows(receipt).flatMap(({ kind, text, notes }) => [
    ...spokenLines(`- ${KIND_WORDS[kind]}${text}`),
    ...notes,
  ]);
}

function wayLines(receipt: Receipt, file: string): string[] {
  return [
    ...(canResume(receipt) ? ['Finish it:', `ecs-iam-wizard resume ${receipt.runId}`] : []),
    ...(canTakeBack(receipt) ? ['Take it back:', receipt.undoCommand ?? ''] : []),
    'Receipt:',
    file,
  ];
}
