import { canUndo, triedPolicies } from '../../../procedure/run-choices.ts';
import { canResume } from '../../../provision/find-run.ts';
import type { Receipt } from '../../../provision/run.ts';
import type { Binding } from '../../keys/binding.ts';
import type { Wizard } from '../../state/wizard.ts';

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
