import { policyNameOf } from '../policy/arn.ts';
import type { Request } from '../provision/request.ts';
import type { ExportedRole } from './exported-role.ts';
import { digestOf, readableName } from './stable-name.ts';
import { attachedPolicies } from './terraform-resources.ts';
import { hclOpenText, hclString } from './terraform-text.ts';
import { type Attribute, hclBlock, hclValue } from './terraform-value.ts';

/** One of the resources of Terraform that make up a role. */
export interface RoleResource {
  readonly role: ExportedRole;
  readonly type:
    | 'aws_iam_role'
    | 'aws_iam_role_policy'
    | 'aws_iam_role_policy_attachment'
    | 'aws_iam_instance_profile'
    | 'aws_iam_service_linked_role';
  readonly address: string;
  /** The ARN of the managed policy, or the name of the inline policy, that it gives the role. */
  readonly policy?: string;
  readonly attributes: readonly Attribute[];
}

/** roleResources lists the resources of roles, each with an address of its own. */
export function roleResources(request: Request, roles: readonly ExportedRole[]): RoleResource[] {
  const taken = new Set(
    attachedPolicies(request).map(({ address }) => `aws_iam_role_policy_attachment.${address}`),
  );
  const free: FreeAddress = (type, ...names) => {
    const readable = readableName(names.join('_'), 'address');
    const isTaken = taken.has(`${type}.${readable}`);
    const address = isTaken ? `${readable}_${digestOf(names.join(' '))}` : readable;
    taken.add(`${type}.${address}`);
    return address;
  };
  return roles.flatMap(role => resourcesOf(role, request, free));
}

/** roleBlock writes a resource of a role. */
export function roleBlock({ type, address, attributes }: RoleResource): string {
  return hclBlock(`resource "${type}" "${address}"`, attributes);
}

/** madeRoles are the addresses of the roles that are made and get policies in the same request. */
export function madeRoles({ attachTo }: Request, resources: readonly RoleResource[]): string[] {
  const names = new Set(attachTo.flatMap(({ type, name }) => (type === 'role' ? [name] : [])));
  return resources.flatMap(({ role, type, address }) =>
    type === 'aws_iam_role' && names.has(role.name) ? [`${type}.${address}`] : [],
  );
}

/** Makes an address of names; another one for every other resource of the type. */
type FreeAddress = (type: RoleResource['type'], ...names: string[]) => string;

function resourcesOf(role: ExportedRole, request: Request, free: FreeAddress): RoleResource[] {
  const { kind, name, inlinePolicies } = role;
  if (kind.serviceLinked) {
    const type = 'aws_iam_service_linked_role';
    return [
      { role, type, address: free(type, name), attributes: [['aws_service_name', hclString(kind.service)]] },
    ];
  }
  const address = free('aws_iam_role', name);
  const roleName: Attribute = ['role', `aws_iam_role.${address}.name`];
  return [
    { role, type: 'aws_iam_role', address, attributes: roleAttributes(role) },
    ...policiesOf(role, request).map((policy): RoleResource => {
      const type = 'aws_iam_role_policy_attachment';
      const attributes: Attribute[] = [roleName, ['policy_arn', hclOpenText(policy)]];
      return { role, type, policy, address: free(type, name, policyNameOf(policy)), attributes };
    }),
    ...inlinePolicies.map((policy): RoleResource => {
      const type = 'aws_iam_role_policy';
      const document: Attribute = ['policy', `jsonencode(${hclValue(policy.document)})`];
      const attributes: Attribute[] = [['name', hclString(policy.name)], roleName, document];
      return { role, type, policy: policy.name, address: free(type, name, policy.name), attributes };
    }),
    ...(kind.instanceProfile ? [profileOf(role, roleName, free)] : []),
  ];
}

function roleAttributes({ kind, name, trust }: ExportedRole): Attribute[] {
  return [
    ['name', hclString(name)],
    ['path', hclString(kind.path)],
    ['description', hclString(kind.description)],
    ['assume_role_policy', `jsonencode(${hclValue(trust)})`],
  ];
}

function profileOf(role: ExportedRole, roleName: Attribute, free: FreeAddress): RoleResource {
  const type = 'aws_iam_instance_profile';
  const attributes: Attribute[] = [['name', hclString(role.name)], roleName];
  return { role, type, address: free(type, role.name), attributes };
}

/** What the request attaches to the role stands among its attachments. */
function policiesOf({ name, managedPolicies }: ExportedRole, { attachTo, policyArns }: Request): string[] {
  const isAttached = attachTo.some(principal => principal.type === 'role' && principal.name === name);
  return managedPolicies.filter(arn => !isAttached || !policyArns.includes(arn));
}
