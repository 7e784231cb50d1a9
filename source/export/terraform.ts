import type { Request } from '../provision/request.ts';
import { safeLine } from '../text/safe-text.ts';
import { callerValuesIn } from './caller-parts.ts';
import type { ExportOptions, Render } from './export-format.ts';
import { titleOf } from './export-title.ts';
import { type ExportedRole, exportedRoles, ownRoles } from './exported-role.ts';
import { importBlocks } from './terraform-imports.ts';
import { attachmentResource, attachments, policyResource, principalLocals } from './terraform-resources.ts';
import { roleImports, roleNotes } from './terraform-role-imports.ts';
import { madeRoles, roleBlock, roleResources } from './terraform-roles.ts';
import { DATA_SOURCES, hclString } from './terraform-text.ts';
import { hclBlock, hclObject } from './terraform-value.ts';

/** The first Terraform that reads import blocks. Source: Terraform language, import. */
const TERRAFORM_WITH_IMPORTS = '>= 1.5';
/** The AWS provider that the export is written for; its resources for IAM are older. */
const PROVIDER = { source: 'hashicorp/aws', version: '>= 5.0' };

/** renderTerraform writes a request as a configuration of Terraform. */
export const renderTerraform: Render = (request, options) => {
  const roles = exportedRoles(request, options.caller);
  const resources = roleResources(request, roles);
  const { existing } = options;
  const imports = [...importBlocks(request, existing), ...roleImports(resources, existing)];
  const notes = [...existingNotes(request, options), ...roleNotes(roles, existing), ...normalNotes(request)];
  const blocks = [
    comments(request, notes),
    settings(imports.length > 0),
    ...dataSources(request, roles),
    principalLocals(request),
    ...resources.map(roleBlock),
    ...(request.policy === undefined ? [] : [policyResource(request.policy)]),
    ...attachments(request).map(attachment => attachmentResource(attachment, madeRoles(request, resources))),
    ...imports,
  ];
  return { text: `${blocks.filter(block => block !== undefined).join('\n\n')}\n`, notes };
};

function comments(request: Request, notes: readonly string[]): string {
  const { policy, roles = [], attachTo, reason } = request;
  const others = roles.length === 0 ? 'roles' : 'other roles';
  const isNeeded = policy !== undefined || attachTo.length > 0;
  const lines = [
    `${policy === undefined && roles.length === 0 ? 'Attachments of IAM policies' : titleOf(request)}, exported by ecs-iam-wizard.`,
    ...(reason === undefined ? [] : [`Reason: ${reason}`]),
    `A module of its own: terraform init, terraform plan, terraform apply.${isNeeded ? ` Users, groups and ${others} have to exist.` : ''}`,
    ...notes,
  ];
  return lines.map(line => `# ${safeLine(line)}`.trimEnd()).join('\n');
}

function settings(hasImports: boolean): string {
  const provider = hclObject([
    ['source', hclString(PROVIDER.source)],
    ['version', hclString(PROVIDER.version)],
  ]);
  const providers = hclBlock('required_providers', [['aws', provider]]).replace(/^(?=.)/gm, '  ');
  const version = hasImports ? `  required_version = ${hclString(TERRAFORM_WITH_IMPORTS)}\n\n` : '';
  return `terraform {\n${version}${providers}\n}`;
}

function dataSources({ policy, policyArns }: Request, roles: readonly ExportedRole[]): string[] {
  const written = ownRoles(roles).map(({ trust, managedPolicies, inlinePolicies }) => [
    trust,
    managedPolicies,
    inlinePolicies,
  ]);
  const values = callerValuesIn([policy?.document, policyArns, written]);
  const types = new Set(values.map(value => DATA_SOURCES[value].type));
  return [...types].map(type => hclBlock(`data "${type}" "current"`, []));
}

function existingNotes({ policy }: Request, { existing }: ExportOptions): string[] {
  if (policy === undefined) return [];
  if (existing.policyArn !== undefined) {
    return [
      'The account has the policy already: the import block takes it over. Look at the plan: a description other than its own makes Terraform replace it.',
    ];
  }
  if (existing.nameTakenBy !== undefined) {
    return [
      `The account has a policy of this name already, ${existing.nameTakenBy}, and IAM takes a name once, whatever the path and the letter case: Terraform will fail. Take its path and name, or another name.`,
    ];
  }
  if (policy.ifExists === 'fail') return [];
  return [
    `Terraform creates its policies itself: where the account has one named ${policy.name}, it has to be imported. --import-existing writes the block.`,
  ];
}

/** Terraform brings every text into Unicode's normal form C. */
function normalNotes({ policy, roles = [] }: Request): string[] {
  const documents = roles.map(({ document }) => document);
  const text = JSON.stringify([policy?.description, policy?.tags, policy?.document, documents]);
  if (text === text.normalize('NFC')) return [];
  return ['Terraform writes some letters of the texts in another form (Unicode normal form C).'];
}
