import { policyArnProblem } from '../policy/arn.ts';
import type { Principal, PrincipalType } from '../policy/names.ts';
import { type ManagedPolicy, managedPolicies } from './managed-policies.ts';
import {
  type AccountState,
  type EntityRecord,
  entityArn,
  findByName,
  type GroupRecord,
  type InstanceProfileRecord,
  type PolicyRecord,
  type RoleRecord,
  type UserRecord,
} from './state.ts';
import { invalidInput, noSuchEntity, validationError } from './wire-error.ts';

/** A policy that can be attached: the account's own, or one that AWS owns. */
export type AnyPolicy =
  | { readonly owner: 'account'; readonly arn: string; readonly policy: PolicyRecord }
  | ManagedPolicy;

/** userNamed finds a user or throws IAM's NoSuchEntity. */
export function userNamed(state: AccountState, name: string): UserRecord {
  return found(findByName(state.users, name), 'user', name);
}

/** groupNamed finds a group or throws IAM's NoSuchEntity. */
export function groupNamed(state: AccountState, name: string): GroupRecord {
  return found(findByName(state.groups, name), 'group', name);
}

/** roleNamed finds a role or throws IAM's NoSuchEntity. */
export function roleNamed(state: AccountState, name: string): RoleRecord {
  return found(findByName(state.roles, name), 'role', name);
}

/** instanceProfileNamed finds an instance profile or throws IAM's NoSuchEntity. */
export function instanceProfileNamed(state: AccountState, name: string): InstanceProfileRecord {
  const profile = findByName(state.instanceProfiles, name);
  if (!profile) throw noSuchEntity(`Instance Profile ${name} cannot be found.`);
  return profile;
}

/** principalNamed finds a user, group or role or throws IAM's NoSuchEntity; the name comes back as it was created. */
export function principalNamed(
  state: AccountState,
  type: PrincipalType,
  name: string,
): Principal & { readonly path: string } {
  const find = { user: userNamed, group: groupNamed, role: roleNamed }[type];
  const entity = find(state, name);
  return { type, name: entity.name, path: entity.path };
}

/** policyByArn finds a policy, or nothing; it throws what IAM throws about a text that is no ARN of a policy. */
export function policyByArn(state: AccountState, arn: string): AnyPolicy | undefined {
  if (policyArnProblem(arn)) throw invalidInput(`ARN ${arn} is not valid.`);
  if (arn.split(':')[1] !== state.partition) throw validationError('Invalid ARN partition');
  // AWS's own are made ready when one of them is asked for.
  return ownPolicies(state).find(policy => policy.arn === arn) ?? managedPolicies().get(arn);
}

/** policyNamedBy is policyByArn for calls that need the policy: it throws IAM's NoSuchEntity. */
export function policyNamedBy(state: AccountState, arn: string): AnyPolicy {
  const policy = policyByArn(state, arn);
  if (!policy) throw noSuchEntity(`Policy ${arn} was not found.`);
  return policy;
}

/** ownPolicies lists the customer managed policies with their ARNs. */
export function ownPolicies(state: AccountState): AnyPolicy[] {
  return state.policies.map(policy => ({
    owner: 'account',
    arn: entityArn(state, 'policy', policy),
    policy,
  }));
}

function found<T extends EntityRecord>(entity: T | undefined, type: PrincipalType, name: string): T {
  if (!entity) throw noSuchEntity(`The ${type} with name ${name} cannot be found.`);
  return entity;
}
