import type { Request } from '../../source/provision/request.ts';
import { inlinePoliciesOf, trustOf } from '../../source/template/role-documents.ts';
import { managedPolicyArns, roleKind } from '../../source/template/role-kind.ts';
import { CALLER, inAccount } from './hostile-requests.ts';

/** A role as an export is read back, in the account of the tests. */
export interface ReadRole {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly trust: unknown;
  /** ARNs of managed policies, in the order of their letters. */
  readonly managed: readonly string[];
  readonly inline: Readonly<Record<string, unknown>>;
  readonly profile: string | undefined;
}

/** wantedRoles are the roles of a request as an export has to say them; those that services make themselves are left out. */
export function wantedRoles({ roles = [] }: Request): ReadRole[] {
  const place = { accountId: CALLER.aws_account_id, partition: CALLER.partition };
  return roles.flatMap((role): ReadRole[] => {
    const kind = roleKind(role.kind);
    if (kind.serviceLinked) return [];
    return [
      {
        name: role.name,
        path: kind.path,
        description: kind.description,
        trust: trustOf(role.kind, place),
        managed: managedPolicyArns(kind, CALLER.partition).sort(),
        inline: inAccount(inlinePoliciesOf(role, place)),
        profile: kind.instanceProfile ? role.name : undefined,
      },
    ];
  });
}

/** linkedServices are the services whose own roles a request wants. */
export function linkedServices({ roles = [] }: Request): string[] {
  return roles.map(({ kind }) => roleKind(kind)).flatMap(kind => (kind.serviceLinked ? [kind.service] : []));
}

/** wantedWithAttached are wantedRoles where existing policies that a role gets count as its own. */
export function wantedWithAttached(request: Request): ReadRole[] {
  return wantedRoles(request).map(role => {
    const isAttached = request.attachTo.some(({ type, name }) => type === 'role' && name === role.name);
    const arns = isAttached ? inAccount([...request.policyArns]) : [];
    return { ...role, managed: [...new Set([...role.managed, ...arns])].sort() };
  });
}
