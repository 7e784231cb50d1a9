import type { Account } from '../../account/account.ts';
import { planUndertaking } from '../../procedure/plan-undertaking.ts';
import { existingWish } from '../../procedure/to-request.ts';
import type { Plan } from '../../provision/run.ts';
import type { Wizard } from '../state/wizard.ts';
import type { Services } from './services.ts';

/** planWanted makes the plan of what the final review is about; it throws a Failure when the account cannot be read. */
export function planWanted(wizard: Wizard, account: Account, { receipts, now }: Services): Promise<Plan> {
  const { answers, choice, naming, undertaking } = wizard;
  const whole =
    undertaking.kind === 'answers'
      ? { ...undertaking, answers, choice, naming, existing: existingWish(answers, wizard.local.pruned) }
      : undertaking;
  return planUndertaking(whole, account, receipts, now());
}
