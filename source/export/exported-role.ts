import type { PolicyDocument } from '../policy/document.ts';
import type { TrustDocument } from '../policy/trust.ts';
import type { Request, RoleRequest } from '../provision/request.ts';
import { inlinePoliciesOf, trustOf } from '../template/role-documents.ts';
import { managedPolicyArns, type RoleKind, roleKind, servicePrincipal } from '../template/role-kind.ts';
import type { CallerValue } from './caller-parts.ts';

/** One of ECS's own roles as it is written down; what is not given of the account stays open in its texts. */
export interface ExportedRole {
  readonly kind: RoleKind;
  readonly name: string;
  readonly trust: TrustDocument;
  readonly managedPolicies: readonly string[];
  readonly inlinePolicies: readonly InlinePolicy[];
  readonly ifDiffers: RoleRequest['ifDiffers'];
}

export interface InlinePolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

type Given = Readonly<Partial<Record<CallerValue, string>>>;

/** exportedRoles are the roles of a request, each with its documents. */
export function exportedRoles({ roles = [] }: Request, given: Given): ExportedRole[] {
  const { aws_account_id: accountId = '<aws_account_id>', partition = '<partition>' } = given;
  return roles.map(request => {
    const kind = roleKind(request.kind);
    const place = { accountId, partition };
    const inline = kind.serviceLinked ? {} : inlinePoliciesOf(request, place);
    return {
      kind,
      name: request.name,
      trust: openService(trustOf(request.kind, place), kind, given),
      managedPolicies: kind.serviceLinked ? [] : managedPolicyArns(kind, partition),
      inlinePolicies: Object.entries(inline).map(([name, document]) => ({ name, document })),
      ifDiffers: request.ifDiffers,
    };
  });
}

/** ownRoles are the roles that are made and changed as any role is, not by the service that they are linked to. */
export function ownRoles(roles: readonly ExportedRole[]): ExportedRole[] {
  return roles.filter(({ kind }) => !kind.serviceLinked);
}

/** A service with a name of its own in some partition has the domain of the partition at its end. */
function openService(trust: TrustDocument, kind: RoleKind, { partition }: Given): TrustDocument {
  const { service } = kind;
  if (partition !== undefined || servicePrincipal(kind, 'aws-cn') === service) return trust;
  const open = service.replace(/amazonaws\.com$/, '<dns_suffix>');
  return JSON.parse(JSON.stringify(trust).replaceAll(JSON.stringify(service), JSON.stringify(open)));
}
