import type { Identity } from '../account/account.ts';
import { inlinePoliciesOf, trustOf } from '../template/role-documents.ts';
import { managedPolicyArns, roleKind } from '../template/role-kind.ts';
import type { RoleRequest } from './request.ts';
import type { RunRole } from './run.ts';

/** wantedRole is a role as a request wants it in an account that has none of its name. IAM itself names a service-linked role. */
export function wantedRole(request: RoleRequest, { id, partition }: Identity): RunRole {
  const kind = roleKind(request.kind);
  const place = { accountId: id, partition };
  const name = kind.serviceLinked === undefined ? request.name : kind.roleName;
  return {
    kind: kind.kind,
    arn: `arn:${partition}:iam::${id}:role${kind.path}${name}`,
    name,
    path: kind.path,
    description: kind.description,
    ...(kind.serviceLinked === undefined ? {} : { linkedTo: kind.service }),
    trust: trustOf(kind.kind, place),
    managedPolicies: managedPolicyArns(kind, partition),
    inlinePolicies: inlinePoliciesOf(request, place),
    ...(kind.instanceProfile === undefined ? {} : { instanceProfile: name }),
  };
}
