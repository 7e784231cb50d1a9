import type { Principal } from '../policy/names.ts';
import { type AnyPolicy, ownPolicies } from './lookup.ts';
import { managedPolicies } from './managed-policies.ts';
import { type AccountState, entityArn, findByName } from './state.ts';

/** What the practice account holds, as `sandbox show` prints it. */
export interface SandboxView {
  readonly account: { readonly id: string; readonly arn: string; readonly file: string };
  readonly users: readonly {
    readonly name: string;
    readonly path: string;
    readonly groups: readonly string[];
  }[];
  readonly groups: readonly { readonly name: string; readonly path: string }[];
  readonly roles: readonly {
    readonly name: string;
    readonly path: string;
    readonly inlinePolicies: readonly string[];
  }[];
  readonly instanceProfiles: readonly {
    readonly name: string;
    readonly path: string;
    readonly roles: readonly string[];
  }[];
  readonly policies: readonly {
    readonly arn: string;
    readonly name: string;
    readonly defaultVersionId: string;
  }[];
  readonly attachments: readonly { readonly policyArn: string; readonly principal: Principal }[];
}

/** Which policies are shown: the account's own, or AWS's too. */
export type ViewScope = 'customer' | 'all';

/** viewOf shows an account. */
export function viewOf(state: AccountState, file: string, scope: ViewScope): SandboxView {
  const groupsOf = membership(state);
  const caller = findByName(state.users, state.caller);
  const policies = [...ownPolicies(state), ...(scope === 'all' ? managedPolicies().values() : [])];
  return {
    account: { id: state.accountId, arn: caller ? entityArn(state, 'user', caller) : '', file },
    users: state.users.map(({ name, path }) => ({ name, path, groups: groupsOf.get(name) ?? [] })),
    groups: state.groups.map(({ name, path }) => ({ name, path })),
    roles: state.roles.map(({ name, path, inlinePolicies = [] }) => ({
      name,
      path,
      inlinePolicies: inlinePolicies.map(policy => policy.name),
    })),
    instanceProfiles: state.instanceProfiles.map(({ name, path, roles }) => ({ name, path, roles })),
    policies: policies.map(policyRow),
    attachments: state.attachments.map(({ policyArn, principal: { type, name } }) => ({
      policyArn,
      principal: { type, name },
    })),
  };
}

function policyRow({ arn, policy }: AnyPolicy) {
  return { arn, name: policy.name, defaultVersionId: policy.defaultVersionId };
}

function membership(state: AccountState): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const group of state.groups) {
    for (const member of group.members) groups.set(member, [...(groups.get(member) ?? []), group.name]);
  }
  return groups;
}
