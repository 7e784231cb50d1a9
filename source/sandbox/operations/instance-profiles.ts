import {
  INSTANCE_PROFILE_NAME,
  optional,
  PAGING,
  PRINCIPAL_PATH_PREFIX,
  ROLE_NAME,
  required,
} from '../constraints.ts';
import { instanceProfileNamed, roleNamed } from '../lookup.ts';
import { type Call, type Operations, reading } from '../operation.ts';
import { nameKey, pageOf } from '../paging.ts';
import type { InstanceProfileRecord } from '../state.ts';
import type { XmlRecord } from '../xml.ts';
import { instanceProfileElement } from './elements.ts';

/** Calls that read instance profiles, which carry a role to EC2. */
export const instanceProfileOperations: Operations = {
  GetInstanceProfile: reading(
    { InstanceProfileName: required(INSTANCE_PROFILE_NAME) },
    ({ parameters, state }) => {
      const profile = instanceProfileNamed(state, parameters.required('InstanceProfileName'));
      return { InstanceProfile: instanceProfileElement(state, profile) };
    },
  ),

  ListInstanceProfiles: reading({ PathPrefix: optional(PRINCIPAL_PATH_PREFIX), ...PAGING }, call => {
    const prefix = call.parameters.text('PathPrefix') ?? '/';
    return profilePage(
      call,
      call.state.instanceProfiles.filter(({ path }) => path.startsWith(prefix)),
    );
  }),

  ListInstanceProfilesForRole: reading({ RoleName: required(ROLE_NAME), ...PAGING }, call => {
    const { name } = roleNamed(call.state, call.parameters.required('RoleName'));
    return profilePage(
      call,
      call.state.instanceProfiles.filter(({ roles }) => roles.includes(name)),
    );
  }),
};

function profilePage(call: Call, profiles: readonly InstanceProfileRecord[]): XmlRecord {
  const page = pageOf(call, profiles, nameKey);
  return {
    InstanceProfiles: page.items.map(profile => instanceProfileElement(call.state, profile)),
    ...page.more,
  };
}
