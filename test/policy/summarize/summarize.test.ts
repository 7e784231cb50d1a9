import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConditionBlock, OneOrMany, Statement } from '../../../source/policy/document.ts';
import { ECS_WORDS } from '../../../source/policy/summarize/ecs-verbs.ts';
import {
  summarizePolicy,
  summarizeStatement,
  summarizeText,
} from '../../../source/policy/summarize/summarize.ts';
import { serviceReference } from '../../../source/reference/service.ts';
import { templateDocuments } from '../fuzz/corpus.ts';

const ecs = (resource: string) => `arn:aws:ecs:eu-west-1:123456789012:${resource}`;
const allow = (
  Action: OneOrMany<string>,
  Resource: OneOrMany<string>,
  Condition?: ConditionBlock,
): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});
/** A statement that always lists clusters, for what its condition says. */
const when = (operator: string, key: string, value: OneOrMany<string>) =>
  summarizeStatement(allow('ecs:ListClusters', '*', { [operator]: { [key]: value } }))
    .replace('May list clusters', '')
    .replace(/^,? /, '')
    .replace(/\.$/, '');

describe('summarizeStatement', () => {
  it('says what an administrator would say', () => {
    const statement = allow('ecs:RunTask', ecs('task-definition/web:*'), {
      ArnEquals: { 'ecs:cluster': ecs('cluster/prod') },
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      DateLessThan: { 'aws:CurrentTime': '2026-12-31' },
    });
    expect(summarizeStatement(statement)).toBe(
      'May run any revision of task definition web on cluster prod, when signed in with MFA, until 2026-12-31.',
    );
  });

  it.each<[string, Statement]>([
    [
      'May describe and stop any task of cluster web.',
      allow(['ecs:DescribeTasks', 'ecs:StopTask'], ecs('task/web/*')),
    ],
    ['May delete cluster web.', allow('ecs:DeleteCluster', ecs('cluster/web'))],
    [
      'May delete any cluster in any Region.',
      allow('ecs:DeleteCluster', 'arn:aws:ecs:*:123456789012:cluster/*'),
    ],
    ['May change service api of cluster web.', allow('ecs:UpdateService', ecs('service/web/api'))],
    [
      'May describe task set 1 of service api of cluster web.',
      allow('ecs:DescribeTaskSets', ecs('task-set/web/api/1')),
    ],
    ['May list container instances on cluster web.', allow('ecs:ListContainerInstances', ecs('cluster/web'))],
    ['May stop any task named web*.', allow('ecs:StopTask', ecs('task/web*'))],
    [
      'May delete cluster a in eu-west-1 and cluster a in us-east-1.',
      allow('ecs:DeleteCluster', [ecs('cluster/a'), 'arn:aws:ecs:us-east-1:123456789012:cluster/a']),
    ],
    ['May list clusters and stop tasks.', allow(['ecs:ListClusters', 'ecs:StopTask'], '*')],
    ['May do everything in ECS.', allow('ecs:*', '*')],
    ['May do everything in every service.', allow('*', '*')],
    ['May read everything about ECS.', allow('ecs:Describe*', '*')],
    ['May read everything about cluster web.', allow('ecs:Describe*', ecs('cluster/web'))],
    ['May list everything in ECS.', allow('ecs:List*', '*')],
    ['May pass any role.', allow('iam:PassRole', '*')],
    ['May pass any role.', allow('iam:PassRole', ['*', 'arn:aws:iam::123456789012:role/web-task'])],
    ['May pass role web-task.', allow('iam:PassRole', 'arn:aws:iam::123456789012:role/web-task')],
    ['May pass <task_role_arn>.', allow('iam:PassRole', '<task_role_arn>')],
    [
      'May create log stream and put log events (CloudWatch Logs).',
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], '*'),
    ],
    [
      "May get user (IAM) on the caller's own user.",
      allow('iam:GetUser', 'arn:aws:iam::1:user/${aws:username}'),
    ],
    ['May use ecs:DescribeCluster.', allow('ecs:DescribeCluster', '*')],
    ['May use ecs:Frobnicate* (which fits no known action).', allow('ecs:Frobnicate*', '*')],
    ['May not stop tasks.', { Effect: 'Deny', Action: 'ecs:StopTask', Resource: '*' }],
    ['May do anything but everything in IAM.', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    [
      'May not stop tasks on anything but any task of cluster web.',
      { Effect: 'Deny', Action: 'ecs:StopTask', NotResource: ecs('task/web/*') },
    ],
    ['May do nothing yet, on no resource yet.', allow([], [])],
  ])('%s', (sentence, statement) => {
    expect(summarizeStatement(statement)).toBe(sentence);
  });

  it('counts what would make a sentence endless', () => {
    const actions = (serviceReference('ecs')?.actions ?? []).map(({ name }) => `ecs:${name}`);
    expect(summarizeStatement(allow(actions, '*')).length).toBeLessThan(600);
  });

  it('says of a task of a cluster only once that it is on the cluster', () => {
    const condition = { ArnEquals: { 'ecs:cluster': ecs('cluster/web') } };
    expect(summarizeStatement(allow('ecs:StopTask', ecs('task/web/*'), condition))).toBe(
      'May stop any task of cluster web.',
    );
    expect(summarizeStatement(allow('ecs:StopTask', ecs('task/*'), condition))).toBe(
      'May stop any task on cluster web.',
    );
  });

  it('has words for every action of ECS', () => {
    const actions = serviceReference('ecs')?.actions ?? [];
    expect(actions.filter(({ name }) => !ECS_WORDS.has(name.toLowerCase()))).toEqual([]);
    expect(ECS_WORDS.size).toBe(actions.length);
  });
});

