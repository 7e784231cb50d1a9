import { describe, expect, it } from 'vitest';
import { minify } from '../../../source/policy/document.ts';
import { evaluate } from '../../../source/policy/evaluate/evaluate.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import type { Denial } from '../../../source/procedure/denied/denial.ts';
import { answerOn, createCommand } from '../../../source/procedure/denied/denied-answer.ts';
import { leastDocument } from '../../../source/procedure/denied/least-statement.ts';
import { readDenied } from '../../../source/procedure/denied/read-denial.ts';
import { MESSAGES } from './messages.ts';

const ECS = 'arn:aws:ecs:eu-west-1:111122223333';
const ROLE = 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole';
const denied = (said: Partial<Denial>): Denial => ({
  principal: 'arn:aws:iam::111122223333:user/alice',
  action: 'ecs:RunTask',
  resource: `${ECS}:task-definition/web:9`,
  reason: 'implicit',
  policyType: 'identity-based',
  policyArn: undefined,
  operation: undefined,
  context: {},
  from: 'caller',
  ...said,
});

describe('the least statement', () => {
  it.each<[string, Partial<Denial>, string | string[]]>([
    ['every revision of a task definition', {}, `${ECS}:task-definition/web:*`],
    [
      'every task of a cluster',
      { action: 'ecs:StopTask', resource: `${ECS}:task/web/0123456789abcdef` },
      `${ECS}:task/web/*`,
    ],
    [
      'every task, where the message is older than clusters in ARNs',
      { action: 'ecs:StopTask', resource: `${ECS}:task/0123456789abcdef` },
      `${ECS}:task/*`,
    ],
    [
      'the cluster itself',
      { action: 'ecs:CreateCluster', resource: `${ECS}:cluster/web` },
      `${ECS}:cluster/web`,
    ],
    ['everything, where nothing else is judged', { action: 'ecs:ListClusters', resource: `${ECS}:*` }, '*'],
    ['everything, where the message says so', { resource: '*' }, '*'],
    [
      'its types of resources, where the message names none',
      { resource: undefined },
      'arn:aws:ecs:*:111122223333:task-definition/*:*',
    ],
    [
      'every task of a cluster, where Systems Manager is asked',
      { action: 'ssm:StartSession', resource: `${ECS}:task/web/0123456789abcdef` },
      `${ECS}:task/web/*`,
    ],
    [
      'every stream of a log group, since a stream bears the id of a task',
      {
        action: 'logs:CreateLogStream',
        resource:
          'arn:aws:logs:eu-west-1:111122223333:log-group:/ecs/web:log-stream:ecs/web/0123456789abcdef',
      },
      'arn:aws:logs:eu-west-1:111122223333:log-group:/ecs/web:log-stream:*',
    ],
    [
      'a role that IAM names without its ARN',
      { action: 'iam:GetRole', resource: 'role deploy' },
      'arn:aws:iam::111122223333:role/deploy',
    ],
    [
      'a secret, of which the message tells the name alone',
      { action: 'secretsmanager:GetSecretValue', resource: 'db-password' },
      'arn:aws:secretsmanager:*:111122223333:secret:db-password-??????',
    ],
    [
      'a resource whose account somebody has blackened',
      {
        principal: 'arn:aws:iam::***:user/alice',
        resource: 'arn:aws:ecs:eu-west-1:***:task-definition/web:9',
      },
      'arn:aws:ecs:eu-west-1:*:task-definition/web:*',
    ],
    [
      'what is named for an action that nobody knows',
      { action: 'new:Thing', resource: 'arn:aws:new:::x' },
      'arn:aws:new:::x',
    ],
  ])('is about %s', (_, said, resource) => {
    expect(answerOn(denied(said)).least?.Resource).toEqual(resource);
  });

  it('names the service that gets a role, as the request or the called operation tells it', () => {
    const passing = { action: 'iam:PassRole', resource: ROLE } as const;
    const serviceOf = (said: Partial<Denial>) =>
      answerOn(denied({ ...passing, ...said })).least?.Condition?.StringEquals?.['iam:PassedToService'];
    expect(serviceOf({ operation: 'RunTask' })).toBe('ecs-tasks.amazonaws.com');
    expect(serviceOf({ operation: 'CreateService' })).toBe('ecs.amazonaws.com');
    expect(serviceOf({ context: { 'iam:PassedToService': 'ec2.amazonaws.com' } })).toBe('ec2.amazonaws.com');
    expect(serviceOf({ operation: 'CreateFunction' })).toBeUndefined();
  });

  it('of every message allows what was denied, and lint finds no error in it', () => {
    for (const { from, text } of MESSAGES) {
      const read = readDenied(text);
      if (read.kind !== 'denial') throw new Error(from);
      const { least, denial } = answerOn(read.denial);
      if (least === undefined) continue;
      const document = leastDocument(least);
      const errors = lintPolicy(minify(document)).filter(({ severity }) => severity === 'ERROR');
      // An action that is newer than the reference is no mistake here.
      expect(
        errors.filter(({ code }) => code !== 'INVALID_ACTION' && code !== 'INVALID_SERVICE_IN_ACTION'),
      ).toEqual([]);
      const { resource = '', action } = denial;
      if (!/^arn:|^\*$/.test(resource)) continue;
      const passedTo = [least.Condition?.StringEquals?.['iam:PassedToService'] ?? []].flat();
      const context = new Map(
        passedTo.length === 0 ? [] : [['iam:PassedToService', String(passedTo[0])] as const],
      );
      expect([from, evaluate([document], { action, resource, context }).decision]).toEqual([from, 'allowed']);
    }
  });
});

