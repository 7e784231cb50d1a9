import {
  type AccountState,
  entityArn,
  type GroupRecord,
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

/** percentEncoded encodes a document as IAM's answers do: everything but the unreserved characters of RFC 3986. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
