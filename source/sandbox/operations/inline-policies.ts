import type { PrincipalType } from '../../policy/names.ts';
import {
  type Constraint,
  GROUP_NAME,
  PAGING,
  POLICY_NAME,
  ROLE_NAME,
  required,
  USER_NAME,
} from '../constraints.ts';
import { principalNamed, roleNamed } from '../lookup.ts';
import { type Operation, type Operations, reading } from '../operation.ts';
import { pageOf } from '../paging.ts';
import type { AccountState, InlinePolicyRecord } from '../state.ts';
import { noSuchEntity } from '../wire-error.ts';
import { percentEncoded } from './elements.ts';

type NameParameter = 'UserName' | 'GroupName' | 'RoleName';

/** Calls that read inline policies; in the practice account only roles can have any. */
export const inlinePolicyOperations: Operations = {
  ListUserPolicies: list('user', 'UserName', USER_NAME),
  ListGroupPolicies: list('group', 'GroupName', GROUP_NAME),
  ListRolePolicies: list('role', 'RoleName', ROLE_NAME),
  GetUserPolicy: get('user', 'UserName', USER_NAME),
  GetGroupPolicy: get('group', 'GroupName', GROUP_NAME),
  GetRolePolicy: get('role', 'RoleName', ROLE_NAME),
};

function list(type: PrincipalType, parameter: NameParameter, name: Omit<Constraint, 'presence'>): Operation {
  return reading({ [parameter]: required(name), ...PAGING }, call => {
    const { name: holder } = principalNamed(call.state, type, call.parameters.required(parameter));
    const page = pageOf(call, inlinePoliciesOf(call.state, type, holder), policy => policy.name);
    return { PolicyNames: page.items.map(policy => policy.name), ...page.more };
  });
}

function get(type: PrincipalType, parameter: NameParameter, name: Omit<Constraint, 'presence'>): Operation {
  return reading({ [parameter]: required(name), PolicyName: required(POLICY_NAME) }, call => {
    const { parameters, state } = call;
    const { name: holder } = principalNamed(state, type, parameters.required(parameter));
    const policyName = parameters.required('PolicyName');
    const policy = inlinePoliciesOf(state, type, holder).find(({ name }) => name === policyName);
    if (!policy) throw noSuchEntity(`The ${type} policy with name ${policyName} cannot be found.`);
    return { [parameter]: holder, PolicyName: policy.name, PolicyDocument: percentEncoded(policy.document) };
  });
}

function inlinePoliciesOf(
  state: AccountState,
  type: PrincipalType,
  name: string,
): readonly InlinePolicyRecord[] {
  return type === 'role' ? (roleNamed(state, name).inlinePolicies ?? []) : [];
}
