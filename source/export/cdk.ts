import type { PrincipalType } from '../policy/names.ts';
import type { PolicyRequest, Request } from '../provision/request.ts';
import { usageFailure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import { callerValuesIn } from './caller-parts.ts';
import { indented, scriptList, scriptObject, scriptString, scriptValue } from './cdk-value.ts';
import { refuseUntemplatable } from './cloudformation-limits.ts';
import { LATER_CHANGES, type LeftOver, leftOvers, noteOf, wantedPolicy } from './cloudformation-notes.ts';
import type { Render } from './export-format.ts';
import { readableName } from './stable-name.ts';
import { stackNameFor } from './stack-name.ts';

/** How the CDK marks, inside of strings, what it replaces when it writes a template. Source: AWS CDK Developer Guide, tokens. */
const TOKEN_MARK = /[$#]\{Token\[/;

/** renderCdk writes a request as a stack of the AWS CDK in TypeScript. Throws a usage Failure for what no template can hold. */
export const renderCdk: Render = request => {
  const policy = wantedPolicy(request);
  refuseUntemplatable(policy);
  refuseTokens(policy);
  const left = leftOvers(request, policy);
  const text = [comments(policy, request.reason, left), imports(policy), stack(policy, request)];
  return { text: `${text.join('\n')}\n`, notes: left.map(noteOf) };
};

function refuseTokens({ document, description }: PolicyRequest): void {
  if (!TOKEN_MARK.test(JSON.stringify([document, description]))) return;
  throw usageFailure(
    'NotInTemplate',
    'The CDK would replace a text that begins like one of its tokens, ${Token[.',
    'Use --format cloudformation, cli or terraform.',
  );
}

function comments(
  { name, document }: PolicyRequest,
  reason: string | undefined,
  left: readonly LeftOver[],
): string {
  const stackClass = classNameFor(name);
  const lines = [
    `The IAM policy ${name}, exported by ecs-iam-wizard.`,
    ...(reason === undefined ? [] : [`Reason: ${reason}`]),
    '',
    `In an app of the AWS CDK 2: new ${stackClass}(app, '${stackNameFor(name)}').`,
    ...(callerValuesIn(document).includes('region')
      ? ['The ARNs of the policy take the Region of the stack.']
      : []),
    'Users, groups and roles have to exist. Destroying the stack detaches the policy and deletes it.',
    LATER_CHANGES,
    ...left.flatMap(({ sentence, commands }) => ['', sentence, ...commands.map(command => `  ${command}`)]),
  ];
  return lines.map(line => `// ${safeLine(line)}`.trimEnd()).join('\n');
}

function imports({ document }: PolicyRequest): string {
  const aws = callerValuesIn(document).length > 0 ? 'Aws, ' : '';
  return `import { ${aws}Stack, type StackProps } from 'aws-cdk-lib';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
`;
}

/** The resource itself, not the construct above it: that one refuses wildcards of IAM such as ecs:Describe?asks. */
function stack(policy: PolicyRequest, request: Request): string {
  return `export class ${classNameFor(policy.name)} extends Stack {
  readonly policyArn: string;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

${indented(indented(`const policy = new CfnManagedPolicy(this, 'Policy', ${properties(policy, request)});`))}
    this.policyArn = policy.ref;
  }
}`;
}

function properties({ name, path, description, document }: PolicyRequest, request: Request): string {
  const principals = (property: string, wanted: PrincipalType) => {
    const names = request.attachTo.flatMap(({ type, name }) => (type === wanted ? [scriptString(name)] : []));
    return names.length === 0 ? [] : [[property, scriptList(names)] as const];
  };
  return scriptObject([
    ['managedPolicyName', scriptString(name)],
    ['path', scriptString(path)],
    ...(description === '' ? [] : [['description', scriptString(description)] as const]),
    ['policyDocument', scriptValue(document)],
    ...principals('users', 'user'),
    ...principals('groups', 'group'),
    ...principals('roles', 'role'),
  ]);
}

function classNameFor(policyName: string): string {
  return `${readableName(policyName, 'pascal')}Stack`;
}
