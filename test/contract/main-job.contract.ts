import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  type IAMClient,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
} from '@aws-sdk/client-iam';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Receipt } from '../../source/provision/run.ts';
import { type ProgramRun, runProgram } from '../e2e/run-program.ts';
import { ownSurroundings, type Surroundings } from '../e2e/surroundings.ts';
import { arnOf, createPolicy, NAME, USER } from './calls.ts';
import { freshMoto, MOTO_CREDENTIALS, motoClient, OTHER_USER } from './moto-account.ts';

/** The template of the runs, with a role of the partition that the Region belongs to. */
function templateIn(region: string): string[] {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  const roleArn = `arn:${partition}:iam::123456789012:role/web/webTaskRole`;
  return [
    ['--template', 'task-run'],
    ['--set', 'cluster_name=web'],
    ['--set', 'task_family=web-app'],
    ['--set', `task_role_arn=${roleArn}`],
    ['--set', `execution_role_arn=${roleArn}`],
  ].flat();
}

let surroundings: Surroundings;

beforeEach(() => {
  surroundings = ownSurroundings();
});

afterEach(() => surroundings.remove());

/** Runs `create` against moto as a script does. */
function create(region: string, ...flags: string[]): Promise<ProgramRun> {
  const env = {
    ...surroundings.env,
    AWS_ACCESS_KEY_ID: MOTO_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: MOTO_CREDENTIALS.secretAccessKey,
    AWS_REGION: region,
  };
  const shared = ['--policy-name', NAME, '--endpoint-url', inject('motoUrl'), '--yes', '--output', 'json'];
  return runProgram(['create', ...templateIn(region), ...shared, ...flags], env);
}

async function documentIn(iam: IAMClient, arn: string): Promise<unknown> {
  const answer = await iam.send(new GetPolicyVersionCommand({ PolicyArn: arn, VersionId: 'v1' }));
  return JSON.parse(answer.PolicyVersion?.Document ?? 'null');
}

async function usersOf(iam: IAMClient, arn: string): Promise<string[]> {
  const { PolicyUsers = [] } = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn: arn }));
  return PolicyUsers.map(({ UserName = '' }) => UserName).sort();
}

async function policyCount(iam: IAMClient): Promise<number | undefined> {
  const { Policies } = await iam.send(new ListPoliciesCommand({ Scope: 'Local' }));
  return Policies?.length;
}

describe('create, as a script runs it', () => {
  const bothUsers = ['--user-name', USER.name, '--user-name', OTHER_USER];
  let iam: IAMClient;

  beforeEach(async () => {
    iam = motoClient();
    await freshMoto(iam);
  });

  it('creates the policy of a template and attaches it to two users', async () => {
    const run = await create('eu-west-1', ...bothUsers, '--tag', 'team=web');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const receipt = JSON.parse(run.stdout) as Receipt;
    expect(receipt.status).toBe('done');
    expect(receipt.steps.map(({ action, status }) => `${action} ${status}`)).toEqual([
      'create-policy done',
      'attach done',
      'attach done',
    ]);
    expect(await usersOf(iam, arnOf(NAME))).toEqual([USER.name, OTHER_USER]);
    expect(await documentIn(iam, arnOf(NAME))).toEqual(receipt.policy?.document);
    expect(JSON.stringify(receipt.policy?.document)).toContain(
      'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
    );
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: arnOf(NAME) }));
    expect(Policy?.Tags).toEqual([{ Key: 'team', Value: 'web' }]);
  });

  it('finds everything in place when it runs again', async () => {
    await create('eu-west-1', ...bothUsers);
    const run = await create('eu-west-1', ...bothUsers);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const receipt = JSON.parse(run.stdout) as Receipt;
    expect(receipt.steps.map(({ status }) => status)).toEqual(['in-place', 'in-place', 'in-place']);
    expect(await policyCount(iam)).toBe(1);
    expect(await usersOf(iam, arnOf(NAME))).toEqual([USER.name, OTHER_USER]);
  });

  it('writes nothing when the name belongs to another document', async () => {
    await createPolicy()(iam);
    const before = await documentIn(iam, arnOf(NAME));
    const run = await create('eu-west-1', ...bothUsers);
    expect(run.exitCode).toBe(254);
    expect(run.stderr).toContain('EntityAlreadyExists');
    expect(await documentIn(iam, arnOf(NAME))).toEqual(before);
    expect(await usersOf(iam, arnOf(NAME))).toEqual([]);
  });

  it('writes nothing when one of the users is missing', async () => {
    const run = await create('eu-west-1', ...bothUsers, '--user-name', 'nobody');
    expect(run.exitCode).toBe(254);
    expect(run.stderr).toContain('nobody');
    expect(await policyCount(iam)).toBe(0);
  });

  it('writes nothing in a dry run', async () => {
    const run = await create('eu-west-1', ...bothUsers, '--dry-run');
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ kind: 'plan', status: 'planned' });
    expect(await policyCount(iam)).toBe(0);
  });
});

describe('create in China', () => {
  const arn = arnOf(NAME).replace('arn:aws:', 'arn:aws-cn:');

  it('takes the partition from the caller', async () => {
    const iam = motoClient('cn-north-1');
    await freshMoto(iam);
    const run = await create('cn-north-1', '--user-name', USER.name);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await usersOf(iam, arn)).toEqual([USER.name]);
    expect(JSON.stringify(await documentIn(iam, arn))).toContain(
      'arn:aws-cn:ecs:cn-north-1:123456789012:cluster/web',
    );
  });
});
