import { type ChildProcess, spawn } from 'node:child_process';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Output } from '../../source/commands/output/output.ts';
import { serveSandbox } from '../../source/commands/sandbox/sandbox-serve.ts';
import { programFrom } from '../files/child-process.ts';
import { ownFolder } from '../own-folder.ts';
import { itOnPosix } from '../posix.ts';

let program: string;
beforeAll(() => {
  program = programFrom('sandbox/serving-process.ts');
});

/** A process that serves, once it has said where. */
async function serving(environment: NodeJS.ProcessEnv = {}) {
  const home = ownFolder('serving');
  const child = spawn(process.execPath, [program, '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ECS_IAM_WIZARD_HOME: home, ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = await spoken(child);
  return { child, said, ended: ending(child) };
}

/** The JSON that a process writes first; it is whole when it can be read. */
function spoken(child: ChildProcess): Promise<{ url: string; account: string }> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', chunk => {
      text += chunk;
      if (text.trimEnd().endsWith('}')) resolve(JSON.parse(text));
    });
    child.on('close', () => reject(new Error(`The process ended after ${JSON.stringify(text)}.`)));
  });
}

function ending(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.on('close', code => resolve(code)));
}

function listUsers(url: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'Action=ListUsers&Version=2010-05-08',
  }).catch((error: Error) => {
    throw error.cause ?? error;
  });
}

describe('sandbox serve', () => {
  itOnPosix.each(['SIGINT', 'SIGTERM'] as const)('answers until %s, and ends with 0', async signal => {
    const { child, said, ended } = await serving();
    expect(said).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      account: '123456789012',
    });
    const { port } = new URL(said.url);
    expect(port).not.toBe('0');
    const answer = await listUsers(said.url);
    expect(await answer.text()).toContain('<UserName>alice</UserName>');
    child.kill(signal);
    expect(await ended).toBe(0);
    await expect(listUsers(said.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('goes wrong as ECS_IAM_WIZARD_SANDBOX_FAULTS says', async () => {
    const plan = '{"list": [{"action": "ListUsers", "fault": "denied"}]}';
    const { said } = await serving({ ECS_IAM_WIZARD_SANDBOX_FAULTS: plan });
    const answer = await listUsers(said.url);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<Code>AccessDenied</Code>');
  });

  it.each(['65536', '-1', '80a', ''])('refuses the port %j', async port => {
    const output = new Output({ form: 'json', quiet: false });
    await expect(serveSandbox({ port }, output)).rejects.toMatchObject({
      kind: 'usage',
      code: 'InvalidValue',
      message: `--port cannot be ${JSON.stringify(port)}.`,
    });
  });
});
