import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import type { CommandLine } from './command-lines.ts';
import { Workplace } from './workplace.ts';

/** Longer than a lock is waited for; who waits longer waits for ever. */
const PATIENT = ['timeout', '25'];
const VICTIM = 'of somebody else\n';

let model: Workplace;
let victim: string;

beforeAll(async () => {
  model = await Workplace.open(['--sandbox'], {
    ECS_IAM_WIZARD_SANDBOX_FAULTS: '{"list": [{"action": "AttachUserPolicy", "fault": "denied"}]}',
  });
  victim = path.join(ownFolder('victim'), 'file');
  writeFileSync(victim, VICTIM);
});

afterAll(() => rmSync(victim));

const line = (words: string, asks: CommandLine['asks'] = 'nobody'): CommandLine => {
  const [command = '', ...rest] = words.split(' ');
  return { command, asks, words: rest };
};

/** What may stand in the place of a file. */
const THINGS = {
  'a link to a file of somebody else': (file: string) => symlinkSync(victim, file),
  'a link to nothing': (file: string) => symlinkSync(path.join(path.dirname(victim), 'new'), file),
  'a link to itself': (file: string) => symlinkSync(file, file),
  'a pipe': (file: string) => void execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', file]),
  'a folder': (file: string) => void mkdirSync(file),
} as const;

const ID = '<broken-run>';
const CREATE = 'create --template task-list --set cluster_name=web --policy-name P --yes';

/** A file of the program, by its name in the home, and what uses it. */
const USES: readonly (readonly [file: string, use: CommandLine])[] = [
  ['settings.json', line('settings list')],
  ['settings.json', line('settings set output json')],
  ['settings.json.lock', line('settings set output json')],
  ['practice-account.json', line('sandbox show')],
  ['practice-account.json', line('sandbox reset --yes')],
  ['practice-account.json', line(CREATE, 'account')],
  ['last-names.json', line(`${CREATE} --user-name alice`, 'account')],
  ['last-names.json', line('settings forget')],
  ['runs', line('runs')],
  ['runs', line(CREATE, 'account')],
  [`runs/${ID}.json`, line('runs')],
  [`runs/${ID}.json`, line(`runs ${ID}`)],
  [`runs/${ID}.json`, line(`resume ${ID} --yes`)],
  [`runs/${ID}.journal`, line(`runs ${ID}`)],
  [`runs/${ID}.journal`, line(`resume ${ID} --yes`)],
  [`runs/${ID}.json.claim`, line(`resume ${ID} --yes`)],
  ['cache', line('templates task-list')],
  ['cache/code', line('templates task-list')],
  ['drafts', line('settings list')],
];
const cases = USES.flatMap(([file, use]) =>
  Object.entries(THINGS).map(([thing, put]) => ({
    thing,
    file,
    words: [use.command, ...use.words].join(' '),
    put,
    use,
  })),
);

/** An error is one sentence, and one that says what to do; anything else would be a stack. */
function isClear(stderr: string): boolean {
  return !/^ +at |fault of the program/m.test(stderr);
}

describe('nothing is written elsewhere, nor waited for without an end, by what stands in the place of a file', () => {
  it.concurrent.each(cases)('$thing as $file: $words', async ({ file, put, use }) => {
    const place = model.copy();
    const [whole = ''] = place.wordsOf({
      command: 'wizard',
      asks: 'nobody',
      words: [file.split('/').at(-1) ?? ''],
    });
    const run = place.wordsOf({ command: 'wizard', asks: 'nobody', words: [ID] }).join();
    const stands = path.join(place.home, path.dirname(file), whole.replace(ID, run));
    rmSync(stands, { recursive: true, force: true });
    mkdirSync(path.dirname(stands), { recursive: true });
    put(stands);
    const words = use.words.map(word => word.replace(ID, run));
    const { exitCode, stderr } = await place.run({ ...use, words }, {}, PATIENT);
    expect({ exitCode, clear: isClear(stderr), stderr }).toEqual({
      exitCode: expect.toSatisfy(code => [0, 3, 252, 254, 255].includes(code)),
      clear: true,
      stderr,
    });
    expect(readFileSync(victim, 'utf8')).toBe(VICTIM);
    expect(readdirSync(path.dirname(victim))).toEqual(['file']);
    expect(lstatSync(victim).isFile()).toBe(true);
  });
});
