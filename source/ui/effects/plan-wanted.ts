import type { Account } from '../../account/account.ts';
import { equivalentCommand } from '../../procedure/equivalent-command.ts';
import { toRequest } from '../../procedure/to-request.ts';
import { planRequest } from '../../provision/plan.ts';
import { planResume } from '../../provision/plan-resume.ts';
import { planUndo } from '../../provision/plan-undo.ts';
import type { Plan, Receipt } from '../../provision/run.ts';
import { requireSameAccount } from '../../provision/same-account.ts';
import { existingWish } from '../state/existing-wish.ts';
import type { Wizard } from '../state/wizard.ts';
import type { Services } from './services.ts';

/** planWanted makes the plan of what the final review is about; it throws a Failure when the account cannot be read. */
export async function planWanted(
  wizard: Wizard,
  account: Account,
  { receipts, now }: Services,
): Promise<Plan> {
  const { answers, choice, undertaking } = wizard;
  switch (undertaking.kind) {
    case 'answers': {
      const wish = existingWish(wizard);
      return planRequest(toRequest(answers, wish), account, {
        equivalentCommand: equivalentCommand(answers, choice, wish),
        now: now(),
      });
    }
    case 'undo':
      return planUndo(await ownReceipt(undertaking.runId), account, now());
    case 'resume':
      return planResume(await ownReceipt(undertaking.runId), account, now());
  }

  async function ownReceipt(runId: string): Promise<Receipt> {
    const receipt = receipts.read(runId);
    requireSameAccount(receipt, await account.identity());
    return receipt;
  }
}
