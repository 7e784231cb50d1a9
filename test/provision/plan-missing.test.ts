import { describe, expect, it } from 'vitest';
import type { PrincipalType } from '../../source/policy/names.ts';
import { MemoryAccount, refusedWith } from './memory-account.ts';
import { AWS, OWN, plan, policyRequest, practice, request, user, users, VIEWER } from './requests.ts';

async function errorsOf(wanted: Parameters<typeof request>[0], account = practice().account) {
  const { steps } = await plan(request(wanted), account);
  return steps.map(({ status, error }) => error ?? { code: status });
}

describe('somebody who is not there', () => {
  it.each<[PrincipalType, string, string]>([
    ['user', 'alcie', 'alice'],
    ['group', 'ecs-operator', 'ecs-operators'],
    ['role', 'ecsInstanceRoles', 'ecsInstanceRole'],
  ])('is told who was meant: %s %s', async (type, name, meant) => {
    const [error] = await errorsOf({ policyArns: [VIEWER], attachTo: [{ type, name }] });
    expect(error).toMatchObject({ code: 'NoSuchEntity', hint: expect.stringContaining(`mean ${meant}?`) });
  });

  it('is looked for once, however many are missing', async () => {
    const account = new MemoryAccount();
    const asked: string[] = [];
    account.hold(`${AWS}/X`);
    account.fault = ({ method, about }) => {
      if (method === 'principals') asked.push(about);
    };
    await plan(request({ policyArns: [`${AWS}/X`], attachTo: [...users(20), user('alice')] }), account);
    expect(asked).toEqual(['user']);
  });

  it('is missing all the same when nobody may list users', async () => {
    const account = new MemoryAccount();
    account.hold(`${AWS}/X`);
    account.fault = ({ method }) => {
      if (method === 'principals') refusedWith('AccessDenied');
    };
    const [error] = await errorsOf({ policyArns: [`${AWS}/X`], attachTo: [user('alcie')] }, account);
    expect(error).toMatchObject({
      code: 'NoSuchEntity',
      hint: expect.stringContaining('aws iam list-users'),
    });
  });
});

describe('a policy that is not there', () => {
  it.each([
    [`${OWN}/EcsTaskViewer`, VIEWER],
    [`${OWN}/web/EcsTaskViwer`, VIEWER],
    [`${AWS}/AmazonECSTaskExecutionRolePolicy`, `${AWS}/service-role/AmazonECSTaskExecutionRolePolicy`],
  ])('is told which was meant: %s', async (arn, meant) => {
    const [error] = await errorsOf({ policyArns: [arn], attachTo: [user('alice')] });
    expect(error).toMatchObject({ code: 'NoSuchEntity', hint: `Did you mean ${meant}?` });
  });
});

describe('a role of an AWS service', () => {
  const linked = { type: 'role', name: 'AWSServiceRoleForECS' } as const;

  it('stops the run before its first write, as only the service may change it', async () => {
    const errors = await errorsOf({
      policyArns: [`${AWS}/ReadOnlyAccess`],
      attachTo: [linked, user('alice')],
    });
    expect(errors.map(({ code }) => code)).toEqual(['UnmodifiableEntity', 'pending']);
  });

  it('is left for IAM to refuse when roles may not be read', async () => {
    const account = new MemoryAccount();
    account.hold(`${AWS}/X`);
    account.fault = ({ method }) => {
      if (method === 'role') refusedWith('AccessDenied');
    };
    const deploy = { type: 'role', name: 'deploy' } as const;
    const errors = await errorsOf({ policyArns: [`${AWS}/X`], attachTo: [deploy] }, account);
    expect(errors).toEqual([{ code: 'pending' }]);
  });
});

describe('another document under the name', () => {
  it('is told by the statements in which it differs', async () => {
    const account = new MemoryAccount();
    const stored = {
      Version: '2008-10-17',
      Statement: [
        { Sid: 'Look', Effect: 'Allow', Action: 'ecs:ListClusters', Resource: 'arn:aws:ecs:*:*:cluster/web' },
        { Sid: 'Stop', Effect: 'Allow', Action: 'ecs:StopTask', Resource: '*' },
      ],
    };
    account.hold(`${OWN}/Web`, JSON.stringify(stored));
    const document = {
      Version: '2012-10-17',
      Statement: [
        { Sid: 'Look', Effect: 'Allow' as const, Action: 'ecs:ListClusters', Resource: '*' },
        { Effect: 'Allow' as const, Action: 's3:ListBucket', Resource: '*' },
      ],
    };
    const [error] = await errorsOf({ policy: policyRequest({ document }) }, account);
    expect(error).toMatchObject({
      code: 'EntityAlreadyExists',
      message:
        'The account has a policy Web already, with another document (statement Look changed, statement 2 new, statement Stop gone, Version changed).',
    });
  });
});
