import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itOnPosix } from '../posix.ts';
import { runProgram } from './run-program.ts';
import { ownSurroundings, PROGRAM, type Surroundings } from './surroundings.ts';

const DOCUMENT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Sid: 'List', Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' }],
});
const TRY = ['try', '--sandbox', '--policy-document', DOCUMENT, '--yes', '--output', 'json'];

let home: Surroundings;

beforeEach(() => {
  home = ownSurroundings();
});

afterEach(() => home.remove());

/** The test users and policies that the practice account holds. */
async function testThings(): Promise<string[]> {
  const { stdout } = await runProgram(['sandbox', 'show', '--output', 'json'], home.env);
  const { users, policies } = JSON.parse(stdout) as Record<'users' | 'policies', { name: string }[]>;
  return [...users, ...policies].map(({ name }) => name).filter(name => name.includes('try'));
}

describe('the command try', () => {
  it('ends with 1 when an action asked by hand is not allowed, and leaves nothing', async () => {
    const asked = ['--action', 'ecs:ListClusters', '--action', 'ecs:DeleteCluster'];
    const { exitCode, stdout, stderr } = await runProgram([...TRY, ...asked], home.env);
    const { results, receipt, cleanup } = JSON.parse(stdout);
    expect([exitCode, stderr, receipt.status, cleanup.status]).toEqual([1, '', 'undone', 'done']);
    expect(results.map((one: { decision: string }) => one.decision)).toEqual(['allowed', 'implicitDeny']);
    expect(await testThings()).toEqual([]);
  });

  it('is undone, not gone on with, and resume says so', async () => {
    const kept = JSON.parse((await runProgram([...TRY, '--keep'], home.env)).stdout).receipt;
    const { exitCode, stderr } = await runProgram(['resume', kept.runId], home.env);
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`ecs-iam-wizard undo ${kept.runId} takes away what it made.`);
  });

  itOnPosix('takes away what it made when Ctrl-C comes while it asks', async () => {
    const faults = { list: [{ action: 'SimulatePrincipalPolicy', fault: 'garbage' }] };
    const env = { ...home.env, ECS_IAM_WIZARD_SANDBOX_FAULTS: JSON.stringify(faults) };
    const child = spawn(process.execPath, [PROGRAM, ...TRY], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'close');
    child.stderr.once('data', () => child.kill('SIGINT'));
    const [stdout] = await Promise.all([text(child.stdout), ended]);
    expect([child.exitCode, JSON.parse(stdout).receipt.status]).toEqual([130, 'undone']);
    expect(await testThings()).toEqual([]);
  });
});
