import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openAccount } from '../../../source/account/open-account.ts';
import { commandTree } from '../../../source/commands/command-tree.ts';
import { fitting } from '../../../source/commands/completion/candidate.ts';
import { offerFor } from '../../../source/commands/completion/offer.ts';
import { Receipts } from '../../../source/provision/receipts.ts';
import { ownPreferences } from '../../../source/settings/own-settings.ts';
import { expectMode } from '../../posix.ts';
import { place } from '../../settings/place.ts';

let home = '';

beforeEach(async () => {
  home = place();
  vi.stubEnv('ECS_IAM_WIZARD_HOME', home);
  // Loaded in pieces, the SDK takes longer than a person waits for Tab.
  await openAccount({ sandbox: true }).summary();
  vi.stubEnv('AWS_CONFIG_FILE', path.join(home, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', path.join(home, 'credentials'));
  for (const name of ['AWS_PROFILE', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, '');
  return () => vi.unstubAllEnvs();
});

const program = commandTree(
  () => {},
  async () => 0,
);

async function offered(line: string): Promise<string[] | string> {
  const words = line.split(' ');
  const offer = await offerFor(program, words.slice(0, -1), words.at(-1) ?? '');
  return offer.kind === 'words' ? offer.candidates.map(({ value }) => value) : offer.kind;
}

describe('what Tab offers', () => {
  it('is the commands, with what each is for, and none that is hidden', async () => {
    const offer = await offerFor(program, [], '');
    if (offer.kind !== 'words') throw new Error(offer.kind);
    const names = offer.candidates.map(({ value }) => value);
    expect(names).toEqual(expect.arrayContaining(['create', 'attach', 'settings', 'help']));
    expect(names).not.toContain('wizard');
    for (const { description } of offer.candidates) expect(description).toMatch(/../);
  });

  it.each([
    ['sandbox ', ['show', 'reset', 'serve', 'help']],
    ['sandbox re', ['reset']],
    ['--profile dev cre', ['create']],
    ['help sett', ['settings']],
    [
      'settings set ',
      ['profile', 'region', 'path', 'tags', 'templateFolder', 'output', 'lastNames', 'tourSeen'],
    ],
    ['settings set lastNames ', ['on', 'off']],
    ['settings set output ', ['text', 'json', 'yaml', 'table']],
    ['settings set templateFolder ', 'folders'],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['lint po', 'files'],
    ['lint --explain missing_qu', ['MISSING_QUALIFIER', 'MISSING_QUOTE_IN_VARIABLE']],
    ['roles ', ['list', 'create', 'help']],
    ['roles create task events infrastructure-v', ['infrastructure-volumes']],
    ['roles create task task-execution t', []],
    ['create --with-role task --with-role t', ['task-execution']],
    ['create --policy-document ', 'files'],
    ['create --policy-document=po', 'files'],
    ['export --out ', 'files'],
    ['create --region eu-west-1 --resource ', ['*', 'arn:aws:ecs:eu-west-1:']],
    [
      'simulate --action ecs:StopTask --resource arn:aws-cn:ecs:cn-north-1:123456789012:',
      ['arn:aws-cn:ecs:cn-north-1:123456789012:task/'],
    ],
    [
      'create --region us-east-1 --action s3:GetObject --resource arn',
      ['arn:aws:s3:us-east-1:', 'arn:aws:s3:::'],
    ],
    ['create --action sts:GetCallerIdentity --resource ', ['*']],
    ['export --home-region eu-ce', ['eu-central-1', 'eu-central-2']],
    ['create --effect ', ['Allow', 'Deny']],
    ['create --if-exists ', ['fail', 'reuse', 'new-version']],
    ['create --if-exists=n', ['--if-exists=new-version']],
    ['create --template taskdef', ['taskdef-register-read']],
    ['templates taskdef', ['taskdef-register-read']],
    ['create --template task-list --set cl', ['cluster_name=']],
    ['create --template task-list --set cluster_name=web --set cl', []],
    ['create --template task-list --policy-name ', ['ECSListTasks']],
    ['create --action ecs:RunT', ['ecs:RunTask']],
    ['create --action ecs:runt', ['ecs:RunTask']],
    ['create --action ecs:Run*', []],
    ['create --action ecs', ['ecs:', 'ecs-mcp:']],
    ['reference RunT', ['RunTask']],
    ['create --condition Null', ['Null:']],
    ['create --condition StringEquals:ecs:clus', ['StringEquals:ecs:cluster=']],
    ['create --condition StringEquals:aws:ResourceTag', ['StringEquals:aws:ResourceTag/']],
    ['create --requested-region eu-west-', ['eu-west-1', 'eu-west-2', 'eu-west-3']],
    ['create --no-such-flag=', []],
    ['create -- --te', []],
    ['attach --sandbox --user-name al', ['alice']],
    ['attach --sandbox --policy-name ', expect.any(Array)],
    ['attach --user-name ', []],
    ['attach --endpoint-url nonsense --user-name ', []],
  ])('behind "%s" is %j', async (line, expected) => {
    expect(await offered(line)).toEqual(expected);
  });

  it('is of the settings what can be unset, and what holds now', async () => {
    ownPreferences().set('tags', { team: 'web' });
    expect(await offered('settings unset ')).toEqual(['tags']);
    expect(await offered('settings set tags ')).toEqual(['team=web']);
    expect(await offered('settings set path ')).toEqual(['/']);
  });

  it('is no flag twice, unless it may be repeated', async () => {
    const flags = await offered('create --require-mfa --user-name alice --');
    expect(flags).toEqual(expect.arrayContaining(['--user-name', '--sandbox', '--help']));
    expect(flags).not.toContain('--require-mfa');
    expect(await offered('--te')).toEqual(['--template']);
  });

  it('is the profiles of this machine, but none that would write to the terminal', async () => {
    writeFileSync(path.join(home, 'credentials'), '[dev]\nregion=x\n[\u001B[31mred]\nregion=x\n');
    expect(await offered('doctor --profile ')).toEqual(['dev']);
  });

  it('holds no word with a character that is not shown', () => {
    expect(fitting([{ value: 'a\u001B[2J' }, { value: 'a\nb' }, { value: 'ab' }], 'a')).toEqual([
      { value: 'ab' },
    ]);
  });
});

describe('names of an account', () => {
  const names = 'attach --sandbox --group-name ';

  it('are the ARNs of roles that tasks can take on, where a placeholder stands for one', async () => {
    const line = 'create --sandbox --template task-run --set execution_role_arn=';
    const role = 'execution_role_arn=arn:aws:iam::123456789012:role';
    expect(await offered(line)).toEqual([`${role}/ecsTaskExecutionRole`, `${role}/web/webTaskRole`]);
    expect(await offered(line.replace('execution_role_arn=', 'cluster_name='))).toEqual([]);
  });

  it('are remembered for their owner only, and asked for again after a run', async () => {
    const before = await offered(names);
    expect(before).toContain('ecs-operators');
    const [file = ''] = readdirSync(path.join(home, 'completion'));
    const kept = path.join(home, 'completion', file);
    expectMode(kept, 0o600);
    const remembered = { ...JSON.parse(readFileSync(kept, 'utf8')), names: ['from-the-file'] };
    writeFileSync(kept, JSON.stringify(remembered));
    expect(await offered(names)).toEqual(['from-the-file']);
    writeFileSync(kept, JSON.stringify({ ...remembered, at: Date.now() - 61_000 }));
    expect(await offered(names)).toEqual(before);
    writeFileSync(kept, JSON.stringify({ ...remembered, at: Date.now() - 1000 }));
    mkdirSync(path.join(home, 'runs'));
    expect(await offered(names)).toEqual(before);
  });
});

describe('runs', () => {
  it('are offered to be undone or finished only where they can be', async () => {
    const made = [
      ['20261121-1400-0001', { status: 'done', steps: [CREATED] }],
      ['20261121-1401-0002', { status: 'partial', steps: [CREATED, { ...CREATED, status: 'pending' }] }],
      ['20261121-1402-0003', { status: 'done', steps: [CREATED], undoes: '20261121-1300-0000' }],
    ] as const;
    const receipts = new Receipts();
    for (const [runId, said] of made) receipts.save({ ...RECEIPT, runId, ...said });
    const [done, partial] = made.map(([runId]) => runId);
    expect([await offered('undo '), await offered('resume ')]).toEqual([[partial, done], [partial]]);
    expect(await offered('runs ')).toHaveLength(3);
  });
});

const CREATED = {
  action: 'create-policy',
  policyArn: 'arn:aws:iam::123456789012:policy/Web',
  status: 'done',
} as const;

const RECEIPT = {
  kind: 'receipt',
  account: {
    id: '123456789012',
    arn: 'arn:aws:iam::123456789012:user/admin',
    partition: 'aws',
    region: 'eu-west-1',
    sandbox: true,
  },
  startedAt: '2026-11-21T14:03:00.000Z',
  findings: [],
  equivalentCommand: '',
} as const;
