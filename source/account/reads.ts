import type { Policy, AttachedPolicy as SdkAttachedPolicy } from '@aws-sdk/client-iam';
import { PAGE_SIZE_MAX } from '../policy/limits.ts';
import type { Principal, PrincipalType } from '../policy/names.ts';
import type { AttachedPolicy, PolicyRow, PolicyScope, PolicyVersionRow, UserRow } from './account.ts';
import type { Clients } from './clients.ts';
import type { PrincipalRow } from './principal-row.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly marker: string | undefined;
}

/** The first page is small, so that it is on the screen soon; the rest comes in as few calls as IAM allows. */
const FIRST_PAGE = 100;

/** principalPages reads all users, groups or roles. */
export function principalPages(
  clients: Clients,
  type: PrincipalType,
): AsyncIterable<readonly PrincipalRow[]> {
  const { iam, sdk } = clients;
  const readers = {
    user: async (position: Position) => {
      const answer = await iam.send(new sdk.ListUsersCommand(position));
      return page(answer.Users, answer, user => row('user', user.UserName, user.Path, user.Arn));
    },
    group: async (position: Position) => {
      const answer = await iam.send(new sdk.ListGroupsCommand(position));
      return page(answer.Groups, answer, group => row('group', group.GroupName, group.Path, group.Arn));
    },
    role: async (position: Position) => {
      const answer = await iam.send(new sdk.ListRolesCommand(position));
      return page(answer.Roles, answer, role => row('role', role.RoleName, role.Path, role.Arn));
    },
  };
  return allPages(readers[type], FIRST_PAGE);
}

/** policyPages reads all managed policies of one owner. */
export function policyPages(clients: Clients, scope: PolicyScope): AsyncIterable<readonly PolicyRow[]> {
  const { iam, sdk } = clients;
  const Scope = scope === 'aws' ? 'AWS' : 'Local';
  return allPages(async position => {
    const answer = await iam.send(new sdk.ListPoliciesCommand({ Scope, ...position }));
    return page(answer.Policies, answer, rowOfPolicy);
  }, PAGE_SIZE_MAX);
}

/** attachedPages reads the managed policies attached to one principal. */
export function attachedPages(
  clients: Clients,
  principal: Principal,
): AsyncIterable<readonly AttachedPolicy[]> {
  const { iam, sdk } = clients;
  const { name } = principal;
  const send = {
    user: (position: Position) =>
      iam.send(new sdk.ListAttachedUserPoliciesCommand({ UserName: name, ...position })),
    group: (position: Position) =>
      iam.send(new sdk.ListAttachedGroupPoliciesCommand({ GroupName: name, ...position })),
    role: (position: Position) =>
      iam.send(new sdk.ListAttachedRolePoliciesCommand({ RoleName: name, ...position })),
  }[principal.type];
  return allPages(async position => {
    const answer = await send(position);
    return page(answer.AttachedPolicies, answer, (policy: SdkAttachedPolicy) => ({
      arn: policy.PolicyArn ?? '',
      name: policy.PolicyName ?? '',
    }));
  }, PAGE_SIZE_MAX);
}

/** readRole reads one role. */
export async function readRole({ iam, sdk }: Clients, name: string): Promise<PrincipalRow> {
  const { Role } = await iam.send(new sdk.GetRoleCommand({ RoleName: name }));
  return row('role', Role?.RoleName ?? name, Role?.Path, Role?.Arn);
}

