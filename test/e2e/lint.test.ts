import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from './run-program.ts';
import { ownSurroundings, PROGRAM, type Surroundings } from './surroundings.ts';

const GOOD =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:ListClusters","Resource":"*"}]}';
const WRONG = GOOD.replace('ecs:ListClusters', 'ecs:ListCluster');

let home: Surroundings;
beforeEach(() => {
  home = ownSurroundings();
});
afterEach(() => home.remove());

function file(name: string, content: string): string {
  const full = path.join(home.folder, name);
  writeFileSync(full, content);
  return full;
}

const lint = (...words: string[]) => runProgram(['lint', ...words], home.env);

async function lintFromPipe(input: string, ...words: string[]) {
  const child = spawn(process.execPath, [PROGRAM, 'lint', '-', ...words], { env: home.env });
  child.stdin.end(input);
  const ended = new Promise(resolve => child.once('close', resolve));
  const [stdout, exitCode] = await Promise.all([text(child.stdout), ended]);
  return { stdout, exitCode };
}

describe('lint', () => {
  it('ends with 0 where nothing is wrong, and with 1 where something is, in any of the files', async () => {
    const [good, wrong] = [file('good.json', GOOD), file('wrong.json', WRONG)];
    expect(await lint(good)).toMatchObject({
      exitCode: 0,
      stdout: 'ok No findings in 1 file.\n',
      stderr: '',
    });
    const both = await lint(good, wrong);
    expect([both.exitCode, both.stderr]).toEqual([1, '']);
    expect(both.stdout).toContain(`${wrong}:1:`);
  });

  it('reads standard input, and calls text that is no JSON a finding', async () => {
    expect(await lintFromPipe(GOOD)).toMatchObject({ exitCode: 0 });
    const { stdout, exitCode } = await lintFromPipe('', '--output', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([
      { file: 'stdin', code: 'JSON_SYNTAX_ERROR', line: 1 },
    ]);
  });

  it('mends in place, reports it, and has nothing left to mend', async () => {
    const wrong = file('wrong.json', WRONG);
    const { exitCode, stdout } = await lint('--fix', '--output', 'json', wrong);
    expect([exitCode, readFileSync(wrong, 'utf8')]).toEqual([0, GOOD]);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [],
      fixed: [{ file: wrong, code: 'INVALID_ACTION' }],
      summary: { fixed: 1, errors: 0 },
    });
  });

  it('fails on what --fail-on says', async () => {
    const broad = file('broad.json', GOOD.replace('ecs:ListClusters', 'ecs:*'));
    expect((await lint(broad)).exitCode).toBe(0);
    expect((await lint('--fail-on', 'warning', broad)).exitCode).toBe(1);
  });

  it('refuses files that are none with 252, and changes nothing then', async () => {
    const wrong = file('wrong.json', WRONG);
    for (const word of [home.folder, path.join(home.folder, 'none.json')]) {
      const { exitCode, stdout, stderr } = await lint('--fix', wrong, word);
      expect([exitCode, stdout]).toEqual([252, '']);
      expect(stderr).toContain(word);
    }
    expect(readFileSync(wrong, 'utf8')).toBe(WRONG);
    expect((await lintFromPipe(WRONG, '--fix')).exitCode).toBe(252);
  });
});
