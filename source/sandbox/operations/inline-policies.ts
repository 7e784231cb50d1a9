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
import { principalNamed } from '../lookup.ts';
import { type Operation, type Operations, reading } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { noSuchEntity } from '../wire-error.ts';

type NameParameter = 'UserName' | 'GroupName' | 'RoleName';

/** Calls that read inline policies; nobody in the practice account has any. */
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
    principalNamed(call.state, type, call.parameters.required(parameter));
    const page = pageOf<string>(call, [], policyName => policyName);
    return { PolicyNames: page.items, ...page.more };
  });
}

function get(type: PrincipalType, parameter: NameParameter, name: Omit<Constraint, 'presence'>): Operation {
  return reading({ [parameter]: required(name), PolicyName: required(POLICY_NAME) }, call => {
    principalNamed(call.state, type, call.parameters.required(parameter));
    throw noSuchEntity(
      `The ${type} policy with name ${call.parameters.required('PolicyName')} cannot be found.`,
    );
  });
}
