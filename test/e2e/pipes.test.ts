import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { describeOnPosix } from '../posix.ts';
import { ownSurroundings, PROGRAM } from './surroundings.ts';

const home = ownSurroundings();

afterAll(() => home.remove());

/** Runs a line of bash in which `w` is the program; a command of a pipe that fails makes the line fail. */
async function bash(line: string) {
  const script = `w() { ${JSON.stringify(process.execPath)} ${JSON.stringify(PROGRAM)} "$@"; }; ${line}`;
  const child = spawn('bash', ['-o', 'pipefail', '-c', script], { env: home.env });
  child.stdin.end();
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, exitCode };
}

describeOnPosix('pipes', () => {
  it.each(['json', 'yaml', 'table', 'text'])(
    'may be closed by a reader that has read enough: %s',
    async form => {
      const { stdout, stderr, exitCode } = await bash(`w sandbox show --all --output ${form} | head -n 1`);
      expect([exitCode, stderr, stdout.split('\n').length]).toEqual([0, '', 2]);
    },
  );

  it('that nobody reads do not keep a run from being made', async () => {
    const create = 'create --sandbox --template task-list --set cluster_name=web --policy-name Piped --yes';
    expect(await bash(`w ${create} | true`)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const { stdout } = await bash("w runs --query '[].status' --output text");
    expect(stdout).toBe('done\n');
  });

  it.each([
    ['a closed stdout', 'w templates >&-', 0],
    ['a closed stderr', 'w nope 2>&-', 252],
    ['both closed', 'w nope >&- 2>&-', 252],
    ['an error that nobody reads', 'w nope 2>&1 >&- | true', 252],
  ])('may be absent: %s', async (_, line, expected) => {
    const { exitCode, stderr } = await bash(line);
    expect([exitCode, stderr]).toEqual([expected, '']);
  });

  it.runIf(existsSync('/dev/full'))(
    'that are full end with 255 and a reason, as JSON where that is asked for',
    async () => {
      const { exitCode, stderr } = await bash('w templates --output json > /dev/full');
      expect(exitCode).toBe(255);
      expect(JSON.parse(stderr)).toMatchObject({
        error: {
          code: 'OutputLost',
          message: 'The output could not be written: the disk is full (ENOSPC).',
          exitCode: 255,
        },
      });
    },
  );

  it('bring data to tools, and nothing besides', async () => {
    const file = path.join(home.folder, 'policy.json');
    const set = ['cluster_name=web', 'partition=aws', 'region=eu-west-1', 'aws_account_id=123456789012'];
    const fill = set.map(word => `--set ${word}`).join(' ');
    const line = `w templates task-list ${fill} > ${file} && w lint ${file} --query summary.files`;
    expect(await bash(line)).toEqual({ exitCode: 0, stdout: '1\n', stderr: '' });
  });
});
