import { GROUP_NAME, optional, PAGING, PRINCIPAL_PATH_PREFIX, required } from '../constraints.ts';
import { groupNamed } from '../lookup.ts';
import { type Operations, reading } from '../operation.ts';
import { nameKey, pageOf } from '../paging.ts';
import { groupElement, userElement } from './elements.ts';

/** Calls about groups. */
export const groupOperations: Operations = {
  ListGroups: reading({ PathPrefix: optional(PRINCIPAL_PATH_PREFIX), ...PAGING }, call => {
    const { parameters, state } = call;
    const prefix = parameters.text('PathPrefix') ?? '/';
    const page = pageOf(
      call,
      state.groups.filter(({ path }) => path.startsWith(prefix)),
      nameKey,
    );
    return { Groups: page.items.map(group => groupElement(state, group)), ...page.more };
  }),

  GetGroup: reading({ GroupName: required(GROUP_NAME), ...PAGING }, call => {
    const { parameters, state } = call;
    const group = groupNamed(state, parameters.required('GroupName'));
    const members = new Set(group.members);
    const page = pageOf(
      call,
      state.users.filter(({ name }) => members.has(name)),
      nameKey,
    );
    return {
      Group: groupElement(state, group),
      Users: page.items.map(user => userElement(state, user)),
      ...page.more,
    };
  }),
};
