import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minify } from '../../source/policy/document.ts';
import { ROLE_INLINE_SIZE_QUOTA, TRUST_POLICY_SIZE_QUOTA } from '../../source/policy/limits.ts';
import { lintPolicy } from '../../source/policy/lint/lint.ts';
import { inlinePoliciesOf, trustOf, trustServes, trustsTasks } from '../../source/template/role-documents.ts';
import type { RoleExtras } from '../../source/template/role-extras.ts';
import { ROLE_KINDS, type RoleKindName, roleKind } from '../../source/template/role-kind.ts';

const ACCOUNT = '111122223333';
const HERE = { accountId: ACCOUNT, partition: 'aws' };
const NOTHING: RoleExtras = { secrets: [], parameters: [], keys: [], logGroups: 'are-there' };
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:registry-AbCdEf';

const statementsOf = (extras: Partial<RoleExtras>, place = HERE) =>
  inlinePoliciesOf({ kind: 'task-execution', extras: { ...NOTHING, ...extras } }, place).TaskExecutionExtras
    ?.Statement;

describe('the trust policy of a role', () => {
  it('lets tasks of this account alone take on a task role', () => {
    expect(trustOf('task', HERE)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'ecs-tasks.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            ArnLike: { 'aws:SourceArn': 'arn:aws:ecs:*:111122223333:*' },
            StringEquals: { 'aws:SourceAccount': '111122223333' },
          },
        },
      ],
    });
  });

  it('names EC2 as China knows it, and the other services as everywhere', () => {
    const serviceOf = (kind: RoleKindName) =>
      [trustOf(kind, { ...HERE, partition: 'aws-cn' }).Statement].flat()[0]?.Principal;
    expect(serviceOf('instance')).toEqual({ Service: 'ec2.amazonaws.com.cn' });
    expect(serviceOf('task')).toEqual({ Service: 'ecs-tasks.amazonaws.com' });
  });

  it('stays below the quota, in every partition', () => {
    for (const partition of ['aws', 'aws-cn', 'aws-us-gov'])
      for (const kind of ROLE_KINDS) {
        const text = JSON.stringify(trustOf(kind, { accountId: ACCOUNT, partition }));
        expect(text.length).toBeLessThan(TRUST_POLICY_SIZE_QUOTA);
        expect(trustsTasks(text)).toBe(roleKind(kind).service === 'ecs-tasks.amazonaws.com');
      }
  });
});

describe('the trust policy of a role that is there', () => {
  const bare = (Service: string) =>
    JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }] });

  it('does as it is printed in the guide of ECS, with a condition for the task role and without for EventBridge', () => {
    expect(trustServes('events', bare('events.amazonaws.com'), HERE)).toBe(true);
    expect(trustServes('task-execution', bare('ecs-tasks.amazonaws.com'), HERE)).toBe(true);
    expect(trustServes('task', bare('ecs-tasks.amazonaws.com'), HERE)).toBe(false);
    expect(trustServes('events', bare('ecs-tasks.amazonaws.com'), HERE)).toBe(false);
  });

  it('does as it is made here, for every kind', () => {
    for (const kind of ROLE_KINDS)
      expect(trustServes(kind, JSON.stringify(trustOf(kind, HERE)), HERE)).toBe(true);
  });
});

