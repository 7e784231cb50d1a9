import { formatArn } from '../policy/arn.ts';
import type { Principal } from '../policy/names.ts';

/** Everything that the practice account remembers; what AWS owns is in managed-policies.ts. */
export interface AccountState {
  readonly version: 1;
  readonly accountId: string;
  readonly partition: string;
  /** The name of the user who makes every call. */
  readonly caller: string;
  readonly users: UserRecord[];
  readonly groups: GroupRecord[];
  readonly roles: RoleRecord[];
  readonly instanceProfiles: InstanceProfileRecord[];
  readonly linkedRoleDeletions: LinkedRoleDeletion[];
  readonly policies: PolicyRecord[];
  readonly attachments: AttachmentRecord[];
}

export interface EntityRecord {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly createDate: string;
}

export interface UserRecord extends EntityRecord {
  /** Absent while it has none. */
  tags?: TagRecord[];
}

export interface GroupRecord extends EntityRecord {
  /** Names of its users. */
  readonly members: string[];
}

export interface RoleRecord extends EntityRecord {
  readonly description: string;
  /** The trust policy, as JSON text. */
  trust: string;
  readonly maxSessionSeconds: number;
  /** Absent while it has none. */
  inlinePolicies?: InlinePolicyRecord[];
  /** Absent while it has none. */
  tags?: TagRecord[];
  /** ARNs of what a service works on with it: a service-linked role that has any cannot be deleted. */
  readonly usedBy?: readonly string[];
}

export interface InlinePolicyRecord {
  readonly name: string;
  readonly document: string;
}

export interface InstanceProfileRecord extends EntityRecord {
  /** Names of its roles, one at most. */
  readonly roles: string[];
}

/** How the deletion of a service-linked role has ended, which IAM tells to whom asks for it by its task. */
export interface LinkedRoleDeletion {
  readonly taskId: string;
  /** What still used the role; nothing when it was deleted. */
  readonly usedBy: readonly string[];
}

export interface PolicyRecord extends EntityRecord {
  updateDate: string;
  readonly description: string;
  tags: TagRecord[];
  readonly versions: VersionRecord[];
  defaultVersionId: string;
  /** The highest number that a version, since deleted, has had: IAM gives none twice. */
  lastVersionNumber?: number;
}

export interface TagRecord {
  readonly key: string;
  readonly value: string;
}

export interface VersionRecord {
  readonly id: string;
  readonly document: string;
  readonly createDate: string;
}

interface AttachmentRecord {
  readonly policyArn: string;
  readonly principal: Principal;
}

type EntityKind = 'user' | 'group' | 'role' | 'policy' | 'instance-profile';

/** entityArn is the ARN of something that the account itself owns. */
export function entityArn(state: AccountState, kind: EntityKind, entity: EntityRecord): string {
  const { partition, accountId } = state;
  return formatArn({
    partition,
    service: 'iam',
    region: '',
    account: accountId,
    resource: kind + entity.path + entity.name,
  });
}

/** findByName finds an entity by its name; IAM's names are not distinguished by case (CreateUser, CreatePolicy: API reference). */
export function findByName<T extends EntityRecord>(entities: readonly T[], name: string): T | undefined {
  const wanted = name.toLowerCase();
  return entities.find(entity => entity.name.length === name.length && entity.name.toLowerCase() === wanted);
}

/** attachmentsOf lists what is attached to one principal. */
export function attachmentsOf(state: AccountState, principal: Principal): AttachmentRecord[] {
  return state.attachments.filter(
    ({ principal: { type, name } }) => type === principal.type && name === principal.name,
  );
}
