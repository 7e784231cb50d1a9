import { optional, PAGING, USER_NAME } from '../constraints.ts';
import { userNamed } from '../lookup.ts';
import { type Operations, reading } from '../operation.ts';
import { pageOf } from '../paging.ts';
import type { AccountState, UserRecord } from '../state.ts';

/** Nobody has a key but the caller, who signs with this one; it opens nothing. */
const CALLERS_KEY = 'PRACTICE';

/** The call that lists access keys; in the practice account none can be made. */
export const accessKeyOperations: Operations = {
  ListAccessKeys: reading({ UserName: optional(USER_NAME), ...PAGING }, call => {
    const { parameters, state } = call;
    const user = userNamed(state, parameters.text('UserName') ?? state.caller);
    const page = pageOf<string>(call, keysOf(state, user), key => key);
    const metadata = page.items.map(AccessKeyId => ({
      UserName: user.name,
      AccessKeyId,
      Status: 'Active',
      CreateDate: user.createDate,
    }));
    return { AccessKeyMetadata: metadata, ...page.more };
  }),
};

function keysOf(state: AccountState, { name }: UserRecord): string[] {
  return name === state.caller ? [CALLERS_KEY] : [];
}
