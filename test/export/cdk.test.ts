import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCdk } from '../../source/export/cdk.ts';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import type { Request } from '../../source/provision/request.ts';
import { Failure } from '../../source/text/failure.ts';
import { CALLER, hostileRequest, inAccount } from './hostile-requests.ts';
import { type ReadTemplate, type Resource, referenceTo, resourcesRead } from './read-template.ts';
import { linkedServices, wantedWithAttached } from './wanted-roles.ts';

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
        const made = run(text);
        expect({ Description: '', Users: [], Groups: [], Roles: [], ...made.policy }).toEqual({
          ManagedPolicyName: name,
          Path: path,
          Description: description,
          PolicyDocument: inAccount(document),
          Users: names('user'),
          Groups: names('group'),
          Roles: names('role'),
        });
        expect(made.roles).toEqual(wantedWithAttached(request));
        expect(made.services).toEqual(linkedServices(request));
      }),
      { numRuns: 60 },
    );
  });
});

/** Runs a stack with stand-ins for the CDK, and answers its resources. */
function run(text: string): ReadTemplate {
  const made: Record<string, Resource> = {};
  class Stack {}
  const resource = (type: string) =>
    class {
      readonly ref: string;

      constructor(_scope: Stack, id: string, properties: object) {
        if (made[id] !== undefined) throw new Error(`${id} is there twice.`);
        made[id] = { Type: `AWS::IAM::${type}`, Properties: inWordsOfTemplate(properties) };
        this.ref = referenceTo(id);
      }
    };
  const { aws_account_id, partition, region, dns_suffix } = CALLER;
  const library = {
    Aws: { ACCOUNT_ID: aws_account_id, PARTITION: partition, REGION: region, URL_SUFFIX: dns_suffix },
    Stack,
    CfnManagedPolicy: resource('ManagedPolicy'),
    CfnRole: resource('Role'),
    CfnInstanceProfile: resource('InstanceProfile'),
    CfnServiceLinkedRole: resource('ServiceLinkedRole'),
  };
  const module = { exports: {} as Record<string, new (scope: object, id: string) => object> };
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs' });
  new Function('module', 'require', code)(module, () => library);
  const [Exported, ...more] = Object.values(module.exports);
  if (Exported === undefined || more.length > 0) throw new Error('There is not one stack.');
  new Exported({}, 'stack');
  return resourcesRead(made);
}

/** Properties as CloudFormation calls them; documents stay as they are. */
function inWordsOfTemplate(properties: object): Record<string, unknown> {
  const entries = Object.entries(properties).map(([name, value]) => {
    const property = name.replace(/^aws|^./, letters => letters.toUpperCase());
    return [property, property === 'Policies' ? value.map(inWordsOfTemplate) : value];
  });
  return Object.fromEntries(entries);
}

function orRefused(request: Request): string | undefined {
  try {
    return renderCdk(request, NOTHING_SPECIAL).text;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