describe('the advice', () => {
  const adviceOf = (said: Partial<Denial>) => {
    const { why, steps, least } = answerOn(denied(said));
    return { words: [why, ...steps].join(' '), helps: least !== undefined };
  };

  it.each<[string, Partial<Denial>, RegExp, boolean]>([
    [
      'a missing Allow',
      {},
      /^No identity-based policy allows ecs:RunTask\. Add the statement to a policy of the user alice/,
      true,
    ],
    [
      'a message that is silent',
      { reason: undefined, policyType: undefined },
      /does not say why.*If such a statement is there/,
      true,
    ],
    [
      'a Deny',
      { reason: 'explicit' },
      /^A Deny statement in an identity-based policy denies.*does not help/,
      false,
    ],
    [
      'a Deny of the organization',
      { reason: 'explicit', policyType: 'service-control', policyArn: 'arn:aws:organizations::1:policy/p' },
      /service control policy \(arn:aws:organizations::1:policy\/p\).*from the management account/,
      false,
    ],
    [
      'a boundary',
      { policyType: 'permissions-boundary' },
      /belongs into the permissions boundary, which only limits/,
      true,
    ],
    ['a session policy', { policyType: 'session' }, /the session policy.*AssumeRole/, true],
    ['an endpoint', { policyType: 'vpc-endpoint' }, /policy of the VPC endpoint, with a Principal/, true],
    [
      'the policy of a resource',
      { policyType: 'resource-based' },
      /policy of the resource .* has to allow ecs:RunTask to the user alice of the account 111122223333\./,
      false,
    ],
    [
      'the policy of a resource, for a session',
      { policyType: 'resource-based', principal: 'arn:aws:sts::111122223333:assumed-role/deploy/ci-4711' },
      /has to allow ecs:RunTask to the role deploy of the account 111122223333\./,
      false,
    ],
    [
      'the policy of a resource, for nobody who signed',
      { policyType: 'resource-based', principal: 'anonymous' },
      /to everybody.*Nobody had signed the request/,
      false,
    ],
    [
      'the policy of a resource of another account',
      { policyType: 'resource-based', resource: 'arn:aws:kms:eu-west-1:999988887777:key/1' },
      /another account, 999988887777: an identity-based policy in 111122223333 has to allow it too/,
      false,
    ],
    [
      'the policy of a resource that may not be there',
      { policyType: 'resource-based', reason: undefined, action: 'kms:Decrypt', resource: undefined },
      /not in the Region that was asked, or its policy does not allow kms:Decrypt/,
      false,
    ],
    [
      'a role that somebody wants to take, in a message that is silent',
      { action: 'sts:AssumeRole', reason: undefined, policyType: undefined, resource: ROLE },
      /trust policy of the role .*ecsTaskExecutionRole has to allow it to the user alice/,
      true,
    ],
    [
      'a token of the web',
      {
        action: 'sts:AssumeRoleWithWebIdentity',
        policyType: 'role-trust',
        principal: undefined,
        resource: undefined,
      },
      /has to allow sts:AssumeRoleWithWebIdentity to the provider that signed the token/,
      false,
    ],
    [
      'a service-linked role',
      { principal: 'arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForECS/ecs-service-scheduler' },
      /only its AWS service can change/,
      false,
    ],
    [
      'a resource of another account',
      { resource: 'arn:aws:ecs:eu-west-1:999988887777:task-definition/web:9' },
      /another account, 999988887777/,
      true,
    ],
    ['root', { principal: 'arn:aws:iam::111122223333:root' }, /root user needs no policy/, false],
    [
      'a permission set',
      { principal: 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Power_a7491ea25c15715b/bob' },
      /permission set Power of IAM Identity Center/,
      true,
    ],
    [
      'a federated user',
      { principal: 'arn:aws:sts::111122223333:federated-user/bob' },
      /user who asked for the session of bob/,
      true,
    ],
    [
      'a message that names no ARN',
      { resource: undefined },
      /does not name the resource by its ARN: see that the statement is about no other/,
      true,
    ],
    ['nobody', { principal: undefined }, /whoever made the request/, true],
  ])('on %s says who can change what', (_, said, words, helps) => {
    const advice = adviceOf(said);
    expect(advice.words).toMatch(words);
    expect(advice.helps).toBe(helps);
  });

  it('names what the action fails without', () => {
    expect(answerOn(denied({})).alsoNeeded.map(({ action }) => action)).toEqual(['iam:PassRole']);
  });

  it('gives the role of a session the statement, never the session', () => {
    const principal = 'arn:aws:sts::111122223333:assumed-role/deploy/ci-4711';
    expect(answerOn(denied({ principal }))).toMatchObject({
      who: { kind: 'role', name: 'deploy', session: 'ci-4711' },
      attachTo: { type: 'role', name: 'deploy' },
    });
  });

  it('ends in a command', () => {
    const passing = denied({ action: 'iam:PassRole', resource: ROLE, operation: 'RunTask' });
    expect(createCommand(answerOn(passing))).toBe(
      `ecs-iam-wizard create --action iam:PassRole --resource ${ROLE} --condition StringEquals:iam:PassedToService=ecs-tasks.amazonaws.com --policy-name AllowPassRole --user-name alice`,
    );
    expect(createCommand(answerOn(denied({ action: 'new:Thing' })))).toContain('--policy-document');
    expect(createCommand(answerOn(denied({ reason: 'explicit' })))).toBeUndefined();
  });
});
