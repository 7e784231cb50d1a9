import { policyNamedBy, userNamed } from '../lookup.ts';
import type { Call } from '../operation.ts';
import { entityArn, type PolicyRecord } from '../state.ts';
import { WireError } from '../wire-error.ts';

/** ownPolicy finds the policy that a call wants to change; even an administrator is denied one that AWS owns. */
export function ownPolicy(call: Call): { readonly arn: string; readonly policy: PolicyRecord } {
  const { action, parameters, state } = call;
  const found = policyNamedBy(state, parameters.required('PolicyArn'));
  if (found.owner === 'account') return found;
  const user = entityArn(state, 'user', userNamed(state, state.caller));
  throw new WireError(
    403,
    'AccessDenied',
    `User: ${user} is not authorized to perform: iam:${action} on resource: policy ${found.arn}`,
  );
}
