import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCloudFormation } from '../../source/export/cloudformation.ts';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import type { PolicyRequest, Request } from '../../source/provision/request.ts';
import { Failure } from '../../source/text/failure.ts';
import { hostileRequest, inAccount } from './hostile-requests.ts';
import { readTemplate } from './read-template.ts';
import { linkedServices, wantedWithAttached } from './wanted-roles.ts';

const POLICY: PolicyRequest = {
  name: 'run-tasks',
  path: '/teams/web/',
  description: 'Run the tasks of web',
  tags: {},
  ifExists: 'fail',
  document: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'ecs:RunTask',
        Resource: 'arn:<partition>:ecs:<region>:<aws_account_id>:task-definition/${aws:username}:*',
        Condition: { StringEquals: { 'aws:ResourceTag/owner': '${aws:username}' } },
      },
    ],
  },
};

const request = (policy: Partial<PolicyRequest> = {}, rest: Partial<Request> = {}): Request => ({
  version: 1,
  policy: { ...POLICY, ...policy },
  policyArns: [],
  attachTo: [
    { type: 'user', name: 'alice' },
    { type: 'group', name: 'web' },
    { type: 'role', name: 'deployer' },
  ],
  reason: undefined,
  ...rest,
});

const rendered = (wanted: Request) => renderCloudFormation(wanted, NOTHING_SPECIAL);

describe('renderCloudFormation', () => {
  it('writes one managed policy with those who get it, and pseudo parameters for what the account gives', () => {
    const { text, notes } = rendered(request());
    expect(notes).toEqual([]);
    expect(text.slice(text.indexOf('AWSTemplate'))).toBe(`AWSTemplateFormatVersion: '2010-09-09'
Description: The IAM policy run-tasks and whom it is attached to
Resources:
  RunTasks:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      ManagedPolicyName: run-tasks
      Path: '/teams/web/'
      Description: Run the tasks of web
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: ecs:RunTask
            Resource: !Sub arn:\${AWS::Partition}:ecs:\${AWS::Region}:\${AWS::AccountId}:task-definition/\${!aws:username}:*
            Condition:
              StringEquals:
                aws:ResourceTag/owner: '\${aws:username}'
      Users:
        - alice
      Groups:
        - web
      Roles:
        - deployer
`);
  });

  it('says how to deploy it, in a comment that no name or reason breaks out of', () => {
    const { text } = rendered(request({ name: '-a.b' }, { reason: 'first\nResources: second' }));
    expect(text).toContain(
      '#   aws cloudformation deploy --stack-name iam-policy-a-b-c6c96fb5 --template-file template.yaml --capabilities CAPABILITY_NAMED_IAM\n',
    );
    expect(text).toContain('# Reason: first Resources: second\n');
  });

  it('says what CloudFormation has no words for, with the commands that do it', () => {
    const { text, notes } = rendered(
      request(
        { tags: { team: 'web' }, ifExists: 'new-version' },
        { policyArns: ['arn:aws:iam::aws:policy/AmazonECS_FullAccess'] },
      ),
    );
    const attach =
      'aws iam attach-group-policy --group-name web --policy-arn arn:aws:iam::aws:policy/AmazonECS_FullAccess';
    expect(text).toContain(`#   ${attach}\n`);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toMatch(/cannot tag .*aws iam tag-policy .*"Key":"team","Value":"web"/);
    expect(notes[1]).toContain(attach);
    expect(notes[2]).toMatch(/named run-tasks, the stack fails/);
  });

  it('reads back as the request, whatever stands in it', () => {
    fc.assert(
      fc.property(hostileRequest, wanted => {
        const { text } = orRefused(wanted);
        if (text === undefined) return;
        const { policy, roles, services } = readTemplate(text);
        const names = (type: string) => wanted.attachTo.flatMap(to => (to.type === type ? [to.name] : []));
        expect({ Description: '', Users: [], Groups: [], Roles: [], ...policy }).toEqual({
          ManagedPolicyName: wanted.policy.name,
          Path: wanted.policy.path,
          Description: wanted.policy.description,
          PolicyDocument: inAccount(wanted.policy.document),
          Users: names('user'),
          Groups: names('group'),
          Roles: names('role'),
        });
        expect(roles).toEqual(wantedWithAttached(wanted));
        expect(services).toEqual(linkedServices(wanted));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a reference that CloudFormation would replace', { Resource: '{{resolve:ssm:x}}' }],
    ['a key that is a function of CloudFormation', { Condition: { StringEquals: { 'Fn::Sub': 'x' } } }],
    ['a key that is open', { Condition: { StringEquals: { 'aws:ResourceTag/<region>': 'x' } } }],
  ])('refuses %s', (_, part) => {
    const document = {
      Version: '2012-10-17',
      Statement: { ...POLICY.document.Statement, Effect: 'Allow', ...part },
    };
    expect(() => rendered(request({ document: document as never }))).toThrow(Failure);
  });

  it('refuses what has no policy of its own, and says what to use', () => {
    expect(() => rendered(request({}, { policy: undefined }))).toThrow(/no resource that attaches/);
  });

  it('says when a template is too large to be sent, and refuses one that CloudFormation takes from nowhere', () => {
    const users = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        type: 'user' as const,
        name: `user-${index}`.padEnd(64, 'x'),
      }));
    expect(rendered(request({}, { attachTo: users(800) })).notes).toEqual([
      expect.stringMatching(/--s3-bucket/),
    ]);
    expect(() => rendered(request({}, { attachTo: users(20_000) }))).toThrow(/takes 1000000/);
  });
});

function orRefused(wanted: Request): { readonly text: string | undefined } {
  try {
    return rendered(wanted);
  } catch (error) {
    if (error instanceof Failure) return { text: undefined };
    throw error;
  }
}
