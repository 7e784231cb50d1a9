import { listOf, POLICY_VERSION, type PolicyDocument, type Statement } from '../policy/document.ts';
import { roleStatements } from './role-permissions.ts';
import { TEST_PATH } from './test-user.ts';

/** Jobs of this program that need permissions of their own. */
export const PERMITTED_JOBS = [
  'create',
  'attach',
  'new-version',
  'undo',
  'roles',
  'simulate',
  'try',
  'doctor',
] as const;
export type PermittedJob = (typeof PERMITTED_JOBS)[number];

/** Where the policies of this program are to stand, so that its permissions end there. */
export interface PermissionScope {
  readonly partition: string;
  readonly accountId: string;
  /** Of policies, with a slash at both ends. */
  readonly path: string;
}

/** What an action can be limited to; `anything` for those that take no resource. */
type Target =
  | 'policies'
  | 'read-policies'
  | 'user'
  | 'group'
  | 'role'
  | 'test-users'
  | 'test-policies'
  | 'anything';

interface Need {
  readonly sid: string;
  readonly target: Target | readonly Target[];
  readonly actions: readonly string[];
  /** True for what attaches: only policies of the path may be. */
  readonly limits?: 'attached-policies';
}

const READ_ACCOUNT: Need = {
  sid: 'ReadAccount',
  target: 'anything',
  actions: ['iam:GetAccountSummary', 'iam:ListGroups', 'iam:ListPolicies', 'iam:ListRoles', 'iam:ListUsers'],
};
const READ_POLICIES: Need = {
  sid: 'ReadPolicies',
  target: 'read-policies',
  actions: ['iam:GetPolicy', 'iam:GetPolicyVersion'],
};
const READ_PRINCIPALS: Need = {
  sid: 'ReadPrincipals',
  target: ['user', 'group', 'role'],
  actions: [
    'iam:GetRole',
    'iam:ListAttachedGroupPolicies',
    'iam:ListAttachedRolePolicies',
    'iam:ListAttachedUserPolicies',
  ],
};
const ATTACH: Need = {
  sid: 'Attach',
  target: ['user', 'group', 'role'],
  actions: ['iam:AttachGroupPolicy', 'iam:AttachRolePolicy', 'iam:AttachUserPolicy'],
  limits: 'attached-policies',
};
const DETACH: Need = {
  sid: 'Detach',
  target: ['user', 'group', 'role'],
  actions: ['iam:DetachGroupPolicy', 'iam:DetachRolePolicy', 'iam:DetachUserPolicy'],
  limits: 'attached-policies',
};

/** CreatePolicy with tags needs TagPolicy besides. Source: IAM User Guide, tagging customer managed policies. */
const CREATE: Need = { sid: 'Create', target: 'policies', actions: ['iam:CreatePolicy', 'iam:TagPolicy'] };
const MAKE_VERSIONS: Need = {
  sid: 'MakeVersions',
  target: 'policies',
  actions: [
    'iam:CreatePolicyVersion',
    'iam:DeletePolicyVersion',
    'iam:ListPolicyVersions',
    'iam:SetDefaultPolicyVersion',
  ],
};
const TAKE_BACK: Need = {
  sid: 'TakeBack',
  target: 'policies',
  actions: [
    'iam:DeletePolicy',
    'iam:DeletePolicyVersion',
    'iam:ListEntitiesForPolicy',
    'iam:ListPolicyVersions',
    'iam:SetDefaultPolicyVersion',
  ],
};
const SIMULATE: Need = {
  sid: 'Simulate',
  target: 'anything',
  actions: ['iam:GetContextKeysForCustomPolicy', 'iam:SimulateCustomPolicy'],
};
const SIMULATE_USERS: Need = {
  sid: 'SimulateUsers',
  target: 'user',
  actions: [
    'iam:GetContextKeysForPrincipalPolicy',
    'iam:GetUser',
    'iam:ListGroupsForUser',
    'iam:SimulatePrincipalPolicy',
  ],
};
const READ_QUOTAS: Need = { sid: 'ReadQuotas', target: 'anything', actions: ['iam:GetAccountSummary'] };
const ASK_ABOUT_ONESELF: Need = {
  sid: 'AskAboutOneself',
  target: ['user', 'role'],
  actions: ['iam:GetRole', 'iam:SimulatePrincipalPolicy'],
};

