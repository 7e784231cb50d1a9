import type { Account } from '../../account/account.ts';
import { equivalentCommand } from '../../procedure/equivalent-command.ts';
import { toRequest } from '../../procedure/to-request.ts';
import { planRequest } from '../../provision/plan.ts';
import { planResume } from '../../provision/plan-resume.ts';
import { planUndo } from '../../provision/plan-undo.ts';
import type { Plan, Receipt } from '../../provision/run.ts';
import { requireSameAccount } from '../../provision/same-account.ts';
import type { Wizard } from '../state/wizard.ts';
import type { Services } from './services.ts';

/** planWanted makes the plan of what the final review is about; it throws a Failure when the account cannot be read. */
export async function planWanted(
  { answers, choice, undertaking }: Wizard,
  account: Account,
  { receipts, now }: Services,
): Promise<Plan> {
  switch (undertaking.kind) {
    case 'answers':
      return planRequest(toRequest(answers), account, {
        equivalentCommand: equivalentCommand(answers, choice),
        now: now(),
      });
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
