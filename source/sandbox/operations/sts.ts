import { userNamed } from '../lookup.ts';
import { type Operations, reading } from '../operation.ts';
import { entityArn } from '../state.ts';

/** Calls of STS. */
export const stsOperations: Operations = {
  GetCallerIdentity: reading({}, ({ state }) => {
    const caller = userNamed(state, state.caller);
    return { Arn: entityArn(state, 'user', caller), UserId: caller.id, Account: state.accountId };
  }),
};
