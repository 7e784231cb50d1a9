import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CREATE_AND_ATTACH } from '../accessible/scripts.ts';
import { Conversation, closeConversations, newHome } from '../conversations/conversation.ts';
import { ownFolder } from '../own-folder.ts';
import { COMMAND_LINES, type CommandLine } from './command-lines.ts';
import { Workplace } from './workplace.ts';

/** As careless as can be: what the program makes is for everybody, unless it says otherwise. */
const EVERYBODY = 0o000;

let before: number;
let place: Workplace;

beforeAll(async () => {
  before = process.umask(EVERYBODY);
  place = await Workplace.open(['--sandbox'], {
    ECS_IAM_WIZARD_SANDBOX_FAULTS: '{"list": [{"action": "AttachUserPolicy", "fault": "denied"}]}',
  });
});

afterEach(closeConversations);

afterAll(() => void process.umask(before));

const permissions = (file: string) => lstatSync(file).mode & 0o777;

/** Files under a folder that others than their owner may use, and folders that others may enter. */
function openFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap(name => {
    const whole = path.join(folder, name);
    const wanted = lstatSync(whole).isDirectory() ? 0o700 : 0o600;
    return permissions(whole) === wanted ? [] : [`${name}: ${permissions(whole).toString(8)}`];
  });
}

const SPOKEN: CommandLine = {
  command: 'wizard',
  asks: 'account',
  words: ['--accessible'],
  input: CREATE_AND_ATTACH.map(answer => `${answer}\n`).join(''),
};

describe('only their owner can read', () => {
  it('the files of every command, and enter their folders', async () => {
    const kept = path.join(ownFolder('modes'), 'deep', 'home');
    for (const line of [...COMMAND_LINES, SPOKEN]) await place.run(line, { ECS_IAM_WIZARD_HOME: kept });
    const made = readdirSync(kept);
    expect(made).toEqual(expect.arrayContaining(['cache', 'practice-account.json', 'runs', 'settings.json']));
    expect([permissions(kept), permissions(path.dirname(kept))]).toEqual([0o700, 0o700]);
    expect(openFiles(kept)).toEqual([]);
  });

  it('those where the system keeps such files', async () => {
    const home = ownFolder('modes');
    const words = ['--template', 'task-list', '--set', 'cluster_name=web', '--policy-name', 'P', '--yes'];
    const env = { HOME: home, ECS_IAM_WIZARD_HOME: '' };
    expect(await place.run({ command: 'create', asks: 'account', words }, env)).toMatchObject({
      exitCode: 0,
    });
    await place.run({ command: 'settings set', asks: 'nobody', words: ['output', 'text'] }, env);
    expect(readdirSync(home).sort()).toEqual(['.cache', '.config', '.local']);
    expect(openFiles(home)).toEqual([]);
  });

  it('those of the wizard, its drafts among them', async () => {
    const home = newHome();
    const kept = path.join(home.folder, 'own', 'home');
    const env = { ECS_IAM_WIZARD_HOME: kept };
    const leaving = new Conversation(['--sandbox'], { home, env });
    await leaving.play(
      { when: 'What would you like to do?', press: 'enter' },
      { when: 'start from?', press: ['end', 'enter'] },
      { when: '❯ + add a statement', press: ['ctrl-c', 'ctrl-c'] },
    );
    await leaving.ending();
    expect(readdirSync(kept)).toContain('drafts');
    expect(openFiles(kept)).toEqual([]);
  });

  it('those that took the place of files that everybody could read', async () => {
    const kept = ownFolder('modes');
    const settings = path.join(kept, 'settings.json');
    writeFileSync(settings, '{}', { mode: 0o666 });
    await place.run(
      { command: 'settings set', asks: 'nobody', words: ['output', 'text'] },
      { ECS_IAM_WIZARD_HOME: kept },
    );
    expect(permissions(settings)).toBe(0o600);
  });

  it('those in folders that others may enter, which stay as their owner made them', async () => {
    const kept = path.join(ownFolder('modes'), 'open');
    for (const folder of [kept, path.join(kept, 'runs'), path.join(kept, 'cache')]) {
      mkdirSync(folder);
      chmodSync(folder, 0o777);
    }
    const words = ['--template', 'task-list', '--set', 'cluster_name=web', '--policy-name', 'P', '--yes'];
    await place.run({ command: 'create', asks: 'account', words }, { ECS_IAM_WIZARD_HOME: kept });
    expect(openFiles(kept)).toEqual(['cache: 777', 'runs: 777']);
  });
});

describe('a file that a person names', () => {
  const named = [
    ['a request', 'request.json', ['create', '--policy-name', 'P', '--yes', '--save-request'], 0o600],
    [
      'an export',
      'grant.tf',
      ['export', '--policy-name', 'P', '--yes', '--format', 'terraform', '--out'],
      0o600,
    ],
    ['a script', 'grant.sh', ['export', '--policy-name', 'P', '--yes', '--format', 'cli', '--out'], 0o700],
  ] as const;
  const saved = async ([command, ...words]: readonly string[], file: string) => {
    const template = ['--template', 'task-list', '--set', 'cluster_name=web'];
    const line = { command: command ?? '', asks: 'account', words: [...words, file, ...template] } as const;
    expect(await place.run(line)).toMatchObject({ exitCode: 0, stderr: expect.any(String) });
    return permissions(file);
  };

  it.each(named)('is for their eyes only when it is new: %s', async (_, name, words, mode) => {
    expect(await saved(words, path.join(ownFolder('named'), name))).toBe(mode);
  });

  it.each(named)('keeps its permissions when it is replaced: %s', async (_, name, words, mode) => {
    const file = path.join(ownFolder('named'), name);
    writeFileSync(file, 'old', { mode: 0o644 });
    expect(await saved(words, file)).toBe(0o644 | (mode & 0o100));
    expect(statSync(file).size).toBeGreaterThan('old'.length);
  });

  it('keeps its permissions when lint mends it', async () => {
    const file = path.join(place.files, 'wide.json');
    chmodSync(file, 0o664);
    await place.run({ command: 'lint', asks: 'nobody', words: ['wide.json', '--fix'] });
    expect(permissions(file)).toBe(0o664);
  });
});