/** readUser reads one user. */
export async function readUser({ iam, sdk }: Clients, name: string): Promise<UserRow> {
  const { User } = await iam.send(new sdk.GetUserCommand({ UserName: name }));
  const tags = Object.fromEntries((User?.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']));
  return { ...row('user', User?.UserName ?? name, User?.Path, User?.Arn), tags };
}

/** groupPages reads the names of the groups of a user. */
export function groupPages({ iam, sdk }: Clients, UserName: string): AsyncIterable<readonly string[]> {
  return allPages(async position => {
    const answer = await iam.send(new sdk.ListGroupsForUserCommand({ UserName, ...position }));
    return page(answer.Groups, answer, ({ GroupName }) => GroupName ?? '');
  }, PAGE_SIZE_MAX);
}

/** memberPages reads the names of the users in a group. */
export function memberPages({ iam, sdk }: Clients, GroupName: string): AsyncIterable<readonly string[]> {
  return allPages(async position => {
    const answer = await iam.send(new sdk.GetGroupCommand({ GroupName, ...position }));
    return page(answer.Users, answer, ({ UserName }) => UserName ?? '');
  }, PAGE_SIZE_MAX);
}

/** inlinePolicyPages reads the names of the inline policies of a user. */
export function inlinePolicyPages({ iam, sdk }: Clients, UserName: string): AsyncIterable<readonly string[]> {
  return allPages(async position => {
    const answer = await iam.send(new sdk.ListUserPoliciesCommand({ UserName, ...position }));
    return page(answer.PolicyNames, answer, name => name);
  }, PAGE_SIZE_MAX);
}

/** accessKeyPages reads the ids of the access keys of a user, never their secrets. */
export function accessKeyPages({ iam, sdk }: Clients, UserName: string): AsyncIterable<readonly string[]> {
  return allPages(async position => {
    const answer = await iam.send(new sdk.ListAccessKeysCommand({ UserName, ...position }));
    return page(answer.AccessKeyMetadata, answer, ({ AccessKeyId }) => AccessKeyId ?? '');
  }, PAGE_SIZE_MAX);
}

/** versionPages reads the versions of a policy. */
export function versionPages(
  { iam, sdk }: Clients,
  PolicyArn: string,
): AsyncIterable<readonly PolicyVersionRow[]> {
  return allPages(async position => {
    const answer = await iam.send(new sdk.ListPolicyVersionsCommand({ PolicyArn, ...position }));
    return page(answer.Versions, answer, ({ VersionId, IsDefaultVersion }) => ({
      versionId: VersionId ?? '',
      isDefault: IsDefaultVersion ?? false,
    }));
  }, PAGE_SIZE_MAX);
}

/** entityPages reads who has a policy attached: users, groups and roles. */
export function entityPages({ iam, sdk }: Clients, PolicyArn: string): AsyncIterable<readonly Principal[]> {
  return allPages(async position => {
    const answer = await iam.send(new sdk.ListEntitiesForPolicyCommand({ PolicyArn, ...position }));
    const entities: Principal[] = [
      ...(answer.PolicyUsers ?? []).map(({ UserName }) => ({ type: 'user' as const, name: UserName ?? '' })),
      ...(answer.PolicyGroups ?? []).map(({ GroupName }) => ({
        type: 'group' as const,
        name: GroupName ?? '',
      })),
      ...(answer.PolicyRoles ?? []).map(({ RoleName }) => ({ type: 'role' as const, name: RoleName ?? '' })),
    ];
    return page(entities, answer, entity => entity);
  }, PAGE_SIZE_MAX);
}

/** rowOfPolicy reads what IAM tells of a managed policy. */
export function rowOfPolicy(policy: Policy): PolicyRow {
  return {
    arn: policy.Arn ?? '',
    name: policy.PolicyName ?? '',
    path: policy.Path ?? '/',
    defaultVersionId: policy.DefaultVersionId ?? 'v1',
    attachmentCount: policy.AttachmentCount ?? 0,
    // IAM calls the policies of service-linked roles attachable, and refuses to attach them.
    attachable: (policy.IsAttachable ?? true) && !policy.Path?.startsWith('/aws-service-role/'),
  };
}

interface Position {
  readonly MaxItems: number;
  readonly Marker?: string;
}

/** IAM may answer fewer items than asked, even none, and still have more: only IsTruncated tells. */
export async function* allPages<T>(
  read: (position: Position) => Promise<Page<T>>,
  firstSize: number,
): AsyncIterable<readonly T[]> {
  let position: Position = { MaxItems: firstSize };
  for (;;) {
    const { items, marker } = await read(position);
    yield items;
    if (marker === undefined) return;
    position = { MaxItems: PAGE_SIZE_MAX, Marker: marker };
  }
}

export function page<S, T>(
  items: readonly S[] | undefined,
  answer: { IsTruncated?: boolean | undefined; Marker?: string | undefined },
  read: (item: S) => T,
): Page<T> {
  return { items: (items ?? []).map(read), marker: answer.IsTruncated ? answer.Marker : undefined };
}

export function row(
  type: PrincipalType,
  name: string | undefined,
  path: string | undefined,
  arn: string | undefined,
): PrincipalRow {
  return { type, name: name ?? '', path: path ?? '/', arn: arn ?? '' };
}

/** collected reads all pages into one list. */
export async function collected<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}
