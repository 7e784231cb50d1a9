import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  CreateUserCommand,
  GetPolicyCommand,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
} from '@aws-sdk/client-iam';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import type { Receipt } from '../../source/provision/run.ts';
import { runProgram } from '../e2e/run-program.ts';
import { ownSurroundings, type Surroundings } from '../e2e/surroundings.ts';
import { freshMoto, MOTO_CREDENTIALS, motoClient } from './moto-account.ts';

const USERS = Array.from({ length: 30 }, (_, index) => `person-${String(index).padStart(2, '0')}`);
const ARN = 'arn:aws:iam::123456789012:policy/WebTasks';

let surroundings: Surroundings;

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
  const shared = ['--endpoint-url', inject('motoUrl'), '--yes', '--output', 'json'];
  const { exitCode, stdout, stderr } = await runProgram([...words, ...shared], env);
  expect([exitCode, stderr]).toEqual([0, expect.anything()]);
  return JSON.parse(stdout) as Receipt;
}

const template = (name: string) => [
  '--template',
  name,
  '--set',
  'cluster_name=web',
  '--policy-name',
  'WebTasks',
];

it('creates a policy, attaches it to thirty users, makes a new version, and takes all of it back', async () => {
  const iam = motoClient();
  await freshMoto(iam);
  for (const UserName of USERS) await iam.send(new CreateUserCommand({ UserName }));
  const list = path.join(surroundings.folder, 'people.txt');
  writeFileSync(list, USERS.join('\n'));
  const versionOf = async () =>
    (await iam.send(new GetPolicyCommand({ PolicyArn: ARN }))).Policy?.DefaultVersionId;

  const created = await receiptOf(
    'create',
    ...template('task-list'),
    '--principals-from',
    list,
    '--rate',
    '100',
  );
  expect([created.status, created.steps.length]).toEqual(['done', 31]);
  const { PolicyUsers = [] } = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn: ARN }));
  expect(PolicyUsers.map(({ UserName }) => UserName).sort()).toEqual(USERS);

  const renewed = await receiptOf(
    'create',
    ...template('task-describe'),
    '--set',
    'task_UUID=*',
    '--if-exists',
    'new-version',
    '--user-name',
    'person-00',
  );
  expect([renewed.status, await versionOf()]).toEqual(['done', 'v2']);

  expect((await receiptOf('undo')).status).toBe('done');
  expect(await versionOf()).toBe('v1');

  expect((await receiptOf('undo')).status).toBe('done');
  const { Policies = [] } = await iam.send(new ListPoliciesCommand({ Scope: 'Local' }));
  expect(Policies).toEqual([]);
});
