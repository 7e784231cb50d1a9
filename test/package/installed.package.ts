import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../e2e/run-program.ts';
import { ownSurroundings, PROGRAM } from '../e2e/surroundings.ts';
import { Terminal } from '../e2e/terminal.ts';
import { ownFolder } from '../own-folder.ts';
import { itOnPosix } from '../posix.ts';
import { installTarball, packFolder } from './tarball.ts';

const MEGABYTE = 1_000_000;
const ROLE = 'arn:aws:iam::123456789012:role/web';
const REFUSED =
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:RunTsk","Resource":"*"}}';

const folder = ownFolder('packed');
const tarball = packFolder(path.resolve(PROGRAM, '../..'), folder);
const modules = installTarball(tarball.file, path.join(folder, 'elsewhere'));
const home = path.join(modules, 'ecs-iam-wizard');
// What npm makes for Windows is a script of its shell, which a program cannot start.
const program =
  process.platform === 'win32'
    ? ([process.execPath, path.join(home, 'dist', 'cli.cjs')] as const)
    : ([path.join(modules, '.bin', 'ecs-iam-wizard')] as const);
const { env } = ownSurroundings();

const run = (...args: string[]) => runCommand(program[0], [...program.slice(1), ...args], env);

describe('the tarball', () => {
  it('weighs at most 1.6 MB, and 6 MB unpacked', () => {
    expect(tarball.size).toBeLessThanOrEqual(1.6 * MEGABYTE);
    expect(tarball.unpackedSize).toBeLessThanOrEqual(6 * MEGABYTE);
  });

  it('holds the program, its data and its pages, and nothing that it was made from', () => {
    const expected = [
      /^dist\/(cli|[\w-]+-[\w-]{8})\.cjs$/,
      /^dist\/(THIRD_PARTY_LICENSES|templates\.json|data\/reference\.jsonl)$/,
      /^docs\/[a-z-]+\.(md|svg)$/,
      /^schema\/request\.schema\.json$/,
      /^README\.md$/,
      /^CHANGELOG\.md$/,
      /^SECURITY\.md$/,
      /^(LICENSE|package\.json)$/,
    ];
    expect(tarball.paths.filter(file => !expected.some(pattern => pattern.test(file)))).toEqual([]);
    for (const pattern of expected)
      expect(
        tarball.paths.some(file => pattern.test(file)),
        `${pattern}`,
      ).toBe(true);
    const code = tarball.paths.filter(file => file.endsWith('.cjs'));
    expect(
      code.filter(file => readFileSync(path.join(home, file), 'utf8').includes('sourceMappingURL')),
    ).toEqual([]);
  });

  it('has every page that the program or another page names', () => {
    const named = tarball.paths.flatMap(file => {
      const text = readFileSync(path.join(home, file), 'utf8');
      if (file.endsWith('.md'))
        return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) =>
          path.join(path.dirname(file), to),
        );
      return [...text.matchAll(/\bdocs\/[a-z-]+\.md\b/g)].map(([page]) => page);
    });
    expect(named).toContain('docs/findings.md');
    expect([...new Set(named)].filter(file => !tarball.paths.includes(file))).toEqual([]);
  });
});

describe('the installed program', () => {
  it('is one package, which runs nothing when it is installed', () => {
    expect(readdirSync(modules).filter(name => !name.startsWith('.'))).toEqual(['ecs-iam-wizard']);
    const { scripts, ...about } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(Object.keys(scripts).filter(name => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
    for (const name of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
      expect(about).not.toHaveProperty(name);
  });

  it('says its version and its help, and lists its templates', async () => {
    const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect((await run('--version')).stdout).toContain(
      `ecs-iam-wizard ${version} (Node ${process.versions.node}, AWS data of 2`,
    );
    expect((await run('--help')).stdout).toContain('create');
    expect((await run('templates')).stdout).toContain('task-run');
  });

  it('looks things up, checks a policy and writes one into the practice account', async () => {
    expect((await run('reference', 's3:GetObject')).stdout).toContain('GetObject');
    const file = path.join(folder, 'policy.json');
    writeFileSync(file, REFUSED);
    expect(await run('lint', file)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('ecs:RunTask'),
    });
    expect((await run('lint', '--explain', 'INVALID_ACTION')).stdout).toContain('How to mend it: ');
    const created = await run(
      ...[
        'create',
        '--sandbox',
        '--yes',
        '--output',
        'json',
        '--policy-name',
        'RunWeb',
        '--template',
        'task-run',
      ],
      ...['--set', 'cluster_name=web', '--set', 'task_family=web', '--set', `task_role_arn=${ROLE}`],
      ...['--set', `execution_role_arn=${ROLE}`, '--user-name', 'alice', '--user-name', 'bob'],
    );
    expect(created).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(created.stdout)).toMatchObject({ status: 'done' });
  });

  itOnPosix('opens the wizard', async () => {
    const terminal = Terminal.open(program[0], ['--sandbox']);
    try {
      await terminal.until('What would you like to do?');
    } finally {
      await terminal.close();
    }
  });
});
