import { required } from '../constraints.ts';
import { userNamed } from '../lookup.ts';
import { type Operations, reading } from '../operation.ts';
import { entityArn } from '../state.ts';
import { WireError } from '../wire-error.ts';

/** Most characters of a message to decode (STS API Reference, DecodeAuthorizationMessage). */
const ENCODED_LENGTH = 10_240;

/** Calls of STS. */
export const stsOperations: Operations = {
  GetCallerIdentity: reading({}, ({ state }) => {
    const caller = userNamed(state, state.caller);
    return { Arn: entityArn(state, 'user', caller), UserId: caller.id, Account: state.accountId };
  }),

  /** No refusal of the practice account carries a message to decode. */
  DecodeAuthorizationMessage: reading({ EncodedMessage: required({ length: [1, ENCODED_LENGTH] }) }, () => {
    throw new WireError(400, 'InvalidAuthorizationMessageException', 'Message is not valid');
  }),
};
