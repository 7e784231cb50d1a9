import { usageFailure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import { callerValuesIn } from './caller-parts.ts';
import { stackClass, usesAccount } from './cdk-stack.ts';
import { refuseUntemplatable, writtenIn } from './cloudformation-limits.ts';
import { endOfStack, type LeftOver, leftOvers, noteOf } from './cloudformation-notes.ts';
import type { Render } from './export-format.ts';
import { titleOf } from './export-title.ts';
import { exportedRoles } from './exported-role.ts';
import { readableName } from './stable-name.ts';
import { stackNameFor } from './stack-name.ts';
import { type TemplateParts, templateResources } from './template-resources.ts';
import type { TemplateResource } from './template-value.ts';

/** How the CDK marks, inside of strings, what it replaces when it writes a template. Source: AWS CDK Developer Guide, tokens. */
const TOKEN_MARK = /[$#]\{Token\[/;

/** renderCdk writes a request as a stack of the AWS CDK in TypeScript. Throws a usage Failure for what no template can hold. */
export const renderCdk: Render = (request, { caller }) => {
  const parts: TemplateParts = { ...request, roles: exportedRoles(request, caller) };
  refuseUntemplatable(parts);
  refuseTokens(parts);
  const left = leftOvers(parts);
  const resources = templateResources(parts);
  const text = [
    comments(parts, request.reason, left),
    imports(resources),
    stackClass(classNameFor(parts), resources),
  ];
  return { text: `${text.join('\n')}\n`, notes: left.map(noteOf) };
};

function refuseTokens(parts: TemplateParts): void {
  if (!TOKEN_MARK.test(JSON.stringify(writtenIn(parts)))) return;
  throw usageFailure(
    'NotInTemplate',
    'The CDK would replace a text that begins like one of its tokens, ${Token[.',
    'Use --format cloudformation, cli or terraform.',
  );
}

function comments(parts: TemplateParts, reason: string | undefined, left: readonly LeftOver[]): string {
  const lines = [
    `${titleOf(parts)}, exported by ecs-iam-wizard.`,
    ...(reason === undefined ? [] : [`Reason: ${reason}`]),
    '',
    `In an app of the AWS CDK 2: new ${classNameFor(parts)}(app, '${stackNameFor(parts)}').`,
    ...(callerValuesIn(writtenIn(parts)).includes('region')
      ? ['The ARNs in it take the Region of the stack.']
      : []),
    ...endOfStack(parts, 'Destroying'),
    ...left.flatMap(({ sentence, commands }) => ['', sentence, ...commands.map(command => `  ${command}`)]),
  ];
  return lines.map(line => `// ${safeLine(line)}`.trimEnd()).join('\n');
}

function imports(resources: readonly TemplateResource[]): string {
  const aws = usesAccount(resources) ? 'Aws, ' : '';
  const classes = [...new Set(resources.map(({ type }) => `Cfn${type}`))].sort();
  return `import { ${aws}Stack, type StackProps } from 'aws-cdk-lib';
import { ${classes.join(', ')} } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
`;
}

function classNameFor({ policy, roles }: TemplateParts): string {
  const name = policy?.name ?? (roles.length === 1 ? roles[0]?.name : undefined) ?? 'ecs-roles';
  return `${readableName(name, 'pascal')}Stack`;
}
