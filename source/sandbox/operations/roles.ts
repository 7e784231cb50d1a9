import { optional, PAGING, PRINCIPAL_PATH_PREFIX, ROLE_NAME, required } from '../constraints.ts';
import { roleNamed } from '../lookup.ts';
import { type Operations, reading } from '../operation.ts';
import { nameKey, pageOf } from '../paging.ts';
import { roleElement } from './elements.ts';
import { tagElement } from './policy-elements.ts';

/** Calls about roles. */
export const roleOperations: Operations = {
  ListRoles: reading({ PathPrefix: optional(PRINCIPAL_PATH_PREFIX), ...PAGING }, call => {
    const { parameters, state } = call;
    const prefix = parameters.text('PathPrefix') ?? '/';
    const page = pageOf(
      call,
      state.roles.filter(({ path }) => path.startsWith(prefix)),
      nameKey,
    );
    return { Roles: page.items.map(role => roleElement(state, role)), ...page.more };
  }),

  GetRole: reading({ RoleName: required(ROLE_NAME) }, ({ parameters, state }) => {
    const role = roleNamed(state, parameters.required('RoleName'));
    return { Role: { ...roleElement(state, role), Tags: role.tags?.map(tagElement), RoleLastUsed: {} } };
  }),
};
