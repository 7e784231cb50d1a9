import type { Account } from '../account/account.ts';
import { openAccount } from '../account/open-account.ts';
import type { Receipt } from '../provision/run.ts';
import { Failure } from '../text/failure.ts';
import { accountChoice, type SharedFlags } from './shared-flags.ts';

/** receiptAccount opens the account that a receipt names, the practice account without a flag; it throws a Failure when the caller is in another one. */
export async function receiptAccount(receipt: Receipt, flags: SharedFlags): Promise<Account> {
  const { sandbox, id } = receipt.account;
  const account = openAccount({ ...accountChoice(flags), sandbox });
  const caller = await account.identity();
  if (caller.id === id) return account;
  throw new Failure(
    'refused',
    'OtherAccount',
    `The run ${receipt.runId} was made in account ${id}, but the caller is in ${caller.id}.`,
    'Choose credentials of that account, with --profile say.',
  );
}
