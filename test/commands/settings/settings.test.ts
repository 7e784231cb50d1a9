import { homedir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refuseUnknownProfile } from '../../../source/account/profiles.ts';
import { settingSources } from '../../../source/account/setting-sources.ts';
import { createAnswers } from '../../../source/commands/answers/create-answers.ts';
import {
  accountChoice,
  OUTPUT_FORMS,
  outputForm,
  type SharedFlags,
} from '../../../source/commands/flags/shared-flags.ts';
import { Output } from '../../../source/commands/output/output.ts';
import {
  forgetNames,
  getSetting,
  listSettings,
  noteUnknownProfile,
  setSetting,
  unsetSetting,
} from '../../../source/commands/settings/settings.ts';
import { equivalentCommand } from '../../../source/procedure/equivalent-command.ts';
import { LastNames } from '../../../source/settings/last-names.ts';
import { SETTING_FORMS } from '../../../source/settings/preference-keys.ts';
import { NO_NAMES } from '../../../source/settings/used-names.ts';
import { place } from '../../settings/place.ts';

beforeEach(() => {
  const home = place();
  vi.stubEnv('ECS_IAM_WIZARD_HOME', home);
  vi.stubEnv('AWS_CONFIG_FILE', path.join(home, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', path.join(home, 'credentials'));
  return () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  };
});

function printed(run: (output: Output) => number, form: 'text' | 'json' = 'text'): string {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    run(new Output({ form, quiet: false }));
    return stdout.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    stdout.mockRestore();
  }
}

const set = (key: string, ...words: string[]) => printed(output => setSetting(key, words, output));
const noFlags = { color: true } as SharedFlags;

describe('a profile that is preferred', () => {
  it('may be made later, which is said', async () => {
    set('profile', 'later');
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await noteUnknownProfile(new Output({ form: 'text', quiet: false }));
    expect(stderr.mock.calls.join('')).toContain('There is no profile later in the AWS configuration yet.');
  });
});

const PRACTICE = { id: '123456789012', sandbox: true };

/** Somebody to whom a policy was attached before. */
function usedBefore(): LastNames {
  const names = new LastNames();
  names.remember(PRACTICE, { ...NO_NAMES, users: ['alice'] });
  return names;
}

describe('names used before', () => {
  it('are counted in the list, and forgotten by a command', () => {
    usedBefore();
    expect(printed(listSettings)).toContain('1 name used before is kept in ');
    expect(printed(forgetNames)).toBe('Forgotten: 1 name used before.\n');
    expect(printed(forgetNames, 'json')).toBe('{\n  "forgotten": 0\n}\n');
    expect(printed(listSettings)).not.toContain('used before is kept');
  });

  it('are forgotten at once when they are not to be kept, and none is kept from then on', () => {
    const names = usedBefore();
    expect(set('lastNames', 'off')).toContain('lastNames = off');
    expect(names.count()).toBe(0);
    expect(usedBefore().count()).toBe(0);
    expect(() => set('lastNames', 'perhaps')).toThrow(/on or off/);
  });
});

const noCreateFlags = {
  set: [],
  sourceIp: [],
  requestedRegion: [],
  condition: [],
  tag: [],
  userName: [],
  groupName: [],
  roleName: [],
  policyArn: [],
};
const flags = { ...noCreateFlags, template: 'task-list', policyName: 'A' } as Parameters<
  typeof createAnswers
>[0];