describe('what a task execution role may do besides', () => {
  it('is nothing unless it is asked for', () => {
    expect(inlinePoliciesOf({ kind: 'task-execution', extras: NOTHING }, HERE)).toEqual({});
    expect(inlinePoliciesOf({ kind: 'task-execution' }, HERE)).toEqual({});
  });

  it('is one least statement for each kind of thing', () => {
    const parameters = ['arn:aws:ssm:eu-west-1:111122223333:parameter/web/db'];
    const keys = ['arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'];
    expect(statementsOf({ secrets: [SECRET], parameters, keys, logGroups: 'may-be-made' })).toEqual([
      { Sid: 'ReadSecrets', Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: SECRET },
      { Sid: 'ReadParameters', Effect: 'Allow', Action: 'ssm:GetParameters', Resource: parameters[0] },
      { Sid: 'DecryptWithKeys', Effect: 'Allow', Action: 'kms:Decrypt', Resource: keys[0] },
      {
        Sid: 'CreateLogGroups',
        Effect: 'Allow',
        Action: 'logs:CreateLogGroup',
        Resource: 'arn:aws:logs:*:111122223333:log-group:*',
      },
    ]);
  });

  it('is about the secret itself where a task definition names a key or a version of it', () => {
    expect(statementsOf({ secrets: [`${SECRET}:username::`, `${SECRET}:::v1`, SECRET] })).toMatchObject([
      { Resource: SECRET },
    ]);
  });

  it('is clean by lint and below the quota, in every partition and mix', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{1,12}$/);
    const region = { aws: 'eu-west-1', 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' };
    const partitions = fc.constantFrom('aws', 'aws-cn', 'aws-us-gov');
    const names = fc.uniqueArray(name, { maxLength: 5 });
    const logGroups = fc.constantFrom('are-there', 'may-be-made');
    fc.assert(
      fc.property(partitions, names, names, fc.array(fc.uuid(), { maxLength: 3 }), logGroups, (...drawn) => {
        const [partition, secretNames, parameterNames, ids, logs] = drawn;
        const arn = (service: string, resource: string) =>
          `arn:${partition}:${service}:${region[partition]}:${ACCOUNT}:${resource}`;
        const extras: RoleExtras = {
          secrets: secretNames.map(secret => arn('secretsmanager', `secret:${secret}-AbCdEf`)),
          parameters: parameterNames.map(parameter => arn('ssm', `parameter/${parameter}`)),
          keys: ids.map(id => arn('kms', `key/${id}`)),
          logGroups: logs,
        };
        const place = { accountId: ACCOUNT, partition };
        for (const document of Object.values(inlinePoliciesOf({ kind: 'task-execution', extras }, place))) {
          expect(lintPolicy(minify(document), [partition])).toEqual([]);
          expect(minify(document).length).toBeLessThan(ROLE_INLINE_SIZE_QUOTA);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what the containers of a task may do', () => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow' as const, Action: 's3:GetObject', Resource: 'arn:aws:s3:::web/*' }],
  };

  it('is the document, as one inline policy of the task role alone', () => {
    expect(inlinePoliciesOf({ kind: 'task', document }, HERE)).toEqual({ TaskPermissions: document });
    expect(inlinePoliciesOf({ kind: 'instance', document }, HERE)).toEqual({});
  });

  it('is nothing where the document says nothing, for IAM refuses a policy without a statement', () => {
    expect(inlinePoliciesOf({ kind: 'task', document: { Statement: [] } }, HERE)).toEqual({});
  });
});

describe('trustsTasks', () => {
  const trust = (statement: object) => JSON.stringify({ Statement: { Effect: 'Allow', ...statement } });
  const tasks = { Service: ['ec2.amazonaws.com', 'ecs-tasks.amazonaws.com'] };

  it.each([
    ['among other services', trust({ Principal: tasks, Action: ['sts:AssumeRole', 'sts:TagSession'] }), true],
    ['by a wildcard', trust({ Principal: tasks, Action: 'STS:Assume*' }), true],
    ['with another action', trust({ Principal: tasks, Action: 'sts:TagSession' }), false],
    ['where it is denied', trust({ Principal: tasks, Action: 'sts:AssumeRole', Effect: 'Deny' }), false],
    ['for another service', trust({ Principal: { Service: 'ecs.amazonaws.com' }, Action: '*' }), false],
    ['for everybody, whom no statement means', trust({ Principal: '*', Action: 'sts:AssumeRole' }), false],
    ['in a text that is no JSON', '{"Statement":', false],
    ['in JSON that is no policy', '[null]', false],
  ])('reads who may take a role on %s', (_, text, expected) => {
    expect(trustsTasks(text)).toBe(expected);
  });
});
