import { canResume } from '../../../provision/find-run.ts';
import { hasWritten } from '../../../provision/plan-undo.ts';
import type { Receipt } from '../../../provision/run.ts';
import type { Binding } from '../../keys/binding.ts';
import type { Wizard } from '../../state/wizard.ts';

/** canUndo tells whether a run left anything that can be taken back. */
export function canUndo({ undoes, status, steps }: Receipt): boolean {
  return undoes === undefined && status !== 'undone' && steps.some(hasWritten);
}

/** triedPolicies are the policies of a run that a test user can try: those that somebody has by it. */
export function triedPolicies({ undoes, user, steps }: Receipt): string[] {
  if (undoes !== undefined || user !== undefined) return [];
  const there = steps.flatMap(({ action, status, policyArn }) =>
    policyArn !== undefined && TRIED.has(action) && (status === 'done' || status === 'in-place')
      ? [policyArn]
      : [],
  );
  return [...new Set(there)];
}

const TRIED: ReadonlySet<string> = new Set(['create-policy', 'create-policy-version', 'attach']);

/** receiptInHand is the receipt of the run whose outcome is shown, if it has one. */
export function receiptInHand({ run }: Wizard): Receipt | undefined {
  return run.status === 'ended' || run.status === 'broken' ? run.receipt : undefined;
}

/** outcomeKeys are what may follow a run: finishing it, undoing it, changing something, the menu, or leaving. */
export function outcomeKeys(wizard: Wizard): Binding[] {
  const receipt = receiptInHand(wizard);
  const finish = receipt !== undefined && canResume(receipt);
  const undo = receipt !== undefined && canUndo(receipt);
  return [
    ...(finish ? [key('r', 'finish', { type: 'run-finished' })] : []),
    ...(undo ? [key('u', 'undo', { type: 'run-undone' })] : []),
    ...(canChange(wizard)
      ? [{ ...key('escape', 'change something', { type: 'went-back' }), shown: 'esc' }]
      : []),
    ...(receipt !== undefined && triedPolicies(receipt).length > 0
      ? [key('t', 'try it', { type: 'try-opened' })]
      : []),
    key('m', 'menu', { type: 'started-over' }),
    { ...key('enter', 'leave', { type: 'answered' }), keys: ['enter', 'q'] },
  ];
}

/** canChange tells whether the answers wait to be written still: nothing of them was. */
export function canChange(wizard: Wizard): boolean {
  const receipt = receiptInHand(wizard);
  if (wizard.undertaking.kind !== 'answers' || receipt?.undoes !== undefined) return false;
  return receipt === undefined || receipt.status === 'failed';
}

function key(name: string, label: string, event: Binding['event']): Binding {
  return { keys: [name], shown: name, label, event };
}
