import { GetUserCommand, ListPoliciesCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { runProgram } from '../e2e/run-program.ts';
import { ownSurroundings, type Surroundings } from '../e2e/surroundings.ts';
import { freshMoto, MOTO_CREDENTIALS, motoClient } from './moto-account.ts';

const PATH = '/ecs-iam-wizard-test/';

let surroundings: Surroundings;

beforeEach(() => {
  surroundings = ownSurroundings();
});

afterEach(() => surroundings.remove());

/** Runs a command against moto as a script does. */
function run(...words: string[]) {
  const env = {
    ...surroundings.env,
    AWS_ACCESS_KEY_ID: MOTO_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: MOTO_CREDENTIALS.secretAccessKey,
  };
  return runProgram([...words, '--endpoint-url', inject('motoUrl'), '--yes', '--output', 'json'], env);
}

it('makes a test user and its policy on moto, which simulates nothing, and undo takes both away', async () => {
  const iam = motoClient();
  await freshMoto(iam);
  const testThings = async () => {
    const { Users = [] } = await iam.send(new ListUsersCommand({ PathPrefix: PATH }));
    const { Policies = [] } = await iam.send(new ListPoliciesCommand({ PathPrefix: PATH }));
    return [Users.map(({ UserName }) => UserName), Policies.map(({ PolicyName }) => PolicyName)];
  };

  const { exitCode, stdout } = await run('try', '--keep', '--template', 'iam-self-view');
  const { receipt } = JSON.parse(stdout);
  expect([exitCode, receipt.status, receipt.steps.length]).toEqual([255, 'done', 3]);
  const { name, tags } = receipt.user;
  expect(await testThings()).toEqual([[name], [name]]);
  const { User } = await iam.send(new GetUserCommand({ UserName: name }));
  expect(Object.fromEntries((User?.Tags ?? []).map(({ Key, Value }) => [Key, Value]))).toEqual(tags);

  expect((await run('undo', receipt.runId)).exitCode).toBe(0);
  expect(await testThings()).toEqual([[], []]);
});
