import {
  ATTACHED_POLICIES_QUOTA,
  POLICY_SIZE_QUOTA,
  ROLE_INLINE_SIZE_QUOTA,
  TRUST_POLICY_SIZE_QUOTA,
  VERSIONS_PER_POLICY_QUOTA,
} from '../../policy/limits.ts';
import { type Operations, reading } from '../operation.ts';
import {
  GROUPS_PER_USER_QUOTA,
  GROUPS_QUOTA,
  INSTANCE_PROFILES_QUOTA,
  POLICIES_QUOTA,
  ROLES_QUOTA,
  USERS_QUOTA,
} from '../quotas.ts';

/** The call that counts what the account holds and may hold. */
export const accountSummaryOperations: Operations = {
  GetAccountSummary: reading({}, ({ state }) => ({
    SummaryMap: new Map([
      ['Users', state.users.length],
      ['UsersQuota', Math.max(USERS_QUOTA, state.users.length)],
      ['Groups', state.groups.length],
      ['GroupsQuota', GROUPS_QUOTA],
      ['GroupsPerUserQuota', GROUPS_PER_USER_QUOTA],
      ['Roles', state.roles.length],
      ['RolesQuota', ROLES_QUOTA],
      ['RolePolicySizeQuota', ROLE_INLINE_SIZE_QUOTA],
      ['AssumeRolePolicySizeQuota', TRUST_POLICY_SIZE_QUOTA],
      ['InstanceProfiles', state.instanceProfiles.length],
      ['InstanceProfilesQuota', INSTANCE_PROFILES_QUOTA],
      ['Policies', state.policies.length],
      ['PoliciesQuota', POLICIES_QUOTA],
      ['PolicySizeQuota', POLICY_SIZE_QUOTA],
      ['PolicyVersionsInUse', state.policies.reduce((sum, { versions }) => sum + versions.length, 0)],
      ['VersionsPerPolicyQuota', VERSIONS_PER_POLICY_QUOTA],
      ['AttachedPoliciesPerUserQuota', ATTACHED_POLICIES_QUOTA],
      ['AttachedPoliciesPerGroupQuota', ATTACHED_POLICIES_QUOTA],
      ['AttachedPoliciesPerRoleQuota', ATTACHED_POLICIES_QUOTA],
      ['AccountMFAEnabled', 1],
      ['AccountAccessKeysPresent', 0],
    ]),
  })),
};
