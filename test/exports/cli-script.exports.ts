import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../e2e/run-program.ts';
import { ownSurroundings } from '../e2e/surroundings.ts';
import { runTool } from './run-tool.ts';
import { keptPolicies, keptRoles, type ServedAccount, serveAccount } from './served-account.ts';
import { shownAccount } from './shown-account.ts';
import { tool } from './tool.ts';

const awsCli = tool('AWS_CLI');

const DOCUMENT = [
  ...[
    '--template',
    'task-list',
    '--set',
    'cluster_name=web',
    '--require-mfa',
    '--source-ip',
    '203.0.113.0/24',
  ],
];
/** A description that the AWS CLI would read a file for, and names with all that IAM takes. */
const WANTED = [
  ...[...DOCUMENT, '--policy-name', 'a+b=c,d@e.f_g-h', '--path', '/teams/web/'],
  ...['--description', `file:///etc/passwd $(id) 'it' "said" Ünïcode`, '--tag', 'team=wéb', '--tag', 'a b=c'],
  ...['--policy-arn', 'arn:aws:iam::aws:policy/AmazonECS_FullAccess'],
];
const WHO = ['--user-name', 'alice', '--group-name', 'ecs-operators', '--role-name', 'ecsTaskExecutionRole'];

const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:registry-AbCdEf';
const READS = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:<partition>:s3:::web/*' };
const WITH_ROLES = {
  version: 1,
  policy: { name: 'WebTasks', template: 'task-list', set: { cluster_name: 'web' } },
  attachTo: { users: ['alice'], roles: ['web+job=1,a@b.c-d'] },
  roles: [
    { kind: 'task-execution', secrets: [SECRET], createLogGroup: true },
    {
      kind: 'task',
      name: 'web+job=1,a@b.c-d',
      policy: { document: { Version: '2012-10-17', Statement: READS } },
    },
    ...['instance', 'service-linked', 'events'].map(kind => ({ kind })),
  ],
};

describe.skipIf(awsCli === undefined)('an exported script, run by the AWS CLI', () => {
  let account: ServedAccount;

  beforeAll(async () => {
    account = await serveAccount();
  });

  afterAll(() => account.close());

  const exported = async (...words: string[]) => {
    const made = await runProgram(['export', '--format', 'cli', ...words], account.env);
    expect(made.exitCode, made.stderr).toBe(0);
    const file = path.join(account.folder, 'script.sh');
    writeFileSync(file, made.stdout);
    const folder = path.dirname(awsCli ?? '');
    const env = { ...account.env, PATH: `${folder}:${account.env.PATH}` };
    return (url = account.url, more = {}) =>
      runTool('sh', [file, '--endpoint-url', url], { ...env, ...more });
  };

  it('leaves the account as create leaves it, also when it is run again', async () => {
    const script = await exported(...WANTED, ...WHO);
    const first = await script();
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('All of it is in place.');
    const kept = keptPolicies(account.folder);

    const other = ownSurroundings();
    try {
      const created = await runProgram(['create', '--sandbox', '--yes', ...WANTED, ...WHO], {
        ...other.env,
        AWS_REGION: 'us-east-1',
      });
      expect(created.exitCode, created.stderr).toBe(0);
      expect(await shownAccount(account.env)).toEqual(await shownAccount(other.env));
      expect(kept).toEqual(keptPolicies(other.folder));
    } finally {
      other.remove();
    }

    const again = await script();
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('is there already, with this document.');
    expect(keptPolicies(account.folder)).toEqual(kept);
  });

  it('makes roles as apply makes them, one that is there only with consent', async () => {
    const [own, other] = [await serveAccount(), ownSurroundings()];
    const request = path.join(own.folder, 'roles.json');
    writeFileSync(request, JSON.stringify(WITH_ROLES));
    try {
      const script = await exported('--file', request);
      const on = (env: Readonly<Record<string, string>>) => script(own.url, env);
      expect((await on({})).stderr).toContain('ecsTaskExecutionRole already, without the inline policy');
      expect(await on({ IF_DIFFERS: 'mend' })).toMatchObject({ status: 0, stderr: '' });
      const again = await on({});
      expect(again).toMatchObject({ status: 0, stderr: '' });
      expect(again.stdout).not.toContain('is created');

      const env = { ...other.env, AWS_REGION: 'us-east-1' };
      const mended = path.join(own.folder, 'mended.json');
      const roles = WITH_ROLES.roles.map(role => ({ ...role, ifDiffers: 'mend' }));
      writeFileSync(mended, JSON.stringify({ ...WITH_ROLES, roles }));
      const applied = await runProgram(['apply', '--file', mended, '--sandbox', '--yes'], env);
      expect(applied.exitCode, applied.stderr).toBe(0);
      expect(await shownAccount(own.env)).toEqual(await shownAccount(other.env));
      expect(keptRoles(own.folder)).toEqual(keptRoles(other.folder));
    } finally {
      other.remove();
      await own.close();
    }
  });

  it('stops in the middle where somebody is missing, and says what was done', async () => {
    const script = await exported(
      ...DOCUMENT,
      '--policy-name',
      'Half',
      '--user-name',
      'bob',
      '--role-name',
      'none',
    );
    const { status, stdout, stderr } = await script();
    expect(status).toBe(254);
    expect(stdout).toContain('Half is attached to user bob.');
    expect(stderr).toContain('(NoSuchEntity)');
    expect(stderr).toContain('Stopped.');
  });

  it('stops before another document, unless a new version is wanted, for which the oldest makes room', async () => {
    const named = (cluster: string) =>
      ['--template', 'task-list', '--set', `cluster_name=${cluster}`, '--policy-name', 'Versions'] as const;
    const make = await exported(...named('one'));
    expect((await make()).status).toBe(0);
    const refused = await (await exported(...named('two')))();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('with another document (v1). It was not changed.');

    for (const cluster of ['two', 'three', 'four', 'five']) {
      const words = ['create', '--sandbox', '--yes', '--if-exists', 'new-version', ...named(cluster)];
      const { exitCode, stderr } = await runProgram(words, account.env);
      expect(exitCode, stderr).toBe(0);
    }
    const full = await exported(...named('six'), '--if-exists', 'new-version', '--prune-oldest-version');
    const { status, stdout: last, stderr } = await full();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(last).toContain('The version v1 of the policy Versions, its oldest, is deleted.');
    expect(last).toContain('the new default version v6; before it was v5.');
  });
});
