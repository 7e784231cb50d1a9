import type { Account, Identity } from '../account/account.ts';
import type { RoleRow } from '../account/roles.ts';
import { policyNameOf } from '../policy/arn.ts';
import { trustServes } from '../template/role-documents.ts';
import { changeLines } from './change-words.ts';
import type { RoleRequest } from './request.ts';
import type { RunRole } from './run.ts';
import { sameDocument } from './same-document.ts';
import { wantedRole } from './wanted-role.ts';

/** A role that is wanted, held against the account. */
export interface RoleState {
  readonly request: RoleRequest;
  /** As it will stand in the account; a role that is there keeps its path and its instance profile. */
  readonly wanted: RunRole;
  readonly status: 'present' | 'absent' | 'differs';
  /** What differs, each to go on from `with`: `another trust policy`, `no instance profile`. */
  readonly differences: readonly string[];
  /** The same line by line, as `RunRole.changes` has it. */
  readonly changes: readonly string[];
  readonly parts: RoleParts;
}

/** What of a role is as it is wanted. */
export interface RoleParts {
  /** The trust policy that the account has, where it is another one. */
  readonly otherTrust: string | undefined;
  /** ARNs of managed policies that it has, and of those that it lacks. */
  readonly attached: readonly string[];
  readonly missingPolicies: readonly string[];
  /** Inline policies that it lacks or has with another document, by name; the text where there is one. */
  readonly otherInline: ReadonlyMap<string, string | undefined>;
  readonly profile: ProfileState;
}

/** How the instance profile stands; `taken` holds another role. */
export type ProfileState =
  | { readonly state: 'not-wanted' | 'holds-role' | 'absent' | 'empty' }
  | { readonly state: 'taken'; readonly by: string };

/** readRole holds one of ECS's own roles against the account, read-only. It throws a Failure when that cannot be read. */
export async function readRole(
  request: RoleRequest,
  identity: Identity,
  account: Account,
): Promise<RoleState> {
  const wanted = wantedRole(request, identity);
  const role = await account.roles.find(wanted.name);
  if (wanted.linkedTo !== undefined) return linkedState(request, wanted, role);
  if (role === undefined) return absentState(request, wanted, account);
  const [attached, otherInline, profile] = await Promise.all([
    account.attachedPolicies({ type: 'role', name: role.name }),
    readInline(wanted, account),
    readProfile(wanted, account),
  ]);
  const place = { accountId: identity.id, partition: identity.partition };
  const arns = (attached ?? []).map(({ arn }) => arn);
  const parts: RoleParts = {
    otherTrust: trustServes(request.kind, role.trust, place) ? undefined : role.trust,
    attached: arns,
    missingPolicies: wanted.managedPolicies.filter(arn => !arns.includes(arn)),
    otherInline,
    profile: profile.state,
  };
  const differences = differencesOf(parts);
  return {
    request,
    wanted: {
      ...wanted,
      arn: role.arn,
      path: role.path,
      ...(profile.name === undefined ? {} : { instanceProfile: profile.name }),
    },
    status: differences.length === 0 ? 'present' : 'differs',
    differences,
    changes: changesOf(parts, wanted),
    parts,
  };
}

const NO_PARTS: RoleParts = {
  otherTrust: undefined,
  attached: [],
  missingPolicies: [],
  otherInline: new Map(),
  profile: { state: 'not-wanted' },
};

/** Nobody but IAM and the service can change what is in a service-linked role: it is there, or it is not. */
function linkedState(request: RoleRequest, wanted: RunRole, role: RoleRow | undefined): RoleState {
  const status = role === undefined ? 'absent' : 'present';
  return { request, wanted, status, differences: [], changes: [], parts: NO_PARTS };
}

async function absentState(request: RoleRequest, wanted: RunRole, account: Account): Promise<RoleState> {
  const parts: RoleParts = {
    ...NO_PARTS,
    missingPolicies: wanted.managedPolicies,
    otherInline: new Map(Object.keys(wanted.inlinePolicies).map(name => [name, undefined])),
    profile: await readOwnProfile(wanted, account),
  };
  return { request, wanted, status: 'absent', differences: [], changes: [], parts };
}

async function readInline(
  { name, inlinePolicies }: RunRole,
  { roles }: Account,
): Promise<ReadonlyMap<string, string | undefined>> {
  const read = await Promise.all(
    Object.entries(inlinePolicies).map(async ([policy, document]) => {
      const text = await roles.inlinePolicyText(name, policy);
      return { policy, text, same: text !== undefined && sameDocument(text, document) };
    }),
  );
  return new Map(read.filter(({ same }) => !same).map(({ policy, text }) => [policy, text]));
}

/** An instance takes a role from any profile that the role is in, whatever the profile is called. */
async function readProfile(
  wanted: RunRole,
  account: Account,
): Promise<{ readonly name: string | undefined; readonly state: ProfileState }> {
  const name = wanted.instanceProfile;
  if (name === undefined) return { name, state: { state: 'not-wanted' } };
  const profiles = (await account.roles.instanceProfilesOf(wanted.name)) ?? [];
  const found = profiles.includes(name) ? name : profiles[0];
  if (found !== undefined) return { name: found, state: { state: 'holds-role' } };
  return { name, state: await readOwnProfile(wanted, account) };
}

async function readOwnProfile({ name, instanceProfile }: RunRole, { roles }: Account): Promise<ProfileState> {
  if (instanceProfile === undefined) return { state: 'not-wanted' };
  const held = await roles.instanceProfile(instanceProfile);
  if (held === undefined) return { state: 'absent' };
  const [by] = held;
  if (by === undefined) return { state: 'empty' };
  return by === name ? { state: 'holds-role' } : { state: 'taken', by };
}

function differencesOf({ otherTrust, missingPolicies, otherInline, profile }: RoleParts): string[] {
  return [
    ...(otherTrust === undefined ? [] : ['another trust policy']),
    ...missingPolicies.map(arn => `no policy ${policyNameOf(arn)}`),
    ...[...otherInline].map(
      ([name, text]) => `${text === undefined ? 'no' : 'another'} inline policy ${name}`,
    ),
    ...PROFILE_DIFFERENCES[profile.state],
  ];
}

const PROFILE_DIFFERENCES: Readonly<Record<ProfileState['state'], readonly string[]>> = {
  'not-wanted': [],
  'holds-role': [],
  absent: ['no instance profile'],
  empty: ['no instance profile that it is in'],
  taken: ['no instance profile of its own'],
};

function changesOf(parts: RoleParts, { trust, inlinePolicies, instanceProfile }: RunRole): string[] {
  const { otherTrust, missingPolicies, otherInline, profile } = parts;
  return [
    ...(otherTrust === undefined ? [] : under('= Trust policy', changeLines(otherTrust, trust))),
    ...missingPolicies.map(arn => `+ Policy ${arn}`),
    ...[...otherInline].flatMap(([name, text]) => {
      const document = inlinePolicies[name];
      if (text === undefined || document === undefined) return [`+ Inline policy ${name}`];
      return under(`= Inline policy ${name}`, changeLines(text, document));
    }),
    ...(PROFILE_DIFFERENCES[profile.state].length === 0 ? [] : [`+ Instance profile ${instanceProfile}`]),
  ];
}

/** Lines keep their marks in the first column. */
function under(title: string, lines: readonly string[]): string[] {
  return [title, ...lines.map(line => `${line.slice(0, 2)}  ${line.slice(2)}`)];
}
