import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itOnPosix } from '../posix.ts';
import { ownSurroundings, PROGRAM, type Surroundings } from './surroundings.ts';

/** Keys that AWS's documentation prints; they belong to nobody. */
const DUMMY_KEYS = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'not-a-secret-at-all',
};

let home: Surroundings;

beforeEach(() => {
  home = ownSurroundings();
});

afterEach(() => home.remove());

interface Extra {
  readonly env?: Record<string, string>;
  readonly stdin?: string;
}

function start(args: readonly string[], { env = {}, stdin }: Extra = {}) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...home.env, ...env } });
  child.stdin.on('error', () => {});
  if (stdin !== undefined) child.stdin.write(stdin);
  child.stdin.end();
  const ended = once(child, 'close').then(([exitCode]) => exitCode as number | null);
  return { child, ended };
}

async function run(args: readonly string[], extra: Extra = {}) {
  const { child, ended } = start(args, extra);
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, exitCode };
}

const create = (...more: string[]) => [
  ...['create', '--template', 'task-list', '--set', 'cluster_name=web', '--policy-name', 'WebTaskList'],
  ...more,
];

const shownPolicies = async () => {
  const { stdout } = await run(['sandbox', 'show', '--output', 'json']);
  return JSON.parse(stdout) as {
    policies: { name: string }[];
    attachments: { policyArn: string; principal: { name: string } }[];
  };
};

describe('the main job in the practice account', () => {
  it('creates a policy, attaches it to two users, and keeps the receipt', async () => {
    const { stdout, stderr, exitCode } = await run(
      create(
        '--user-name',
        'alice',
        '--user-name',
        'bob',
        '--sandbox',
        '--yes',
        '--output',
        'json',
        '--reason',
        'OPS-1',
      ),
    );
    expect([exitCode, stderr]).toEqual([0, '']);
    const receipt = JSON.parse(stdout);
    expect(receipt).toMatchObject({
      kind: 'receipt',
      status: 'done',
      reason: 'OPS-1',
      account: { id: '123456789012', partition: 'aws', sandbox: true },
      policy: { name: 'WebTaskList', path: '/', versionId: 'v1' },
      findings: [],
    });
    expect(receipt.steps.map(({ action, status }: Record<string, string>) => `${action} ${status}`)).toEqual([
      'create-policy done',
      'attach done',
      'attach done',
    ]);
    const kept = path.join(home.env.ECS_IAM_WIZARD_HOME ?? '', 'runs', `${receipt.runId}.json`);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(receipt);
    const { attachments } = await shownPolicies();
    const holders = attachments.filter(({ policyArn }) => policyArn === receipt.policy.arn);
    expect(holders.map(({ principal }) => principal.name).sort()).toEqual(['alice', 'bob']);
  });

  it('finds everything in place the second time, and refuses another document of the same name', async () => {
    await run(create('--user-name', 'alice', '--sandbox', '--yes'));
    const again = await run(create('--user-name', 'alice', '--sandbox'));
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toContain('user alice had WebTaskList already');
    const other = await run(create('--require-mfa', '--sandbox', '--yes'));
    expect(other.exitCode).toBe(254);
    expect(other.stdout).toContain('blocked');
    expect(other.stderr).toContain('with another document');
  });

  it('attaches by name what was made before', async () => {
    await run(create('--sandbox', '--yes'));
    const { exitCode, stdout } = await run([
      'attach',
      '--policy-name',
      'WebTaskList',
      '--role-name',
      'webTaskRole',
      '--sandbox',
      '--yes',
    ]);
    expect([exitCode, stdout.split('\n')[0]]).toEqual([0, 'ok WebTaskList attached to role webTaskRole']);
  });

  it('reads a template from a pipe and fills it', async () => {
    const { stdout: document } = await run(['templates', 'task-list']);
    const { exitCode, stdout } = await run(
      [
        'create',
        '--policy-document',
        '-',
        '--set',
        'cluster_name=web',
        '--policy-name',
        'Piped',
        '--dry-run',
        '--output',
        'json',
      ],
      { stdin: document, env: { ECS_IAM_WIZARD_SANDBOX: '1', AWS_REGION: 'eu-west-1' } },
    );
    expect(exitCode).toBe(0);
    expect(JSON.stringify(JSON.parse(stdout).policy.document)).toContain(
      'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
    );
  });
});

describe('nothing is written', () => {
  afterEach(async () => {
    expect((await shownPolicies()).policies.map(({ name }) => name)).not.toContain('WebTaskList');
    expect(existsSync(path.join(home.env.ECS_IAM_WIZARD_HOME ?? '', 'runs'))).toBe(false);
  });

  it('by a dry run, which shows the plan', async () => {
    const { exitCode, stdout } = await run(
      create('--user-name', 'alice', '--sandbox', '--dry-run', '--output', 'json'),
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'plan', status: 'planned' });
  });

  it('without a terminal and without --yes', async () => {
    const { exitCode, stdout, stderr } = await run(create('--sandbox'), { stdin: 'yes\n' });
    expect([exitCode, stdout]).toEqual([252, '']);
    expect(stderr).toContain('--yes');
  });

  it('when a user is missing: the plan is on stdout, the error on stderr', async () => {
    const flags = ['--user-name', 'alice', '--user-name', 'nobody', '--sandbox', '--yes', '--output', 'json'];
    const { exitCode, stdout, stderr } = await run(create(...flags));
    expect(exitCode).toBe(254);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'plan', status: 'blocked' });
    expect(JSON.parse(stderr).error).toMatchObject({ code: 'NoSuchEntity', exitCode: 254 });
  });
});

