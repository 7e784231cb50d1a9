import type { Account, AccountChoice } from '../../account/account.ts';
import type { Receipts } from '../../provision/receipts.ts';

/** What the wizard reaches the world through; tests put their own in. */
export interface Services {
  readonly openAccount: (choice: AccountChoice) => Account;
  readonly profileNames: () => Promise<string[]>;
  readonly receipts: Receipts;
  readonly now: () => Date;
}
