import { parseArn } from '../policy/arn.ts';
import { Failure } from '../text/failure.ts';
import type { Account, Identity } from './account.ts';

/** What the caller may do, as IAM's simulator says; `limited` where it is at most for some resources, or depends on what only a real call has. */
export interface CallerPermission {
  readonly action: string;
  readonly decision: 'allowed' | 'denied' | 'limited';
}

/**
 * callerPermissions asks IAM whether the caller may call actions, whatever they are called on. The account's root user
 * may do everything. Throws a Failure when the caller may not ask, or is nobody about whom IAM can be asked.
 */
export async function callerPermissions(
  identity: Identity,
  actions: readonly string[],
  account: Account,
): Promise<CallerPermission[]> {
  const arn = await callerPolicySource(identity, account);
  if (arn === 'root') return actions.map(action => ({ action, decision: 'allowed' }));
  if (arn === undefined) {
    const hint = 'IAM answers for users and roles that are in the account.';
    throw new Failure('refused', 'NotAskable', `IAM cannot be asked about ${identity.arn}.`, hint);
  }
  const rows = await account.simulate(arn, actions, ['*']);
  return actions.map(action => {
    const row = rows.find(one => one.action.toLowerCase() === action.toLowerCase());
    if (row?.decision === 'allowed') return { action, decision: 'allowed' };
    // On all resources at once IAM says no to whoever may call it on some.
    return { action, decision: row?.decision === 'explicitDeny' ? 'denied' : 'limited' };
  });
}

/** callerPolicySource is the ARN under which the simulator knows the caller, or `root`: it takes users and roles, not the sessions of roles, whose ARN leaves the path of the role out. */
export async function callerPolicySource(identity: Identity, account: Account): Promise<string | undefined> {
  const { resource = '' } = parseArn(identity.arn) ?? {};
  if (resource === 'root') return 'root';
  if (resource.startsWith('user/')) return identity.arn;
  const [kind, roleName] = resource.split('/');
  if (kind !== 'assumed-role' || roleName === undefined) return undefined;
  return (await account.role(roleName))?.arn;
}