describe('the command settings', () => {
  it('keeps a value, tells it, and forgets it', () => {
    expect(set('tags', 'team=web,stage=prod', 'cost=1')).toBe('tags = team=web,stage=prod,cost=1   (set)\n');
    expect(printed(output => getSetting('tags', output))).toBe('team=web,stage=prod,cost=1\n');
    expect(JSON.parse(printed(output => getSetting('tags', output), 'json'))).toEqual({
      team: 'web',
      stage: 'prod',
      cost: '1',
    });
    expect(printed(output => unsetSetting('tags', output))).toBe('tags = -\n');
  });

  it('lists every setting with its origin', () => {
    set('region', 'eu-west-1');
    vi.stubEnv('AWS_PROFILE', 'prod');
    const rows = JSON.parse(printed(listSettings, 'json'));
    expect(rows.slice(0, 3)).toMatchObject([
      { key: 'profile', value: 'prod', from: 'environment', variable: 'AWS_PROFILE' },
      { key: 'region', value: 'eu-west-1', from: 'set' },
      { key: 'path', value: '/', from: 'default' },
    ]);
    const text = printed(listSettings);
    for (const { key, meaning } of rows)
      expect(text).toMatch(new RegExp(`^${key} [^]*${meaning.slice(0, 20)}`, 'm'));
  });

  it('makes the path of a folder whole', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.stubEnv('ECS_IAM_WIZARD_TEMPLATES', '');
    set('templateFolder', '~/none-such');
    expect(printed(output => getSetting('templateFolder', output))).toBe(
      `${path.join(homedir(), 'none-such')}\n`,
    );
  });

  it.each([
    [['template-folder', 'x'], 'There is no setting "template-folder".'],
    [['region', 'Europe'], 'region: "Europe" is no Region.'],
    [['path', 'a', 'b'], 'path takes one value.'],
    [['tags', 'team'], 'tags: "team" is not of the form KEY=VALUE.'],
    [['tags', 'a=1,A=2'], 'tags: the tag "A" is there twice.'],
    [['output', 'sarif'], 'output: it should be text, json, yaml or table.'],
  ] as const)('refuses %j', ([key, ...words], sentence) => {
    expect(() => setSetting(key, words, new Output({ form: 'text', quiet: true }))).toThrow(sentence);
  });
});

describe('what is set', () => {
  it('can be every form in which most commands print', () => {
    expect(SETTING_FORMS).toEqual(OUTPUT_FORMS);
  });

  it('chooses the account and the form where no flag does, and is told as the source', async () => {
    set('profile', 'dev');
    set('region', 'eu-west-1');
    set('output', 'json');
    const choice = accountChoice(noFlags, {});
    expect(choice).toMatchObject({ sandbox: false, profile: 'dev', region: 'eu-west-1' });
    expect(await settingSources(choice, {})).toMatchObject({
      credentials: 'settings, profile dev',
      region: 'settings',
    });
    expect(accountChoice({ ...noFlags, profile: 'x', region: 'us-east-1' }, {})).toEqual({
      sandbox: false,
      profile: 'x',
      region: 'us-east-1',
    });
    expect(accountChoice({ ...noFlags, sandbox: true }, {}).profile).toBeUndefined();
    expect([outputForm(undefined, {}), outputForm('text', {})]).toEqual(['json', 'text']);
    expect(outputForm(undefined, { AWS_DEFAULT_OUTPUT: 'text' })).toBe('text');
  });

  it('is named in the hint where the profile is none', async () => {
    set('profile', 'dev');
    const choice = accountChoice(noFlags, {});
    await expect(refuseUnknownProfile('dev', choice)).rejects.toMatchObject({
      exitCode: 253,
      hint: expect.stringContaining('ecs-iam-wizard settings unset profile'),
    });
    await expect(refuseUnknownProfile('other', choice)).rejects.toMatchObject({
      hint: expect.not.stringContaining('settings'),
    });
  });

  it('gives new policies path and tags, and the command that does the same says so', async () => {
    set('path', '/teams/web/');
    set('tags', 'team=web');
    const { answers } = await createAnswers(flags, 'create');
    expect(answers).toMatchObject({ path: '/teams/web/', tags: { team: 'web' } });
    expect(equivalentCommand(answers, { sandbox: true })).toContain('--path /teams/web/ --tag team=web');
    const other = await createAnswers({ ...flags, path: '/', tag: ['stage=prod'] }, 'create');
    expect(other.answers).toMatchObject({ path: '/', tags: { stage: 'prod' } });
    const naming = { path: '/teams/web/', tags: {} };
    expect(equivalentCommand(other.answers, { sandbox: true }, undefined, naming)).toContain('--path / ');
  });
});
