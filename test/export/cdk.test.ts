import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCdk } from '../../source/export/cdk.ts';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import type { Request } from '../../source/provision/request.ts';
import { Failure } from '../../source/text/failure.ts';
import { CALLER, hostileRequest, inAccount } from './hostile-requests.ts';

const REQUEST: Request = {
  version: 1,
  policy: {
    name: 'web-tasks',
    path: '/',
    description: "It's for web",
    tags: {},
    ifExists: 'fail',
    document: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ecs:StopTask'],
          Resource: 'arn:<partition>:ecs:*:<aws_account_id>:task/${aws:username}/*',
        },
      ],
    },
  },
  policyArns: [],
  attachTo: [{ type: 'role', name: 'deployer' }],
  reason: 'one\nexport class Two {}',
};

describe('renderCdk', () => {
  it('writes a stack with the policy and those who get it', () => {
    const { text, notes } = renderCdk(REQUEST, NOTHING_SPECIAL);
    expect(notes).toEqual([]);
    expect(text).toBe(`// The IAM policy web-tasks, exported by ecs-iam-wizard.
// Reason: one export class Two {}
//
// In an app of the AWS CDK 2: new WebTasksStack(app, 'iam-policy-web-tasks').
// Users, groups and roles have to exist. Destroying the stack detaches the policy and deletes it.
// The document and who gets it can change later. Another path or description wants another name too: the same stack then makes a new policy and deletes this one.
import { Aws, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

export class WebTasksStack extends Stack {
  readonly policyArn: string;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const policy = new CfnManagedPolicy(this, 'Policy', {
      managedPolicyName: 'web-tasks',
      path: '/',
      description: 'It\\'s for web',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['ecs:StopTask'],
            Resource: \`arn:\${Aws.PARTITION}:ecs:*:\${Aws.ACCOUNT_ID}:task/\\\${aws:username}/*\`,
          },
        ],
      },
      roles: ['deployer'],
    });
    this.policyArn = policy.ref;
  }
}
`);
  });

  it('refuses a text that the CDK would replace', () => {
    const policy = REQUEST.policy && { ...REQUEST.policy, description: 'a ${Token[TOKEN.7]}' };
    expect(() => renderCdk({ ...REQUEST, policy }, NOTHING_SPECIAL)).toThrow(/its tokens/);
  });

  it('runs as the request, whatever stands in it', () => {
    fc.assert(
      fc.property(hostileRequest, request => {
        const text = orRefused(request);
        if (text === undefined) return;
        const { name, path, description, document } = request.policy;
        const names = (type: string) => request.attachTo.flatMap(to => (to.type === type ? [to.name] : []));
        expect({ description: '', users: [], groups: [], roles: [], ...run(text) }).toEqual({
          managedPolicyName: name,
          path,
          description,
          policyDocument: inAccount(document),
          users: names('user'),
          groups: names('group'),
          roles: names('role'),
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** Runs a stack with stand-ins for the CDK, and answers the properties of its one resource. */
function run(text: string): object {
  const made: object[] = [];
  class Stack {}
  class CfnManagedPolicy {
    constructor(_scope: Stack, _id: string, properties: object) {
      made.push(properties);
    }
  }
  const { aws_account_id, partition, region } = CALLER;
  const Aws = { ACCOUNT_ID: aws_account_id, PARTITION: partition, REGION: region };
  const module = { exports: {} as Record<string, new (scope: object, id: string) => object> };
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs' });
  new Function('module', 'require', code)(module, () => ({ Aws, Stack, CfnManagedPolicy }));
  const [Exported, ...more] = Object.values(module.exports);
  if (Exported === undefined || more.length > 0) throw new Error('There is not one stack.');
  new Exported({}, 'stack');
  const [properties] = made;
  if (properties === undefined || made.length > 1) throw new Error('There is not one policy.');
  return properties;
}

function orRefused(request: Request): string | undefined {
  try {
    return renderCdk(request, NOTHING_SPECIAL).text;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
