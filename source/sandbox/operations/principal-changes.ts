import type { Principal } from '../../policy/names.ts';
import { GROUP_NAME, optional, PRINCIPAL_PATH, required, USER_NAME } from '../constraints.ts';
import { newId } from '../ids.ts';
import { groupNamed, userNamed } from '../lookup.ts';
import { type Call, type Operations, writing } from '../operation.ts';
import { GROUPS_PER_USER_QUOTA, GROUPS_QUOTA, USERS_QUOTA } from '../quotas.ts';
import { type AccountState, attachmentsOf, findByName, type GroupRecord, type UserRecord } from '../state.ts';
import { checkTags } from '../tag-check.ts';
import { alreadyExists, deleteConflict, noSuchEntity, quotaExceeded } from '../wire-error.ts';
import type { XmlRecord } from '../xml.ts';
import { groupElement, userElement } from './elements.ts';
import { tagElement } from './policy-elements.ts';

const MEMBERSHIP = { UserName: required(USER_NAME), GroupName: required(GROUP_NAME) };

/** Calls that make and delete users and groups, and change who belongs to which. */
export const principalChangeOperations: Operations = {
  CreateUser: writing({ UserName: required(USER_NAME), Path: optional(PRINCIPAL_PATH) }, createUser),
  DeleteUser: writing({ UserName: required(USER_NAME) }, deleteUser),
  CreateGroup: writing({ GroupName: required(GROUP_NAME), Path: optional(PRINCIPAL_PATH) }, createGroup),
  DeleteGroup: writing({ GroupName: required(GROUP_NAME) }, deleteGroup),

  AddUserToGroup: writing(MEMBERSHIP, ({ parameters, state }) => {
    const group = groupNamed(state, parameters.required('GroupName'));
    const { name } = userNamed(state, parameters.required('UserName'));
    if (group.members.includes(name)) return undefined;
    if (groupsOf(state, name).length >= GROUPS_PER_USER_QUOTA)
      throw quotaExceeded('GroupsPerUser', GROUPS_PER_USER_QUOTA);
    group.members.push(name);
    return undefined;
  }),

  RemoveUserFromGroup: writing(MEMBERSHIP, ({ parameters, state }) => {
    const group = groupNamed(state, parameters.required('GroupName'));
    const { name } = userNamed(state, parameters.required('UserName'));
    const place = group.members.indexOf(name);
    if (place < 0) throw noSuchEntity(`The user with name ${name} is not in the group ${group.name}.`);
    group.members.splice(place, 1);
    return undefined;
  }),
};

function createUser({ parameters, state, now }: Call): XmlRecord {
  const name = parameters.required('UserName');
  const tags = parameters.tags();
  checkTags(tags);
  if (findByName(state.users, name)) throw alreadyExists(`User with name ${name} already exists.`);
  if (state.users.length >= USERS_QUOTA) throw quotaExceeded('UsersPerAccount', USERS_QUOTA);
  const user: UserRecord = {
    name,
    path: parameters.text('Path') ?? '/',
    id: newId('user'),
    createDate: now,
    ...(tags.length === 0 ? {} : { tags }),
  };
  state.users.push(user);
  const Tags = tags.length === 0 ? undefined : tags.map(tagElement);
  return { User: { ...userElement(state, user), Tags } };
}

function deleteUser({ parameters, state }: Call): undefined {
  const user = userNamed(state, parameters.required('UserName'));
  // The caller signs with a key, and a user who has one cannot be deleted.
  if (user.name === state.caller)
    throw deleteConflict('Cannot delete entity, must delete access keys first.');
  refuseAttached(state, { type: 'user', name: user.name });
  if (groupsOf(state, user.name).length > 0)
    throw deleteConflict('Cannot delete entity, must remove users from group first.');
  state.users.splice(state.users.indexOf(user), 1);
}

function createGroup({ parameters, state, now }: Call): XmlRecord {
  const name = parameters.required('GroupName');
  if (findByName(state.groups, name)) throw alreadyExists(`Group with name ${name} already exists.`);
  if (state.groups.length >= GROUPS_QUOTA) throw quotaExceeded('GroupsPerAccount', GROUPS_QUOTA);
  const group: GroupRecord = {
    name,
    path: parameters.text('Path') ?? '/',
    id: newId('group'),
    createDate: now,
    members: [],
  };
  state.groups.push(group);
  return { Group: groupElement(state, group) };
}

function deleteGroup({ parameters, state }: Call): undefined {
  const group = groupNamed(state, parameters.required('GroupName'));
  if (group.members.length > 0)
    throw deleteConflict('Cannot delete entity, must remove users from group first.');
  refuseAttached(state, { type: 'group', name: group.name });
  state.groups.splice(state.groups.indexOf(group), 1);
}

function groupsOf(state: AccountState, userName: string): GroupRecord[] {
  return state.groups.filter(({ members }) => members.includes(userName));
}

function refuseAttached(state: AccountState, principal: Principal): void {
  if (attachmentsOf(state, principal).length === 0) return;
  throw deleteConflict('Cannot delete entity, must detach all policies first.');
}
