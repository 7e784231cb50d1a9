import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CREATE_AND_ATTACH } from '../accessible/scripts.ts';
import { runnableCommands } from '../commands/flag-table/ask-program.ts';
import { Conversation, closeConversations } from '../conversations/conversation.ts';
import { TO_THE_REVIEW } from '../conversations/routes.ts';
import type { ProgramRun } from '../e2e/run-program.ts';
import { PROGRAM } from '../e2e/surroundings.ts';
import { COMMAND_LINES, type CommandLine } from './command-lines.ts';
import { refusal } from './refused-program.ts';
import { KEYS, Workplace } from './workplace.ts';

const BROKEN_OFF = {
  ECS_IAM_WIZARD_SANDBOX_FAULTS: '{"list": [{"action": "AttachUserPolicy", "fault": "denied"}]}',
};
/** A process without any network, where this machine lets one be made: no address, not even 127.0.0.1. */
const WITHOUT_NETWORK = ['unshare', '--map-root-user', '--net'];
const [unshare = '', ...how] = WITHOUT_NETWORK;
const isUnshared = spawnSync(unshare, [...how, 'true']).status === 0;

let model: Workplace;

beforeAll(async () => {
  model = await Workplace.open(['--sandbox'], BROKEN_OFF);
});

afterEach(closeConversations);

async function carriedOut(line: CommandLine, ...more: [Record<string, string>?, (readonly string[])?]) {
  const place = model.copy();
  return told(await place.run(line, ...more), place);
}

/** What a run told, but for what differs from run to run: ids, times and folders. */
function told({ exitCode, stdout, stderr }: ProgramRun, { home, files }: Workplace) {
  const plain = (text: string) =>
    text
      .replaceAll(home, '<home>')
      .replaceAll(files, '<files>')
      .replace(/\b(?=\w*\d)[\w-]*\d[\w-]*/g, '#');
  return { exitCode, stdout: plain(stdout), stderr: plain(stderr) };
}

const named = (line: CommandLine) => [`${line.command} ${line.words.join(' ')}`, line] as const;

describe('the command lines', () => {
  it('are of every command, each with whom it asks', () => {
    const commands = new Set(COMMAND_LINES.map(({ command }) => command));
    expect([...commands].sort()).toEqual(
      runnableCommands()
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe('nobody is asked by', () => {
  it.each(COMMAND_LINES.map(named))('%s', async (_, line) => {
    const { env, attempts } = refusal();
    const [usual, refused, alone] = await Promise.all([
      carriedOut(line),
      carriedOut(line, env),
      isUnshared ? carriedOut(line, {}, WITHOUT_NETWORK) : undefined,
    ]);
    expect(refused).toEqual(usual);
    expect(attempts()).toEqual([]);
    if (alone !== undefined) expect(alone).toEqual(usual);
  });

  it('the wizard, up to its receipt', async () => {
    const { env, attempts } = refusal();
    const made = new Conversation(['--sandbox'], { env: { ...KEYS, ...env } });
    await made.play(
      ...TO_THE_REVIEW,
      { when: 'make these changes', type: 'y' },
      { when: /^Done/m, press: 'enter' },
    );
    expect(await made.ending()).toMatchObject({ exitCode: 0 });
    expect(attempts()).toEqual([]);
  });

  it('the wizard line by line, up to its receipt', async () => {
    const { env, attempts } = refusal();
    const input = CREATE_AND_ATTACH.map(answer => `${answer}\n`).join('');
    const line = { command: 'wizard', asks: 'account', words: ['--accessible'], input } as const;
    const { exitCode, stdout } = await model.copy().run(line, env);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('- WebTaskList created:')]);
    expect(attempts()).toEqual([]);
  });
});

describe('sandbox serve', () => {
  it('asks nobody, and listens on 127.0.0.1 alone', async () => {
    const place = model.copy();
    const { env, attempts } = refusal('listen 127.0.0.1:0');
    const child = spawn(process.execPath, [PROGRAM, 'sandbox', 'serve', '--port', '0'], {
      env: { ...place.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => child.kill('SIGTERM'));
    const [said, ended] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect([ended, said]).toEqual([[0, null], expect.stringContaining('http://127.0.0.1:')]);
    expect(attempts()).toEqual([]);
  });
});
