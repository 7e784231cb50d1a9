import type { PolicyRequest } from '../provision/request.ts';
import { safeLine } from '../text/safe-text.ts';
import { shellCommand } from '../text/shell.ts';
import { callerValuesIn } from './caller-parts.ts';
import {
  refuseTooLarge,
  refuseUntemplatable,
  TEMPLATE_BODY_BYTES,
  TEMPLATE_BYTES,
} from './cloudformation-limits.ts';
import { LATER_CHANGES, type LeftOver, leftOvers, noteOf, wantedPolicy } from './cloudformation-notes.ts';
import { cloudFormationTemplate } from './cloudformation-template.ts';
import type { Render } from './export-format.ts';
import { stackNameFor } from './stack-name.ts';

/** renderCloudFormation writes a request as a CloudFormation template in YAML. Throws a usage Failure for what no template can hold. */
export const renderCloudFormation: Render = request => {
  const policy = wantedPolicy(request);
  refuseUntemplatable(policy);
  const left = leftOvers(request, policy);
  const template = cloudFormationTemplate(policy, request.attachTo);
  const head = comments(policy, request.reason, left);
  const text = `${head}\n${template}`;
  refuseTooLarge(text, TEMPLATE_BYTES);
  return { text, notes: [...left.map(noteOf), ...sizeNote(text)] };
};

function comments(
  { name, document }: PolicyRequest,
  reason: string | undefined,
  left: readonly LeftOver[],
): string {
  const where = callerValuesIn(document).includes('region')
    ? 'in the Region that the policy is about, since its ARNs take the Region of the stack'
    : 'in whichever Region';
  const deploy = ['aws', 'cloudformation', 'deploy', '--stack-name', stackNameFor(name)];
  const lines = [
    `The IAM policy ${name}, exported by ecs-iam-wizard.`,
    ...(reason === undefined ? [] : [`Reason: ${reason}`]),
    '',
    `Deploy it once in the account, ${where}. The capability confirms that the policy has a name of its own:`,
    `  ${shellCommand([...deploy, '--template-file', 'template.yaml', '--capabilities', 'CAPABILITY_NAMED_IAM'])}`,
    'Users, groups and roles have to exist. Deleting the stack detaches the policy and deletes it.',
    LATER_CHANGES,
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
