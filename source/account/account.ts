import type { RequestContext } from '../policy/evaluate/request-context.ts';
import type { Principal, PrincipalType } from '../policy/names.ts';
import type { PrincipalRow } from './principal-row.ts';
import type { Roles } from './roles.ts';
import type { SimulatorRow } from './simulator-rows.ts';
import type { Written } from './written.ts';

/** Who calls, and in which account and partition. */
export interface Identity {
  readonly id: string;
  readonly arn: string;
  readonly partition: string;
  readonly region: string;
  /** True in the built-in practice account. */
  readonly sandbox: boolean;
}

/** Counts and quotas of the account, by the names of GetAccountSummary (`PoliciesQuota`, `AttachedPoliciesPerUserQuota` ...). */
export type AccountSummary = Readonly<Record<string, number>>;

/** A managed policy as ListPolicies shows it. */
export interface PolicyRow {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly defaultVersionId: string;
  readonly attachmentCount: number;
  readonly attachable: boolean;
}

/** A version of a managed policy. */
export interface PolicyVersionRow {
  readonly versionId: string;
  readonly isDefault: boolean;
}

export interface AttachedPolicy {
  readonly arn: string;
  readonly name: string;
}

export interface NewPolicy {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  /** The document as it is sent, minified. */
  readonly document: string;
}

/** A user who is to be made, without password and without access key. */
export interface NewUser {
  readonly name: string;
  /** With a slash at both ends. */
  readonly path: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A user as GetUser shows it. */
export interface UserRow extends PrincipalRow {
  readonly tags: Readonly<Record<string, string>>;
}

/** What a user has besides managed policies: names of groups and of inline policies, and the ids of access keys. */
export interface UserHoldings {
  readonly groups: readonly string[];
  readonly inlinePolicies: readonly string[];
  readonly accessKeys: readonly string[];
}

export interface PolicyWritten extends Written {
  readonly arn: string;
  readonly versionId: string;
}

/** A new version of a policy, as CreatePolicyVersion answers. */
export interface VersionWritten extends Written {
  readonly versionId: string;
}

export type PolicyScope = 'customer' | 'aws';

/**
 * Account is one AWS account seen through IAM and STS. Every method throws a Failure whose sentence a person
 * can read; lists come page by page so that the first can be shown before the last has arrived.
 */
export interface Account {
  readonly sandbox: boolean;
  /** The trust policies, inline policies and instance profiles of roles. */
  readonly roles: Roles;
  identity(): Promise<Identity>;
  summary(): Promise<AccountSummary>;
  principals(type: PrincipalType): AsyncIterable<readonly PrincipalRow[]>;
  policies(scope: PolicyScope): AsyncIterable<readonly PolicyRow[]>;
  /** Nothing when there is no such policy. */
  policy(arn: string): Promise<PolicyRow | undefined>;
  /** The text of a version, decoded. */
  policyText(arn: string, versionId: string): Promise<string>;
  /** Nothing when there is no such principal. */
  attachedPolicies(principal: Principal): Promise<readonly AttachedPolicy[] | undefined>;
  /** Nothing when there is no such role. */
  role(name: string): Promise<PrincipalRow | undefined>;
  /** Nothing when there is no such user. */
  user(name: string): Promise<UserRow | undefined>;
  /** Nothing when there is no such user. */
  userHoldings(name: string): Promise<UserHoldings | undefined>;
  /** Names of the groups that a user is in; nothing when there is no such user. */
  groupsOf(userName: string): Promise<readonly string[] | undefined>;
  /** Names of the users who are in a group; nothing when there is no such group. */
  membersOf(groupName: string): Promise<readonly string[] | undefined>;
  /** The versions of a policy, the newest first; nothing when there is no such policy. */
  policyVersions(arn: string): Promise<readonly PolicyVersionRow[] | undefined>;
  /** Everybody who has the policy attached; nothing when there is no such policy. */
  entitiesForPolicy(arn: string): Promise<readonly Principal[] | undefined>;
  /** What IAM's simulator says that a user or role may do with all that it has, by its ARN, in requests with this context. */
  simulate(
    principalArn: string,
    actions: readonly string[],
    resources: readonly string[],
    context?: RequestContext,
  ): Promise<readonly SimulatorRow[]>;
  createPolicy(policy: NewPolicy): Promise<PolicyWritten>;
  /** Makes a version with this minified document and makes it the default one. */
  createPolicyVersion(arn: string, document: string): Promise<VersionWritten>;
  setDefaultVersion(arn: string, versionId: string): Promise<Written>;
  deletePolicyVersion(arn: string, versionId: string): Promise<Written>;
  deletePolicy(arn: string): Promise<Written>;
  createUser(user: NewUser): Promise<Written>;
  /** IAM refuses it for a user who has anything: policies, groups, keys, a password. */
  deleteUser(name: string): Promise<Written>;
  attachPolicy(principal: Principal, policyArn: string): Promise<Written>;
  detachPolicy(principal: Principal, policyArn: string): Promise<Written>;
}

/** Where an account is looked for: flags, as the AWS CLI has them, or the practice account. */
export interface AccountChoice {
  readonly sandbox: boolean;
  readonly profile?: string;
  readonly region?: string;
  readonly endpointUrl?: string;
  /** What of this the person's settings gave, where neither a flag nor the environment did. */
  readonly fromSettings?: { readonly profile?: string; readonly region?: string };
}
