import type { Request } from '../provision/request.ts';
import { safeLine } from '../text/safe-text.ts';
import { callerValuesIn } from './caller-parts.ts';
import type { ExportOptions, Render } from './export-format.ts';
import { importBlocks } from './terraform-imports.ts';
import { attachmentResource, attachments, policyResource, principalLocals } from './terraform-resources.ts';
import { DATA_SOURCES, hclString } from './terraform-text.ts';
import { hclBlock, hclObject } from './terraform-value.ts';

/** The first Terraform that reads import blocks. Source: Terraform language, import. */
const TERRAFORM_WITH_IMPORTS = '>= 1.5';
/** The AWS provider that the export is written for; its resources for IAM are older. */
const PROVIDER = { source: 'hashicorp/aws', version: '>= 5.0' };

/** renderTerraform writes a request as a configuration of Terraform. */
export const renderTerraform: Render = (request, options) => {
  const imports = importBlocks(request, options.existing);
  const notes = [...existingNotes(request, options), ...normalNotes(request)];
  const blocks = [
    comments(request, notes),
    settings(imports.length > 0),
    ...dataSources(request),
    principalLocals(request),
    ...(request.policy === undefined ? [] : [policyResource(request.policy)]),
    ...attachments(request).map(attachmentResource),
    ...imports,
  ];
  return { text: `${blocks.filter(block => block !== undefined).join('\n\n')}\n`, notes };
};

function comments({ policy, reason }: Request, notes: readonly string[]): string {
  const lines = [
    policy === undefined
      ? 'Attachments of IAM policies, exported by ecs-iam-wizard.'
      : `The IAM policy ${policy.name}, exported by ecs-iam-wizard.`,
    ...(reason === undefined ? [] : [`Reason: ${reason}`]),
    'A module of its own: terraform init, terraform plan, terraform apply. Users, groups and roles have to exist.',
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

function dataSources({ policy, policyArns }: Request): string[] {
  return callerValuesIn([policy?.document, policyArns]).map(value =>
    hclBlock(`data "${DATA_SOURCES[value].type}" "current"`, []),
  );
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
function normalNotes({ policy }: Request): string[] {
  if (policy === undefined) return [];
  const text = JSON.stringify([policy.description, policy.tags, policy.document]);
  if (text === text.normalize('NFC')) return [];
  return ['Terraform writes some letters of the texts in another form (Unicode normal form C).'];
}
