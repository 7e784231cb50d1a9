import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Conversation, closeConversations, newHome } from '../conversations/conversation.ts';
import { CONDITIONS, REVIEWED } from '../conversations/routes.ts';
import type { Turn } from '../e2e/converse.ts';
import { runProgram } from '../e2e/run-program.ts';
import type { Surroundings } from '../e2e/surroundings.ts';
import { runTool } from './run-tool.ts';
import { keptPolicies, type ServedAccount, serveAccount } from './served-account.ts';
import { shownAccount } from './shown-account.ts';
import { tool } from './tool.ts';

const awsCli = tool('AWS_CLI');

const NAME = 'Web_Tasks+mfa=1,a@b.c-d';
/** From a template to the final review: with MFA, an odd name, for a user, a group and a role, and a policy that is there. */
const TO_THE_REVIEW: readonly Turn[] = [
  ...CONDITIONS,
  { when: '❯ MFA', press: 'space' },
  { when: 'MFA required is on', press: ['home', 'enter'] },
  { when: 'What shall it allow?', press: 'home' },
  { when: '❯ Go on', press: 'enter' },
  { when: 'that you mean?', press: 'enter' },
  { when: 'be called?', press: 'ctrl-u' },
  { when: '(AmazonECSUserPolicy)', type: NAME, press: 'enter' },
  { when: 'alice', press: ['down', 'space', 'tab'] },
  { when: 'ecs-operators', press: ['down', 'space', 'tab'] },
  { when: 'ecsTaskExecutionRole', press: ['down', 'space'] },
  { when: /Chosen: alice, ci .*and ecsCodeDeployRole/, press: 'enter' },
  { when: 'EcsTaskViewer', press: 'space' },
  { when: '(1 chosen)', press: 'enter' },
  { when: REVIEWED },
];

afterEach(closeConversations);

describe.skipIf(awsCli === undefined)('a request of the wizard', () => {
  let served: ServedAccount;

  beforeAll(async () => {
    served = await serveAccount();
  });

  afterAll(() => served.close());

  it('leaves the same account by the wizard, by apply of its file, and by the script that is exported of it', async () => {
    const made = new Conversation(['--sandbox']);
    const request = path.join(made.home.folder, 'request.json');
    await made.play(
      ...TO_THE_REVIEW,
      { when: REVIEWED, type: 's' },
      { when: 'as which file?', press: 'ctrl-u' },
      { when: /❯ File *$/m, type: request, press: 'enter' },
      { when: /Saved as[\s\S]*y make these changes/, type: 'y' },
      { when: /^Done/m, press: 'enter' },
    );
    expect((await made.ending()).exitCode).toBe(0);

    const applied = newHome();
    await succeeds(['apply', '--file', request, '--sandbox', '--yes'], applied.env);

    const script = path.join(served.folder, 'grant.sh');
    await succeeds(['export', '--format', 'cli', '--file', request, '--out', script], served.env);
    const folder = path.dirname(awsCli ?? '');
    const scripted = await runTool('sh', [script, '--endpoint-url', served.url], {
      ...served.env,
      PATH: `${folder}:${served.env.PATH}`,
    });
    expect(scripted).toMatchObject({ status: 0, stderr: '' });

    const wanted = await accountOf(made.home);
    expect(await accountOf(applied)).toEqual(wanted);
    expect(await accountOf(served)).toEqual(wanted);
    const receipt = await receiptIn(made.home);
    expect(await receiptIn(applied)).toEqual(receipt);
    expect(receipt).toMatchObject({ status: 'done', policy: { name: NAME }, steps: { length: 7 } });
    expect(wanted.kept.find(({ name }) => name === NAME)?.document).toEqual(receipt.policy.document);
  });
});

async function succeeds(words: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const { exitCode, stdout, stderr } = await runProgram(words, env);
  expect(exitCode, stderr).toBe(0);
  return stdout;
}

async function accountOf({ folder, env }: Pick<Surroundings, 'folder' | 'env'>) {
  return { ...(await shownAccount(env)), kept: keptPolicies(folder) };
}

/** The only receipt of a home, but for ids, times, and what is said about the next commands. */
async function receiptIn({ env }: Pick<Surroundings, 'env'>) {
  const [run, ...more] = JSON.parse(await succeeds(['runs', '--output', 'json'], env));
  expect(more).toEqual([]);
  const whole = JSON.parse(await succeeds(['runs', run.runId, '--output', 'json'], env));
  const { runId, startedAt, finishedAt, equivalentCommand, undoCommand, steps, ...rest } = whole;
  return {
    ...rest,
    steps: steps.map(({ requestId, ...step }: Record<string, unknown>) => step),
  };
}
