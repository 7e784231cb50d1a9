import type { Account, AccountChoice } from '../account/account.ts';
import { planRequest } from '../provision/plan.ts';
import { planResume } from '../provision/plan-resume.ts';
import { planUndo } from '../provision/plan-undo.ts';
import type { Receipts } from '../provision/receipts.ts';
import type { WhenTaken } from '../provision/request.ts';
import type { Plan, Receipt } from '../provision/run.ts';
import { requireSameAccount } from '../provision/same-account.ts';
import type { Answers, Naming } from './answers.ts';
import { equivalentCommand } from './equivalent-command.ts';
import { toRequest } from './to-request.ts';

/** What a final review is about: a person's answers, or an earlier run. */
export type Undertaking =
  | {
      readonly kind: 'answers';
      readonly answers: Answers;
      readonly choice: AccountChoice;
      /** What becomes of a policy that the account has already. */
      readonly existing: WhenTaken;
      /** What the person's settings give new policies. */
      readonly naming?: Naming;
    }
  | { readonly kind: 'undo'; readonly runId: string }
  | { readonly kind: 'resume'; readonly runId: string };

/** planUndertaking holds what is to be reviewed against the account, read-only; it throws a Failure when the account cannot be read. */
export async function planUndertaking(
  undertaking: Undertaking,
  account: Account,
  receipts: Receipts,
  now: Date,
): Promise<Plan> {
  switch (undertaking.kind) {
    case 'answers': {
      const { answers, choice, existing, naming } = undertaking;
      return planRequest(toRequest(answers, existing), account, {
        equivalentCommand: equivalentCommand(answers, choice, existing, naming),
        now,
      });
    }
    case 'undo':
      return planUndo(await ownReceipt(undertaking.runId), account, now);
    case 'resume':
      return planResume(await ownReceipt(undertaking.runId), account, now);
  }

  async function ownReceipt(runId: string): Promise<Receipt> {
    const receipt = receipts.read(runId);
    requireSameAccount(receipt, await account.identity());
    return receipt;
  }
}
