import { sentenceList } from '../text/words.ts';
import { matchesOpen } from './caller-parts.ts';
import type { ExistingParts, ExistingRole } from './export-format.ts';
import type { ExportedRole } from './exported-role.ts';
import { importBlock } from './terraform-imports.ts';
import type { RoleResource } from './terraform-roles.ts';

/** roleImports tell Terraform what of the roles exists already. Source: documentation of the provider hashicorp/aws, import of each resource. */
export function roleImports(resources: readonly RoleResource[], { roles = [] }: ExistingParts): string[] {
  return resources.flatMap(resource => {
    const existing = roles.find(({ name }) => name === resource.role.name);
    const id = existing === undefined ? undefined : idOf(resource, existing);
    return id === undefined ? [] : [importBlock(`${resource.type}.${resource.address}`, id)];
  });
}

/** roleNotes say what becomes of roles that the account has. */
export function roleNotes(roles: readonly ExportedRole[], { roles: existing }: ExistingParts): string[] {
  if (roles.length === 0) return [];
  if (existing === undefined) {
    return [
      'Terraform creates its roles itself: where the account has one of them, it has to be imported. --import-existing writes the blocks.',
    ];
  }
  const names = existing.flatMap(({ name, arn }) => (arn === undefined ? [] : [name]));
  if (names.length === 0) return [];
  const them = names.length === 1 ? 'it' : 'them';
  return [
    `The account has ${sentenceList(names)} already: the import blocks take ${them} over. Look at the plan: whatever differs is changed to what stands here, and another path makes Terraform replace the role.`,
  ];
}

function idOf({ role, type, policy }: RoleResource, existing: ExistingRole): string | undefined {
  const { name } = role;
  switch (type) {
    case 'aws_iam_role':
      return existing.arn === undefined ? undefined : name;
    case 'aws_iam_service_linked_role':
      return existing.arn;
    case 'aws_iam_instance_profile':
      return existing.profile === 'there' ? name : undefined;
    case 'aws_iam_role_policy':
      return existing.inlinePolicies.some(one => one === policy) ? `${name}:${policy}` : undefined;
    case 'aws_iam_role_policy_attachment': {
      const arn = existing.managedPolicies.find(one => matchesOpen(one, policy ?? ''));
      return arn === undefined ? undefined : `${name}/${arn}`;
    }
  }
}
