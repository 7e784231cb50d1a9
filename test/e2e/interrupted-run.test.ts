import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { itOnPosix } from '../posix.ts';
import { ownSurroundings, PROGRAM, type Surroundings } from './surroundings.ts';

const REFUSAL = `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type>
<Code>AccessDenied</Code><Message>Not for you.</Message></Error><RequestId>1</RequestId></ErrorResponse>`;

/** What stands between the program and the account: it may refuse a call, or do something before the answer leaves. */
type Interference = (parameters: URLSearchParams) => Promise<'refuse' | 'let through'>;

let home: Surroundings;
let server: Server;
let interfere: Interference;

beforeEach(async () => {
  home = ownSurroundings();
  const account = new PracticeAccount(path.join(home.folder, 'served-account.json'));
  server = createServer(async (request, response) => {
    const body = await text(request);
    const parameters = new URLSearchParams(body);
    const service = parameters.get('Version') === '2011-06-15' ? 'sts' : 'iam';
    const answer =
      (await interfere(parameters)) === 'refuse'
        ? { status: 403, headers: { 'content-type': 'text/xml' }, body: REFUSAL }
        : account.answer({ service, body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  home.remove();
});

const isAttachTo = (parameters: URLSearchParams, user: string) =>
  parameters.get('Action') === 'AttachUserPolicy' && parameters.get('UserName') === user;

function startCreate() {
  const { port } = server.address() as AddressInfo;
  const users = ['alice', 'bob', 'carol'].flatMap(name => ['--user-name', name]);
  const args = [
    'create',
    '--template',
    'iam-self-view',
    '--policy-name',
    'SelfView',
    '--yes',
    '--output',
    'json',
    ...users,
  ];
  const child = spawn(process.execPath, [PROGRAM, ...args, '--endpoint-url', `http://127.0.0.1:${port}`], {
    env: { ...home.env, AWS_ACCESS_KEY_ID: 'dummy', AWS_SECRET_ACCESS_KEY: 'dummy' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([exitCode]) => exitCode as number | null);
  const done = Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { child, done };
}

async function ending({ done }: ReturnType<typeof startCreate>) {
  const [stdout, stderr, exitCode] = await done;
  const receipt = JSON.parse(stdout) as { status: string; steps: { status: string }[] };
  return {
    exitCode,
    status: receipt.status,
    steps: receipt.steps.map(step => step.status),
    error: JSON.parse(stderr.trim().split('\n').at(-1) ?? '').error,
  };
}

describe('a run that does not get through', () => {
  it('ends with 3 when one of the users is refused; the others get the policy', async () => {
    interfere = async parameters => (isAttachTo(parameters, 'bob') ? 'refuse' : 'let through');
    const end = await ending(startCreate());
    expect(end).toMatchObject({ exitCode: 3, status: 'partial', steps: ['done', 'done', 'failed', 'done'] });
    expect(end.error).toMatchObject({ code: 'PartlyDone', exitCode: 3 });
    expect(end.error.message).toContain('3 of 4 changes were made. Not for you.');
  });

  it('ends with 254 when the policy is refused; nothing else is tried', async () => {
    interfere = async parameters => (parameters.get('Action') === 'CreatePolicy' ? 'refuse' : 'let through');
    const end = await ending(startCreate());
    expect(end).toMatchObject({
      exitCode: 254,
      status: 'failed',
      steps: ['failed', 'pending', 'pending', 'pending'],
    });
    expect(end.error.code).toBe('AccessDenied');
  });

  itOnPosix.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'finishes the step under way on %s, leaves the rest, and ends with %i',
    async (signal, expected) => {
      const run = startCreate();
      interfere = async parameters => {
        if (isAttachTo(parameters, 'bob')) {
          run.child.kill(signal);
          // The program says that it heard; only then does its step end.
          await once(run.child.stderr, 'data');
        }
        return 'let through';
      };
      const end = await ending(run);
      expect(end).toMatchObject({
        exitCode: expected,
        status: 'partial',
        steps: ['done', 'done', 'done', 'pending'],
      });
      expect(end.error).toMatchObject({ code: 'Interrupted', message: 'Stopped. 3 of 4 changes were made.' });
    },
  );

  itOnPosix(
    'a second Ctrl-C ends it at once, says what is not known, and names the command that looks',
    async () => {
      const run = startCreate();
      interfere = async parameters => {
        if (isAttachTo(parameters, 'bob')) {
          run.child.kill('SIGINT');
          await once(run.child.stderr, 'data');
          run.child.kill('SIGINT');
          await run.done;
        }
        return 'let through';
      };
      const [, errors, exitCode] = await run.done;
      expect(exitCode).toBe(130);
      expect(errors).toContain('Stopped at once. 2 of 4 changes were made; of 1 more it is not known.');
      expect(errors).toMatch(/ecs-iam-wizard resume \S+ makes the rest; ecs-iam-wizard undo \S+ takes back/);
    },
  );

  it.each([
    ['before', 'AttachUserPolicy', ['done', 'done', 'failed', 'pending']],
    ['before', 'CreatePolicy', ['failed', 'pending', 'pending', 'pending']],
    ['after', 'AttachUserPolicy', ['done', 'done', 'failed', 'pending']],
    ['after', 'CreatePolicy', ['failed', 'pending', 'pending', 'pending']],
  ] as const)(
    'killed %s %s took effect, its receipt is true, resume makes the rest and undo takes it back',
    async (when, action, statuses) => {
      const run = startCreate();
      interfere = async parameters => {
        const hit = parameters.get('Action') === action && !isAttachTo(parameters, 'alice');
        if (!hit || run.child.killed) return 'let through';
        run.child.kill('SIGKILL');
        await run.done;
        return when === 'before' ? 'refuse' : 'let through';
      };
      await run.done;
      const [killed] = JSON.parse(await program('runs'));
      const receipt = JSON.parse(await program('runs', killed.runId));
      expect(receipt.status).toBe('partial');
      expect(receipt.steps.map((step: { status: string }) => step.status)).toEqual(statuses);
      expect(JSON.parse(await program('resume', '--yes'))).toMatchObject({
        runId: killed.runId,
        status: 'done',
      });
      expect(account().attachments.map(({ principal }) => principal.name)).toEqual(
        expect.arrayContaining(['alice', 'bob', 'carol']),
      );
      expect(JSON.parse(await program('undo', '--yes')).status).toBe('done');
      expect(account().policies.filter(({ name }) => name === 'SelfView')).toEqual([]);
    },
  );
});

const account = () => new PracticeAccount(path.join(home.folder, 'served-account.json')).show();

/** Runs another command against the same account, and gives what it prints. */
async function program(...words: string[]): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const address = ['--endpoint-url', `http://127.0.0.1:${port}`, '--output', 'json'];
  const child = spawn(process.execPath, [PROGRAM, ...words, ...address], {
    env: { ...home.env, AWS_ACCESS_KEY_ID: 'dummy', AWS_SECRET_ACCESS_KEY: 'dummy' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return text(child.stdout);
}
