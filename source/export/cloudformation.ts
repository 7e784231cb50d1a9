import { safeLine } from '../text/safe-text.ts';
import { shellCommand } from '../text/shell.ts';
import { callerValuesIn } from './caller-parts.ts';
import {
  refuseTooLarge,
  refuseUntemplatable,
  TEMPLATE_BODY_BYTES,
  TEMPLATE_BYTES,
  writtenIn,
} from './cloudformation-limits.ts';
import { endOfStack, type LeftOver, leftOvers, noteOf } from './cloudformation-notes.ts';
import { cloudFormationTemplate } from './cloudformation-template.ts';
import type { Render } from './export-format.ts';
import { pronounsOf, titleOf } from './export-title.ts';
import { exportedRoles } from './exported-role.ts';
import { stackNameFor } from './stack-name.ts';
import type { TemplateParts } from './template-resources.ts';

/** renderCloudFormation writes a request as a CloudFormation template in YAML. Throws a usage Failure for what no template can hold. */
export const renderCloudFormation: Render = (request, { caller }) => {
  const parts: TemplateParts = { ...request, roles: exportedRoles(request, caller) };
  refuseUntemplatable(parts);
  const left = leftOvers(parts);
  const template = cloudFormationTemplate(parts);
  const head = comments(parts, request.reason, left);
  const text = `${head}\n${template}`;
  refuseTooLarge(text, TEMPLATE_BYTES);
  return { text, notes: [...left.map(noteOf), ...sizeNote(text)] };
};

function comments(parts: TemplateParts, reason: string | undefined, left: readonly LeftOver[]): string {
  const where = callerValuesIn(writtenIn(parts)).includes('region')
    ? `in the Region that ${pronounsOf(parts).noun} should name: ARNs take the Region of the stack`
    : 'in whichever Region';
  const deploy = ['aws', 'cloudformation', 'deploy', '--stack-name', stackNameFor(parts)];
  const named =
    parts.roles.length === 0 ? 'the policy has a name of its own' : 'what it makes has names of its own';
  const lines = [
    `${titleOf(parts)}, exported by ecs-iam-wizard.`,
    ...(reason === undefined ? [] : [`Reason: ${reason}`]),
    '',
    `Deploy it once in the account, ${where}. The capability confirms that ${named}:`,
    `  ${shellCommand([...deploy, '--template-file', 'template.yaml', '--capabilities', 'CAPABILITY_NAMED_IAM'])}`,
    ...endOfStack(parts, 'Deleting'),
    ...left.flatMap(({ sentence, commands }) => ['', sentence, ...commands.map(command => `  ${command}`)]),
  ];
  return lines.map(line => `# ${safeLine(line)}`.trimEnd()).join('\n');
}

function sizeNote(text: string): string[] {
  if (Buffer.byteLength(text) <= TEMPLATE_BODY_BYTES) return [];
  return [
    `The template has more than ${TEMPLATE_BODY_BYTES} bytes: add --s3-bucket BUCKET to the command that deploys it.`,
  ];
}
