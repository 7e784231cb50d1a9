import type { Account, AccountChoice } from '../account/account.ts';
import type { RequestContext } from '../policy/evaluate/request-context.ts';
import { planTry, type TryPlan } from '../provision/plan-try.ts';
import { tryCommand } from './try-command.ts';
import { contextWanted } from './try-context.ts';

/** What a plan of a try is made with. */
export interface PolicyTryOptions {
  readonly account: Account;
  readonly choice: AccountChoice;
  readonly now: Date;
}

/**
 * planPolicyTry plans a try of existing policies, of all that they allow: `as-wanted` says of the requests what their
 * conditions ask for, `none` says nothing. It throws a Failure when the account cannot be read.
 */
export async function planPolicyTry(
  policyArns: readonly string[],
  context: 'as-wanted' | 'none',
  { account, choice, now }: PolicyTryOptions,
): Promise<TryPlan> {
  const planned = (said: RequestContext) => {
    const request = { ...TRY_REQUEST, policyArns, context: said };
    return planTry(request, account, { equivalentCommand: tryCommand(request, choice), now });
  };
  const bare = await planned(new Map());
  const wanted: RequestContext = context === 'as-wanted' ? contextWanted(bare) : new Map();
  return wanted.size === 0 ? bare : planned(wanted);
}

/** All of what is tried, and nothing of it stays unless the person says so. */
const TRY_REQUEST = {
  document: undefined,
  actions: [],
  resources: [],
  afterwards: 'take-away',
  reason: undefined,
} as const;