const READ_NAMES: Need = {
  sid: 'ReadAccount',
  target: 'anything',
  actions: ['iam:GetAccountSummary', 'iam:ListPolicies'],
};
/** CreateUser with tags needs TagUser besides. Source: IAM User Guide, tagging IAM users. */
const TEST_USERS: Need = {
  sid: 'TestUsers',
  target: 'test-users',
  actions: [
    'iam:AttachUserPolicy',
    'iam:CreateUser',
    'iam:DeleteUser',
    'iam:DetachUserPolicy',
    'iam:GetUser',
    'iam:ListAccessKeys',
    'iam:ListAttachedUserPolicies',
    'iam:ListGroupsForUser',
    'iam:ListUserPolicies',
    'iam:SimulatePrincipalPolicy',
    'iam:TagUser',
  ],
};
const TEST_POLICIES: Need = {
  sid: 'TestPolicies',
  target: 'test-policies',
  actions: [
    'iam:CreatePolicy',
    'iam:DeletePolicy',
    'iam:ListEntitiesForPolicy',
    'iam:ListPolicyVersions',
    'iam:TagPolicy',
  ],
};

const NEEDS: Readonly<Record<Exclude<PermittedJob, 'roles'>, readonly Need[]>> = {
  create: [READ_ACCOUNT, READ_POLICIES, READ_PRINCIPALS, ASK_ABOUT_ONESELF, CREATE, ATTACH],
  attach: [READ_ACCOUNT, READ_POLICIES, READ_PRINCIPALS, ASK_ABOUT_ONESELF, ATTACH],
  'new-version': [READ_ACCOUNT, READ_POLICIES, MAKE_VERSIONS],
  undo: [READ_POLICIES, READ_PRINCIPALS, DETACH, TAKE_BACK],
  simulate: [SIMULATE, SIMULATE_USERS],
  try: [READ_NAMES, READ_POLICIES, ASK_ABOUT_ONESELF, TEST_USERS, TEST_POLICIES],
  doctor: [READ_QUOTAS, ASK_ABOUT_ONESELF],
};

/** permissionPolicy is the least policy with which this program can do a job; GetCallerIdentity needs none. */
export function permissionPolicy(job: PermittedJob, scope: PermissionScope): PolicyDocument {
  const own = job === 'roles' ? roleStatements(scope) : NEEDS[job].map(need => statementOf(need, scope));
  return { Version: POLICY_VERSION, Statement: own };
}

/** permittedActions are the actions that a job calls, by name. */
export function permittedActions(job: PermittedJob): string[] {
  const { Statement } = permissionPolicy(job, { partition: 'aws', accountId: '', path: '/' });
  return [...new Set(listOf(Statement).flatMap(({ Action }) => listOf(Action)))].sort();
}

function statementOf({ sid, target, actions, limits }: Need, scope: PermissionScope): Statement {
  const resources = [target].flat().flatMap(one => resourcesOf(one, scope));
  const [only] = resources;
  return {
    Sid: sid,
    Effect: 'Allow',
    Action: [...actions],
    Resource: resources.length === 1 && only !== undefined ? only : resources,
    ...(limits === undefined
      ? {}
      : { Condition: { ArnLike: { 'iam:PolicyARN': resourcesOf('policies', scope)[0] ?? '' } } }),
  };
}

/** Policies of AWS are read, never written. */
function resourcesOf(target: Target, { partition, accountId, path }: PermissionScope): string[] {
  const own = `arn:${partition}:iam::${accountId}`;
  switch (target) {
    case 'anything':
      return ['*'];
    case 'policies':
      return [`${own}:policy${path}*`];
    case 'read-policies':
      return [`${own}:policy/*`, `arn:${partition}:iam::aws:policy/*`];
    case 'test-users':
      return [`${own}:user${TEST_PATH}*`];
    case 'test-policies':
      return [`${own}:policy${TEST_PATH}*`];
    default:
      return [`${own}:${target}/*`];
  }
}
