import type { Account } from '../../account/account.ts';
import { openAccount } from '../../account/open-account.ts';
import type { Receipt } from '../../provision/run.ts';
import { requireSameAccount } from '../../provision/same-account.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';

/** receiptAccount opens the account that a receipt names, the practice account without a flag; it throws a Failure when the caller is in another one. */
export async function receiptAccount(receipt: Receipt, flags: SharedFlags): Promise<Account> {
  const account = openAccount({ ...accountChoice(flags), sandbox: receipt.account.sandbox });
  requireSameAccount(receipt, await account.identity());
  return account;
}
