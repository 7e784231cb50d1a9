import { INSTANCE_PROFILE_NAME, optional, PRINCIPAL_PATH, ROLE_NAME, required } from '../constraints.ts';
import { newId } from '../ids.ts';
import { instanceProfileNamed, roleNamed } from '../lookup.ts';
import { type Call, type Operations, writing } from '../operation.ts';
import { INSTANCE_PROFILES_QUOTA, ROLES_PER_INSTANCE_PROFILE_QUOTA } from '../quotas.ts';
import { findByName, type InstanceProfileRecord } from '../state.ts';
import { alreadyExists, deleteConflict, invalidInput, noSuchEntity, quotaExceeded } from '../wire-error.ts';
import type { XmlRecord } from '../xml.ts';
import { instanceProfileElement } from './elements.ts';
import { refuseServiceLinked } from './service-linked.ts';

const PROFILE = { InstanceProfileName: required(INSTANCE_PROFILE_NAME) };
const MEMBERSHIP = { ...PROFILE, RoleName: required(ROLE_NAME) };

/** Calls that make and delete instance profiles, and put a role into one. */
export const instanceProfileChangeOperations: Operations = {
  CreateInstanceProfile: writing({ ...PROFILE, Path: optional(PRINCIPAL_PATH) }, createProfile),

  DeleteInstanceProfile: writing(PROFILE, ({ parameters, state }) => {
    const profile = instanceProfileNamed(state, parameters.required('InstanceProfileName'));
    if (profile.roles.length > 0)
      throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
    state.instanceProfiles.splice(state.instanceProfiles.indexOf(profile), 1);
    return undefined;
  }),

  AddRoleToInstanceProfile: writing(MEMBERSHIP, ({ parameters, state }) => {
    const profile = instanceProfileNamed(state, parameters.required('InstanceProfileName'));
    const role = roleNamed(state, parameters.required('RoleName'));
    refuseServiceLinked(role);
    if (profile.roles.length >= ROLES_PER_INSTANCE_PROFILE_QUOTA)
      throw quotaExceeded('InstanceSessionsPerInstanceProfile', ROLES_PER_INSTANCE_PROFILE_QUOTA);
    profile.roles.push(role.name);
    return undefined;
  }),

  RemoveRoleFromInstanceProfile: writing(MEMBERSHIP, ({ parameters, state }) => {
    const profile = instanceProfileNamed(state, parameters.required('InstanceProfileName'));
    const { name } = roleNamed(state, parameters.required('RoleName'));
    const place = profile.roles.indexOf(name);
    if (place < 0)
      throw noSuchEntity(`The role with name ${name} is not in the instance profile ${profile.name}.`);
    profile.roles.splice(place, 1);
    return undefined;
  }),
};

function createProfile({ parameters, state, now }: Call): XmlRecord {
  const name = parameters.required('InstanceProfileName');
  if (parameters.tags().length > 0)
    throw invalidInput('The practice account keeps no tags of instance profiles.');
  if (findByName(state.instanceProfiles, name))
    throw alreadyExists(`Instance Profile ${name} already exists.`);
  if (state.instanceProfiles.length >= INSTANCE_PROFILES_QUOTA)
    throw quotaExceeded('InstanceProfilesPerAccount', INSTANCE_PROFILES_QUOTA);
  const profile: InstanceProfileRecord = {
    name,
    path: parameters.text('Path') ?? '/',
    id: newId('instance-profile'),
    createDate: now,
    roles: [],
  };
  state.instanceProfiles.push(profile);
  return { InstanceProfile: instanceProfileElement(state, profile) };
}
