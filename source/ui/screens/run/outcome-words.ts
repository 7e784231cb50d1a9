import { outcomeHeadline } from '../../../procedure/outcome-words.ts';
import { canUndo, triedPolicies } from '../../../procedure/run-choices.ts';
import { canResume } from '../../../provision/find-run.ts';
import { isOpen } from '../../../provision/run-state.ts';
import { plural } from '../../../text/words.ts';
import type { Wizard } from '../../state/wizard.ts';
import { receiptInHand } from './outcome-choices.ts';

/** outcomeQuestion is the headline over a run: what is under way, or how it ended. */
export function outcomeQuestion({ run, undertaking }: Wizard): string {
  switch (run.status) {
    case 'ended':
      return outcomeHeadline(run.receipt, run.stopped ? 'stopped' : 'ended');
    case 'broken':
      return run.receipt === undefined ? 'The run could not begin' : 'The run broke off';
    default:
      return undertaking.kind === 'undo' ? 'Taking it back' : 'Writing to the account';
  }
}

/** outcomeDetail says what can be done about the outcome, where there is a choice. */
export function outcomeDetail(wizard: Wizard): string[] {
  const receipt = receiptInHand(wizard);
  if (receipt === undefined) return [];
  const open = plural(receipt.steps.filter(isOpen).length, 'step');
  return [
    ...(canResume(receipt) ? [`r looks at the account again and makes what is left: ${open}.`] : []),
    ...(triedPolicies(receipt).length > 0 && !canResume(receipt)
      ? ["t asks IAM's simulator what the policy allows, as a test user that is taken away again."]
      : []),
    ...(canUndo(receipt) ? ['u takes back what this run made, after another review.'] : []),
    ...(canResume(receipt) ? ['enter leaves it as it is; the receipt keeps both ways open.'] : []),
  ];
}
