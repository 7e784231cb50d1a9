import type { AccountSummary } from '../account/account.ts';
import { ATTACHED_POLICIES_QUOTA } from '../policy/limits.ts';
import type { PrincipalType } from '../policy/names.ts';

/** Names of GetAccountSummary. */
const QUOTA_NAME: Readonly<Record<PrincipalType, string>> = {
  user: 'AttachedPoliciesPerUserQuota',
  group: 'AttachedPoliciesPerGroupQuota',
  role: 'AttachedPoliciesPerRoleQuota',
};

/** attachedQuota is how many managed policies a user, group or role may have in this account; AWS's default where the account does not tell. */
export function attachedQuota(summary: AccountSummary, type: PrincipalType): number {
  return summary[QUOTA_NAME[type]] ?? ATTACHED_POLICIES_QUOTA;
}
