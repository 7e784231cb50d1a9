import type { PrincipalType } from '../policy/names.ts';
import type { PolicyRequest, Request } from '../provision/request.ts';
import type { ExportedRole } from './exported-role.ts';
import { digestOf, readableName } from './stable-name.ts';
import { OpenJson, Reference, type TemplateResource, type TemplateValue } from './template-value.ts';

/** What a template makes: the policy of a request, and roles. */
export type TemplateParts = Pick<Request, 'policy' | 'policyArns' | 'attachTo'> & {
  readonly roles: readonly ExportedRole[];
};

/** templateResources are the resources of a template, the policy last. Every property is one of the CloudFormation Template Reference. */
export function templateResources(parts: TemplateParts): TemplateResource[] {
  const { policy, roles } = parts;
  const policyId = policy === undefined ? undefined : readableName(policy.name, 'pascal');
  const taken = new Set(policyId === undefined ? [] : [policyId]);
  const ids = new Map(roles.map(role => [role.name, roleId(role.name, taken)]));
  return [
    ...roles.flatMap(role => roleResources(role, ids.get(role.name) ?? '', parts, taken)),
    ...(policy === undefined || policyId === undefined
      ? []
      : [
          {
            id: policyId,
            type: 'ManagedPolicy' as const,
            properties: policyProperties(policy, parts, ids),
          },
        ]),
  ];
}

function roleId(name: string, taken: Set<string>): string {
  const readable = readableName(name, 'pascal');
  return freeId(/role/i.test(readable) ? readable : `${readable}Role`, name, taken);
}

function freeId(readable: string, name: string, taken: Set<string>): string {
  const id = taken.has(readable) ? `${readable}${digestOf(name)}` : readable;
  taken.add(id);
  return id;
}

function roleResources(
  role: ExportedRole,
  id: string,
  parts: TemplateParts,
  taken: Set<string>,
): TemplateResource[] {
  const { kind, name } = role;
  if (kind.serviceLinked)
    return [{ id, type: 'ServiceLinkedRole', properties: { AWSServiceName: kind.service } }];
  const made: TemplateResource = { id, type: 'Role', properties: roleProperties(role, parts) };
  if (!kind.instanceProfile) return [made];
  return [
    made,
    {
      id: freeId(`${id}Profile`, name, taken),
      type: 'InstanceProfile',
      properties: { InstanceProfileName: name, Roles: [new Reference(id)] },
    },
  ];
}

/** A role of the template gets existing policies with it; one that exists cannot. */
function roleProperties(
  { kind, name, trust, managedPolicies, inlinePolicies }: ExportedRole,
  { policyArns, attachTo }: TemplateParts,
): TemplateResource['properties'] {
  const isAttached = attachTo.some(principal => principal.type === 'role' && principal.name === name);
  const arns = [...new Set([...managedPolicies, ...(isAttached ? policyArns : [])])];
  return {
    RoleName: name,
    Path: kind.path,
    Description: kind.description,
    AssumeRolePolicyDocument: new OpenJson(trust),
    ...(arns.length === 0 ? {} : { ManagedPolicyArns: new OpenJson(arns) }),
    ...(inlinePolicies.length === 0
      ? {}
      : {
          Policies: inlinePolicies.map(policy => ({
            PolicyName: policy.name,
            PolicyDocument: new OpenJson(policy.document),
          })),
        }),
  };
}

function policyProperties(
  { name, path, description, document }: PolicyRequest,
  { attachTo }: TemplateParts,
  roleIds: ReadonlyMap<string, string>,
): TemplateResource['properties'] {
  const principals = (property: string, wanted: PrincipalType) => {
    const names = attachTo.flatMap(({ type, name }) => (type === wanted ? [name] : []));
    const values = [...new Set(names)].map((one): TemplateValue => {
      const id = wanted === 'role' ? roleIds.get(one) : undefined;
      return id === undefined ? one : new Reference(id);
    });
    return values.length === 0 ? {} : { [property]: values };
  };
  return {
    ManagedPolicyName: name,
    Path: path,
    ...(description === '' ? {} : { Description: description }),
    PolicyDocument: new OpenJson(document),
    ...principals('Users', 'user'),
    ...principals('Groups', 'group'),
    ...principals('Roles', 'role'),
  };
}
