import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { PROGRAM, type Surroundings } from '../e2e/surroundings.ts';
import { Conversation, closeConversations, newHome } from './conversation.ts';
import { type ServedAccount, serveAccount } from './served-account.ts';

afterEach(closeConversations);

/** Plain lines change nothing of the terminal. */
const AS_BEFORE = { settings: 'as before', earlier: 'kept', strange: [] };

/** Two users get a policy of the account. */
const ANSWERS = ['3', '1', '2 3', '0', '', '1', '1', '0', '', 'yes'];
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

/** An account whose first attachment waits until it is let through. */
async function heldAccount(home: Surroundings) {
  const called = signpost();
  const through = signpost();
  const before = (action: string) => {
    if (action !== 'AttachUserPolicy') return undefined;
    called.pass();
    return through.passed;
  };
  return { account: await serveAccount(home, { before }), called: called.passed, letThrough: through.pass };
}

function signpost() {
  let pass = () => {};
  const passed = new Promise<void>(keep => {
    pass = keep;
  });
  return { passed, pass: () => pass() };
}

function onTerminal({ args, env }: ServedAccount, home: Surroundings): Conversation {
  return new Conversation(args, { env: { ...env, TERM: 'dumb' }, home });
}

function byPipe({ args, env }: ServedAccount, home: Surroundings) {
  const child = spawn(process.execPath, [PROGRAM, '--accessible', ...args], { env: { ...home.env, ...env } });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', part => {
    said += part;
  });
  return { child, said: () => said, ended: endOf(child), errors: text(child.stderr) };
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.once('close', resolve));
}

async function heard(said: () => string, child: ChildProcess, words: string): Promise<void> {
  while (!said().includes(words)) await new Promise(resolve => child.stdout?.once('data', resolve));
}

const IN_PART = 'Stopped. Done in part: some steps were carried out, some were not.';

describe('a signal in the middle of a run', () => {
  it.each(SIGNALS)(
    'on a plain terminal: %s lets the step end, says what was done, and ends with %i',
    async (signal, exitCode) => {
      const home = newHome();
      const { account, called, letThrough } = await heldAccount(home);
      const made = onTerminal(account, home);
      await made.see('What would you like to do?');
      made.terminal.type(ANSWERS.map(answer => `${answer}\r`).join(''));
      await called;
      if (signal === 'SIGINT') made.terminal.press('ctrl-c');
      else made.signal(signal);
      await made.see('Stopping after the step under way.');
      letThrough();
      expect(await made.ending()).toMatchObject({ exitCode, ...AS_BEFORE });
      expect(made.terminal.written()).not.toContain('\u001b');
      const words = made.everything();
      expect(words).toContain(IN_PART);
      expect(words).toMatch(
        /What the run did not come to can be made later with:\necs-iam-wizard resume [\w-]+$/m,
      );
      const [run] = await made.command<readonly { status: string }[]>('runs');
      expect(run).toMatchObject({ status: 'partial' });
      await account.close();
    },
  );

  it.each(SIGNALS)(
    'with answers from a pipe: %s does the same, and ends with %i',
    async (signal, exitCode) => {
      const home = newHome();
      const { account, called, letThrough } = await heldAccount(home);
      const { child, said, ended, errors } = byPipe(account, home);
      child.stdin.write(ANSWERS.map(answer => `${answer}\n`).join(''));
      await called;
      child.kill(signal);
      await heard(said, child, 'Stopping after the step under way.');
      letThrough();
      expect([await ended, await errors]).toEqual([exitCode, '']);
      expect(said()).toContain(IN_PART);
      await account.close();
    },
  );

  it('a second Ctrl-C ends at once, says what is not known, and names the command that finishes it', async () => {
    const home = newHome();
    const { account, called, letThrough } = await heldAccount(home);
    const made = onTerminal(account, home);
    await made.see('What would you like to do?');
    made.terminal.type(ANSWERS.map(answer => `${answer}\r`).join(''));
    await called;
    made.terminal.press('ctrl-c');
    await made.see('Ctrl-C once more stops at once.');
    made.terminal.press('ctrl-c');
    expect(await made.ending()).toMatchObject({ exitCode: 130, ...AS_BEFORE });
    const words = made.everything();
    expect(words).toContain('Stopped at once, before the run had ended.');
    expect(words).toContain('it is not known whether');
    expect(words).toMatch(/^Finish it:\necs-iam-wizard resume [\w-]+$/m);
    // The window folds a long path.
    const [, receipt = ''] = words.split('\nReceipt:\n');
    expect(receipt.replaceAll('\n', '')).toMatch(/^\/.*\/runs\/[\w-]+\.json/);
    letThrough();
    const [run] = await made.command<readonly { status: string }[]>('runs');
    expect(run).toMatchObject({ status: 'partial' });
    await account.close();
  });
});

describe('a signal at a question', () => {
  it.each(SIGNALS)('%s says that nothing was written, and ends with %i', async (signal, exitCode) => {
    const home = newHome();
    const account = await serveAccount(home);
    const { child, said, ended } = byPipe(account, home);
    child.stdin.write('3\n1\n2\n');
    await heard(said, child, 'Chosen: alice.');
    child.kill(signal);
    expect(await ended).toBe(exitCode);
    expect(said().trimEnd().split('\n').at(-1)).toBe('Nothing was written.');
    const made = onTerminal(account, home);
    await made.play({ when: 'What would you like to do?', type: '3\r' }, { when: 'Who shall get it?' });
    made.signal(signal);
    expect(await made.ending()).toMatchObject({ exitCode, ...AS_BEFORE });
    expect(made.everything()).toContain('Nothing was written.');
    await account.close();
  });
});
