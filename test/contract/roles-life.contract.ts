import {
  CreateUserCommand,
  GetInstanceProfileCommand,
  GetRolePolicyCommand,
  type IAMClient,
  ListAttachedRolePoliciesCommand,
  ListAttachedUserPoliciesCommand,
  ListInstanceProfilesCommand,
  ListPoliciesCommand,
  ListRolesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Receipt } from '../../source/provision/run.ts';
import { runProgram } from '../e2e/run-program.ts';
import { ownSurroundings, type Surroundings } from '../e2e/surroundings.ts';
import { documentOf } from './calls.ts';
import { MOTO_CREDENTIALS, motoClient } from './moto-account.ts';
import { type MotoServer, startMoto } from './moto-server.ts';

const UserName = 'alice';
const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:registry-AbCdEf';

let moto: MotoServer;
let iam: IAMClient;
let surroundings: Surroundings;

/** A server of its own: the policies of AWS, which the roles need, make every reset of it slow. */
beforeAll(async () => {
  moto = await startMoto({ MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' });
  iam = motoClient('us-east-1', moto.url);
  await iam.send(new CreateUserCommand({ UserName }));
});
afterAll(() => moto.end());

beforeEach(() => {
  surroundings = ownSurroundings();
});
afterEach(() => surroundings.remove());

/** Runs a command against moto as a script does, and reads the receipt. */
async function receiptOf(...words: string[]): Promise<Receipt> {
  const env = {
    ...surroundings.env,
    AWS_ACCESS_KEY_ID: MOTO_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: MOTO_CREDENTIALS.secretAccessKey,
  };
  const { stdout } = await runProgram(
    [...words, '--endpoint-url', moto.url, '--yes', '--output', 'json'],
    env,
  );
  return JSON.parse(stdout) as Receipt;
}

const roleNames = async () => {
  const { Roles = [] } = await iam.send(new ListRolesCommand({}));
  return Roles.map(({ RoleName }) => RoleName).sort();
};
const policyNames = async () =>
  (await iam.send(new ListPoliciesCommand({ Scope: 'Local' }))).Policies?.map(({ PolicyName }) => PolicyName);

it('makes roles, a policy and its attachment from nothing, in one run, and takes all of it back in one', async () => {
  const before = await roleNames();
  const created = await receiptOf(
    ...['create', '--template', 'task-list', '--set', 'cluster_name=web', '--policy-name', 'WebTasks'],
    ...['--user-name', UserName, '--with-role', 'task-execution', '--with-role', 'instance'],
    ...['--secret', SECRET],
  );
  expect([created.status, new Set(created.steps.map(({ status }) => status))]).toEqual([
    'done',
    new Set(['done']),
  ]);
  expect(await roleNames()).toEqual([...before, 'ecsInstanceRole', 'ecsTaskExecutionRole'].sort());
  const attached = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: 'ecsTaskExecutionRole' }));
  expect(attached.AttachedPolicies?.map(({ PolicyName }) => PolicyName)).toEqual([
    'AmazonECSTaskExecutionRolePolicy',
  ]);
  const inline = await iam.send(
    new GetRolePolicyCommand({ RoleName: 'ecsTaskExecutionRole', PolicyName: 'TaskExecutionExtras' }),
  );
  expect(decodeURIComponent(inline.PolicyDocument ?? '')).toContain(SECRET);
  const profile = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: 'ecsInstanceRole' }));
  expect(profile.InstanceProfile?.Roles?.map(({ RoleName }) => RoleName)).toEqual(['ecsInstanceRole']);
  const ofUser = await iam.send(new ListAttachedUserPoliciesCommand({ UserName }));
  expect(ofUser.AttachedPolicies?.map(({ PolicyName }) => PolicyName)).toEqual(['WebTasks']);

  expect((await receiptOf('undo')).status).toBe('done');
  expect([await roleNames(), await policyNames()]).toEqual([before, []]);
  expect((await iam.send(new ListInstanceProfilesCommand({}))).InstanceProfiles).toEqual([]);
});

it('keeps a role that others use by now', async () => {
  const before = await roleNames();
  expect((await receiptOf('roles', 'create', 'events')).status).toBe('done');
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: 'ecsEventsRole',
      PolicyName: 'OfOthers',
      PolicyDocument: documentOf(),
    }),
  );
  await receiptOf('undo');
  expect(await roleNames()).toEqual([...before, 'ecsEventsRole'].sort());
});
