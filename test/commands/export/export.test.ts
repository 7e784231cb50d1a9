import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../../source/export/formats.ts';
import { expectMode } from '../../posix.ts';
import { ProgramAsker } from '../flag-table/ask-program.ts';

const POLICY = ['--template', 'task-list', '--set', 'cluster_name=web', '--policy-name', 'WebTaskList'];
const READ_ONLY = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const WHO = ['--group-name', 'web'];

let program: ProgramAsker;

beforeAll(() => {
  program = new ProgramAsker();
});

afterAll(() => program.remove());

const ask = (...words: string[]) => program.ask(['export', ...words]);

describe('export', () => {
  it('writes every form for a policy of AWS that a role gets, or says what the form cannot do', async () => {
    for (const format of FORMAT_NAMES) {
      const words = ['--template', 'console-first-run', '--role-name', 'deploy'];
      const { exitCode, stdout, stderr } = await ask('--format', format, ...words);
      expect({ format, exitCode: exitCode === 0 || exitCode === 252, stderr }).toMatchObject({
        exitCode: true,
      });
      if (exitCode === 0) expect(stdout).toContain('AmazonECS_FullAccess');
      else expect(stdout).toBe('');
    }
  });

  it('writes every form for roles alone', async () => {
    const stackSet = ['--organizational-unit', 'r-ab12'];
    for (const format of FORMAT_NAMES) {
      const words = ['--format', format, '--with-role', 'instance=web', '--with-role', 'task-execution'];
      const { exitCode, stdout } = await ask(...words, ...(format === 'stackset' ? stackSet : []));
      expect({ format, exitCode }).toEqual({ format, exitCode: 0 });
      expect(stdout).toContain('ecsTaskExecutionRole');
    }
    const nobodys = await ask('--format', 'cli', '--with-role', 'task', '--user-name', 'alice');
    expect(nobodys.exitCode).toBe(252);
  });

  it('leaves the account open, unless it is set', async () => {
    const open = await ask('--format', 'json', ...POLICY);
    expect(open.stdout).toContain('arn:<partition>:ecs:<region>:<aws_account_id>:cluster/web');
    const set = [
      '--set',
      'aws_account_id=123456789012',
      '--set',
      'region=eu-west-1',
      '--set',
      'partition=aws',
    ];
    const { stdout } = await ask('--format', 'json', ...POLICY, ...set);
    expect(stdout).toContain('arn:aws:ecs:eu-west-1:123456789012:cluster/web');
    const wrong = await ask('--format', 'json', ...POLICY, '--set', 'aws_account_id=1');
    expect(wrong.exitCode).toBe(252);
  });

  it('reads as a request file what it wrote as one', async () => {
    const { stdout } = await ask(
      '--format',
      'json',
      ...POLICY,
      ...WHO,
      '--tag',
      'team=web',
      '--reason',
      'OPS-1',
    );
    expect((await ask('--format', 'json', '--file', stdout)).stdout).toBe(stdout);
    const managed = await ask('--format', 'json', '--template', 'console-first-run', '--user-name', 'alice');
    expect((await ask('--format', 'json', '--file', managed.stdout)).stdout).toBe(managed.stdout);
  });

  it('gives the request of a run, which carries out what the run did', async () => {
    expect((await ask('--format', 'json', '--run', 'latest')).exitCode).toBe(252);
    const wanted = [...POLICY, '--user-name', 'alice', '--policy-arn', READ_ONLY, '--tag', 'team=web'];
    const made = await program.ask(['create', ...wanted, '--sandbox', '--yes', '--output', 'json']);
    const { runId, policy } = JSON.parse(made.stdout);
    const { stdout } = await ask('--format', 'json', '--run', 'latest');
    expect(JSON.parse(stdout)).toMatchObject({
      policy: { name: 'WebTaskList', tags: { team: 'web' }, document: policy.document },
      policyArns: [READ_ONLY],
      attachTo: { users: ['alice'], groups: [], roles: [] },
    });
    const again = ['apply', '--file', stdout, '--sandbox', '--dry-run', '--output', 'json'];
    const { steps } = JSON.parse((await program.ask(again)).stdout);
    expect(steps.map(({ status }: { status: string }) => status)).toEqual([
      'in-place',
      'in-place',
      'in-place',
    ]);
    await program.ask(['undo', '--yes']);
    expect((await ask('--format', 'json', '--run', 'latest')).stdout).toBe(stdout);
    const [undo] = JSON.parse((await program.ask(['runs', '--output', 'json'])).stdout);
    expect((await ask('--format', 'json', '--run', undo.runId)).stderr).toContain(
      `takes back the run ${runId}`,
    );
  });

  it('says warnings of security beside the text, not in it', async () => {
    const words = ['--action', 'iam:PassRole', '--policy-name', 'Pass'];
    const { exitCode, stdout, stderr } = await ask('--format', 'json', ...words);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Security warning: ');
    expect(JSON.parse(stdout)).toMatchObject({ policy: { name: 'Pass' } });
  });

  it('exports nothing that IAM refuses', async () => {
    const document = '{"Version": "2008-10-17", "Statement": []}';
    const { exitCode, stdout } = await ask(
      '--format',
      'cli',
      '--policy-document',
      document,
      '--policy-name',
      'x',
    );
    expect(stdout).toBe('');
    expect([252, 254]).toContain(exitCode);
  });

  it('makes data of it where --output asks for data, with what there is to say', async () => {
    const { stdout } = await ask('--format', 'markdown', ...POLICY, ...WHO, '--output', 'json');
    const { format, text, notes } = JSON.parse(stdout);
    expect({ format, notes }).toEqual({ format: 'markdown', notes: [] });
    expect(text).toContain('everybody in the group `web`');
  });

  it('writes a file for its owner alone, and a script so that it can be run', async () => {
    const script = program.filled('<folder>/grant.sh');
    const page = path.join(path.dirname(script), 'page.md');
    expect((await ask('--format', 'cli', ...POLICY, '--out', script)).stdout).toBe('');
    await ask('--format', 'markdown', ...POLICY, '--out', page);
    expectMode(script, 0o700);
    expectMode(page, 0o600);
    expect(readFileSync(script, 'utf8')).toMatch(/^#!\/bin\/sh\n/);
  });

  it('replaces a file only with consent', async () => {
    const file = path.normalize(program.filled('<folder>/mine.md'));
    writeFileSync(file, 'mine');
    const refused = await ask('--format', 'markdown', ...POLICY, '--out', file);
    expect(refused.exitCode).toBe(252);
    expect(refused.stderr).toContain('add --yes to replace it');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await ask('--format', 'markdown', ...POLICY, '--out', file, '--yes')).exitCode).toBe(0);
    const again = await ask('--format', 'markdown', ...POLICY, '--out', file);
    expect([again.exitCode, again.stderr]).toEqual([0, `${file} holds it already; unchanged.\n`]);
    expect(readFileSync(file, 'utf8')).toContain('# What you can do');
  });

  it('refuses what it would pass over', async () => {
    const refused = [
      [
        ['--format', 'cli', ...POLICY, '--home-region', 'eu-west-1'],
        '--home-region belongs to --format stackset',
      ],
      [['--format', 'cli', '--file', '-', '--tag', 'a=b'], '--file and --tag exclude each other.'],
      [['--format', 'cli', ...POLICY, '--policy-arn', 'arn:aws:iam::aws:policy/X'], 'nobody to attach it to'],
      [POLICY, 'The export has no form.'],
      [['--format', 'cli'], 'There is no policy to create.'],
    ] as const;
    for (const [words, says] of refused) {
      const { exitCode, stdout, stderr } = await ask(...words);
      expect({ exitCode, stdout }).toEqual({ exitCode: 252, stdout: '' });
      expect(stderr).toContain(says);
    }
  });

  it('asks the account only for what Terraform is to take over', async () => {
    const made = await program.ask(['create', '--sandbox', '--yes', ...POLICY, '--user-name', 'alice']);
    expect(made.exitCode, made.stderr).toBe(0);
    const words = [
      '--format',
      'terraform',
      ...POLICY,
      '--user-name',
      'alice',
      '--user-name',
      'bob',
      '--sandbox',
    ];
    const { stdout } = await ask(...words, '--import-existing');
    expect(stdout).toContain('arn:aws:iam::123456789012:policy/WebTaskList');
    expect(stdout.match(/^import \{/gm)).toHaveLength(2);
    expect((await ask(...words)).stdout).not.toContain('import {');
    const moved = await ask(...words, '--import-existing', '--path', '/teams/');
    expect(moved.stderr).toContain(
      'policy of this name already, arn:aws:iam::123456789012:policy/WebTaskList',
    );
  });
});
