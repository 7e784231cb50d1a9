import { ROLE_INLINE_SIZE_QUOTA } from '../../policy/limits.ts';
import { POLICY_DOCUMENT, POLICY_NAME, ROLE_NAME, required } from '../constraints.ts';
import { checkPolicyDocument } from '../document-check.ts';
import { sizeOf } from '../document-size.ts';
import { roleNamed } from '../lookup.ts';
import { type Call, type Operations, writing } from '../operation.ts';
import type { InlinePolicyRecord, RoleRecord } from '../state.ts';
import { noSuchEntity, WireError } from '../wire-error.ts';
import { refuseServiceLinked } from './service-linked.ts';

const POLICY = { RoleName: required(ROLE_NAME), PolicyName: required(POLICY_NAME) };

/** Calls that put inline policies into roles and delete them. */
export const rolePolicyOperations: Operations = {
  PutRolePolicy: writing({ ...POLICY, PolicyDocument: required(POLICY_DOCUMENT) }, call => {
    const { parameters, state } = call;
    const role = changeableRole(call);
    const name = parameters.required('PolicyName');
    const document = parameters.required('PolicyDocument');
    checkPolicyDocument(document, state.partition);
    const policies = [...without(role, name), { name, document }];
    const size = policies.reduce((sum, policy) => sum + sizeOf(policy.document), 0);
    if (size > ROLE_INLINE_SIZE_QUOTA) throw tooLarge(role);
    role.inlinePolicies = policies;
    return undefined;
  }),

  DeleteRolePolicy: writing(POLICY, call => {
    const role = changeableRole(call);
    const name = call.parameters.required('PolicyName');
    const policies = without(role, name);
    if (policies.length === (role.inlinePolicies ?? []).length)
      throw noSuchEntity(`The role policy with name ${name} cannot be found.`);
    role.inlinePolicies = policies;
    return undefined;
  }),
};

function changeableRole({ parameters, state }: Call): RoleRecord {
  const role = roleNamed(state, parameters.required('RoleName'));
  refuseServiceLinked(role);
  return role;
}

function without({ inlinePolicies = [] }: RoleRecord, name: string): InlinePolicyRecord[] {
  return inlinePolicies.filter(policy => policy.name !== name);
}

function tooLarge({ name }: RoleRecord): WireError {
  const message = `Maximum policy size of ${ROLE_INLINE_SIZE_QUOTA} bytes exceeded for role ${name}`;
  return new WireError(409, 'LimitExceeded', message);
}
