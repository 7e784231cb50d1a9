import {
  type AccountState,
  entityArn,
  findByName,
  type GroupRecord,
  type InstanceProfileRecord,
  type RoleRecord,
  type UserRecord,
} from '../state.ts';
import type { XmlRecord } from '../xml.ts';

/** userElement is a user as IAM's answers show it. */
export function userElement(state: AccountState, user: UserRecord): XmlRecord {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: entityArn(state, 'user', user),
    CreateDate: user.createDate,
  };
}

/** groupElement is a group as IAM's answers show it. */
export function groupElement(state: AccountState, group: GroupRecord): XmlRecord {
  return {
    Path: group.path,
    GroupName: group.name,
    GroupId: group.id,
    Arn: entityArn(state, 'group', group),
    CreateDate: group.createDate,
  };
}

/** roleElement is a role as IAM's answers show it, its trust policy percent-encoded. */
export function roleElement(state: AccountState, role: RoleRecord): XmlRecord {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: entityArn(state, 'role', role),
    CreateDate: role.createDate,
    AssumeRolePolicyDocument: percentEncoded(role.trust),
    Description: role.description === '' ? undefined : role.description,
    MaxSessionDuration: role.maxSessionSeconds,
  };
}

/** instanceProfileElement is an instance profile as IAM's answers show it, with its role. */
export function instanceProfileElement(state: AccountState, profile: InstanceProfileRecord): XmlRecord {
  const roles = profile.roles.flatMap(name => findByName(state.roles, name) ?? []);
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: entityArn(state, 'instance-profile', profile),
    CreateDate: profile.createDate,
    Roles: roles.map(role => roleElement(state, role)),
  };
}

/** percentEncoded encodes a document as IAM's answers do: everything but the unreserved characters of RFC 3986. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
