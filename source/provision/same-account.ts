import type { Identity } from '../account/account.ts';
import { Failure } from '../text/failure.ts';
import type { Receipt } from './run.ts';

/** requireSameAccount throws a Failure when a run was made in another account than the caller's. */
export function requireSameAccount({ runId, account }: Receipt, caller: Identity): void {
  if (caller.id === account.id && caller.sandbox === account.sandbox) return;
  throw new Failure(
    'refused',
    'OtherAccount',
    `The run ${runId} was made in ${named(account)}, but the caller is in ${named(caller)}.`,
    'Choose credentials of that account, with --profile say.',
  );
}

function named({ id, sandbox }: Identity): string {
  return sandbox ? `the practice account ${id}` : `account ${id}`;
}