describe('conditions in words', () => {
  it.each([
    ['when signed in with MFA', 'Bool', 'aws:MultiFactorAuthPresent', 'true'],
    ['when signed in without MFA', 'Bool', 'aws:multifactorauthpresent', 'false'],
    [
      'when signed in with MFA, or with access keys without MFA',
      'BoolIfExists',
      'aws:MultiFactorAuthPresent',
      'true',
    ],
    ['when MFA was given less than 1 hour ago', 'NumericLessThan', 'aws:MultiFactorAuthAge', '3600'],
    ['from 203.0.113.0/24 or 198.51.100.7', 'IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '198.51.100.7']],
    ['not from 203.0.113.0/24', 'NotIpAddress', 'aws:SourceIp', '203.0.113.0/24'],
    ['from 2026-12-01 on', 'DateGreaterThan', 'aws:CurrentTime', '2026-12-01'],
    ['over TLS', 'Bool', 'aws:SecureTransport', 'true'],
    ['in eu-west-1', 'StringEquals', 'aws:RequestedRegion', 'eu-west-1'],
    ['outside eu-west-1', 'StringNotEquals', 'aws:RequestedRegion', 'eu-west-1'],
    ['not on cluster web', 'ArnNotEquals', 'ecs:cluster', ecs('cluster/web')],
    ['tagged team=web', 'StringEquals', 'aws:ResourceTag/team', 'web'],
    ["tagged Owner=the caller's user name", 'StringEquals', 'aws:ResourceTag/Owner', '${aws:username}'],
    ['when the request sets the tag env=dev or test', 'StringEquals', 'aws:RequestTag/env', ['dev', 'test']],
    ['unless the caller is tagged team=web', 'StringNotEquals', 'aws:PrincipalTag/team', 'web'],
    [
      'when every value of aws:TagKeys is env, if there is any',
      'ForAllValues:StringEquals',
      'aws:TagKeys',
      'env',
    ],
    ['when some value of aws:TagKeys is like x-*', 'ForAnyValue:StringLike', 'aws:TagKeys', 'x-*'],
    ['when aws:TagKeys is present', 'Null', 'aws:TagKeys', 'false'],
    ['when aws:TokenIssueTime is absent', 'Null', 'aws:TokenIssueTime', 'true'],
    ['when ecs:task-cpu is at most 1024', 'NumericLessThanEquals', 'ecs:task-cpu', '1024'],
    ['when ecs:privileged is not true, or is absent', 'StringNotEquals', 'ecs:privileged', 'true'],
    ['when aws:PrincipalArn is like a*', 'ArnLike', 'aws:PrincipalArn', 'a*'],
    ['when aws:EpochTime is not before 1', 'DateGreaterThanEquals', 'aws:EpochTime', '1'],
    ['when aws:UserAgent is, in any letter case, x', 'StringEqualsIgnoreCase', 'aws:UserAgent', 'x'],
    ['when aws:x passes StringSmells (which is no operator)', 'StringSmells', 'aws:x', 'y'],
  ])('%s', (words, operator, key, value) => {
    expect(when(operator, key, value)).toBe(words);
  });
});

describe('any policy at all', () => {
  it('is said in as many sentences as it has statements', () => {
    for (const document of templateDocuments) {
      const { length } = [document.Statement].flat();
      expect(summarizePolicy(document)).toHaveLength(length);
    }
  });

  it('never makes a sentence that can move, colour or hide anything in a terminal', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\u001b', '[', 'm', '2', 'J', '\n', '\u202e', 'a', '*', ':', '/', '$', '{', '}'),
    });
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (action, resource, key, value) => {
        const text = JSON.stringify({
          Statement: {
            Effect: 'Allow',
            Action: action,
            Resource: resource,
            Condition: { [key]: { [key]: value } },
          },
        });
        for (const line of summarizeText(text))
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
      }),
    );
  });

  it.each(['constructor', '__proto__', 'toString'])('takes %s for no word of its own', name => {
    const text = JSON.stringify({
      Statement: {
        Effect: 'Allow',
        Action: [`${name}:${name}`, `ecs:${name}`],
        Resource: ecs(`${name}/${name}`),
        Condition: { StringEquals: { [name]: name, [`aws:${name}`]: `\${${name}}` } },
      },
    });
    expect(summarizeText(text).join()).not.toMatch(/function|object Object|undefined/);
  });
});
