import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CREATE_AND_ATTACH } from '../accessible/scripts.ts';
import { ownSurroundings, PROGRAM, type Surroundings } from './surroundings.ts';

let home: Surroundings;

beforeEach(() => {
  home = ownSurroundings();
});

afterEach(() => home.remove());

async function answered(answers: readonly string[], ...args: string[]) {
  const child = spawn(process.execPath, [PROGRAM, '--sandbox', ...args], { env: home.env });
  child.stdin.end(answers.map(answer => `${answer}\n`).join(''));
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, exitCode };
}

describe('answers from a pipe', () => {
  it('lead to the receipt, without a byte that is no text', async () => {
    const { stdout, stderr, exitCode } = await answered(CREATE_AND_ATTACH, '--accessible');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('- WebTaskList created:\narn:aws:iam::123456789012:policy/WebTaskList\n');
    expect(stdout).not.toContain('\u001b');
  });

  it('that end too early end with 252', async () => {
    const { stderr, exitCode } = await answered(CREATE_AND_ATTACH.slice(0, 5), '--accessible');
    expect(exitCode).toBe(252);
    expect(stderr).toContain('Nothing was written.');
  });

  it('are refused where plain lines were not asked for by hand', async () => {
    const { stderr, exitCode } = await answered(CREATE_AND_ATTACH);
    expect([exitCode, stderr.includes('needs a terminal')]).toEqual([252, true]);
  });
});
