import { optional, PAGING, PRINCIPAL_PATH_PREFIX, required, USER_NAME } from '../constraints.ts';
import { userNamed } from '../lookup.ts';
import { type Operations, reading } from '../operation.ts';
import { nameKey, pageOf } from '../paging.ts';
import { groupElement, userElement } from './elements.ts';
import { tagElement } from './policy-elements.ts';

/** Calls about users. */
export const userOperations: Operations = {
  ListUsers: reading({ PathPrefix: optional(PRINCIPAL_PATH_PREFIX), ...PAGING }, call => {
    const { parameters, state } = call;
    const prefix = parameters.text('PathPrefix') ?? '/';
    const page = pageOf(
      call,
      state.users.filter(({ path }) => path.startsWith(prefix)),
      nameKey,
    );
    return { Users: page.items.map(user => userElement(state, user)), ...page.more };
  }),

  GetUser: reading({ UserName: optional(USER_NAME) }, ({ parameters, state }) => {
    const user = userNamed(state, parameters.text('UserName') ?? state.caller);
    return { User: { ...userElement(state, user), Tags: user.tags?.map(tagElement) } };
  }),

  ListGroupsForUser: reading({ UserName: required(USER_NAME), ...PAGING }, call => {
    const { parameters, state } = call;
    const user = userNamed(state, parameters.required('UserName'));
    const page = pageOf(
      call,
      state.groups.filter(({ members }) => members.includes(user.name)),
      nameKey,
    );
    return { Groups: page.items.map(group => groupElement(state, group)), ...page.more };
  }),
};