describe('words that are wrong end with 252 and say how to mend them', () => {
  it.each([
    ['an unknown command', ['craete'], 'Did you mean create?'],
    ['an unknown flag', ['create', '--policy-nmae', 'x'], 'Did you mean --policy-name?'],
    [
      'a missing parameter',
      ['create', '--template', 'task-list', '--policy-name', 'x'],
      '--set cluster_name=VALUE',
    ],
    ['a name with a space', create('--policy-name', 'a b'), 'cannot hold a space'],
    ['the wizard without a terminal', [], 'ecs-iam-wizard create'],
    ['a form of output that is not offered', ['templates', '--output', 'xml'], 'text, json, yaml, table'],
    ['a reset that nobody confirms', ['sandbox', 'reset'], '--yes'],
  ])('%s', async (_, args, words) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect([exitCode, stdout]).toEqual([252, '']);
    expect(stderr).toMatch(/^ecs-iam-wizard: /);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it('as JSON where JSON was asked for, even when the words cannot be parsed', async () => {
    const { stderr } = await run(['create', '--nonsense', '--output', 'json']);
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: 'UnknownFlag',
        message: 'There is no flag --nonsense.',
        hint: expect.any(String),
        exitCode: 252,
      },
    });
  });

  it('with line and column of a mistake in a file', async () => {
    const file = path.join(home.folder, 'policy.json');
    writeFileSync(file, '{\n  "Version": "2012-10-17"\n  "Statement": []\n}');
    const { exitCode, stderr } = await run(['create', '--policy-document', file, '--policy-name', 'x']);
    expect(exitCode).toBe(252);
    expect(stderr).toBe(
      `ecs-iam-wizard: ${file}, line 3, column 3: This is not JSON: a comma is expected.\n`,
    );
  });
});

describe('an account that cannot be reached', () => {
  it('ends with 253 without credentials', async () => {
    const { exitCode, stdout, stderr } = await run(create('--yes'));
    expect([exitCode, stdout]).toEqual([253, '']);
    expect(stderr).toContain('--sandbox');
  });

  it('ends with 255 when nobody listens, and --debug tells no keys', async () => {
    const server = createPlainServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const { exitCode, stderr } = await run(
      create('--endpoint-url', `http://127.0.0.1:${port}`, '--yes', '--debug'),
      {
        env: DUMMY_KEYS,
      },
    );
    expect(exitCode).toBe(255);
    expect(stderr).toContain(`No connection to 127.0.0.1:${port}`);
    expect(stderr).toMatch(/\n {4}at /);
    for (const secret of Object.values(DUMMY_KEYS)) expect(stderr).not.toContain(secret);
  });

  itOnPosix.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('lets go at once on %s and ends with %i', async (signal, expected) => {
    const server = createServer(() => asked()).listen(0, '127.0.0.1');
    let asked = () => {};
    const call = new Promise<void>(resolve => {
      asked = resolve;
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { child, ended } = start(create('--endpoint-url', `http://127.0.0.1:${port}`, '--yes'), {
      env: DUMMY_KEYS,
    });
    await call;
    child.kill(signal);
    const [stderr, exitCode] = await Promise.all([text(child.stderr), ended]);
    server.closeAllConnections();
    server.close();
    expect([exitCode, stderr]).toEqual([expected, 'ecs-iam-wizard: Stopped. Nothing was written.\n']);
  });
});

describe('streams', () => {
  it('that nobody reads do not disturb a run', async () => {
    const { child, ended } = start(create('--sandbox', '--yes'));
    child.stdout.destroy();
    expect([await text(child.stderr), await ended]).toEqual(['', 0]);
    expect((await shownPolicies()).policies.map(({ name }) => name)).toContain('WebTaskList');
  });

  it('carry the whole of a long list', async () => {
    await run(['sandbox', 'reset', '--users', '3000', '--yes', '--quiet']);
    const { stdout } = await run(['sandbox', 'show', '--output', 'json']);
    expect(JSON.parse(stdout).users.length).toBeGreaterThan(3000);
  });
});

describe('help and version', () => {
  it('print to stdout and end with 0', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const stdout = expect.stringMatching(
      new RegExp(
        `^ecs-iam-wizard ${version} \\(Node ${process.versions.node}, AWS data of \\d{4}-\\d\\d-\\d\\d\\)\\n$`,
      ),
    );
    // The second form is read by the program, the first before it.
    const [early, late] = [await run(['--version']), await run(['--quiet', '-V'])];
    expect(early).toEqual({ exitCode: 0, stdout, stderr: '' });
    expect(late).toEqual(early);
    const help = await run(['create', '--help']);
    expect([help.exitCode, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('Examples:');
  });

  it('list the templates in the shape that scripts rely on', async () => {
    const { stdout } = await run(['templates'], { env: { AWS_DEFAULT_OUTPUT: 'json' } });
    const [first] = JSON.parse(stdout);
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['name', 'title', 'category', 'parameters', 'source', 'corrections', 'risk']),
    );
  });
});
