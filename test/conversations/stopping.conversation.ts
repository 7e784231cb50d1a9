import { afterEach, describe, expect, it } from 'vitest';
import { Conversation, closeConversations, newHome } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { MENU, REVIEWED, WHO } from './routes.ts';
import { serveAccount } from './served-account.ts';
import { setOut } from './setting-out.ts';
import { leave, WAYS } from './ways.ts';

afterEach(closeConversations);

describe('Ctrl-C', () => {
  it.each(Object.entries(WAYS))('leaves %s: nothing was written, nothing is lost', async (_, way) => {
    const { close, ...start } = await setOut(way);
    const made = new Conversation(start.args, start);
    await made.play(...way.turns, { when: way.sight });
    await leave(made, way);
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
    expect(made.terminal.screen()).toContain('Nothing was written.');
    if (way.loses === 'answers') {
      const next = new Conversation(start.args, start);
      expect(await next.play({ when: 'Continue the draft' })).toContain(MENU);
    }
    await close();
  });
});

describe('in the middle of a run', () => {
  it.each([
    ['Ctrl-C', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    '%s lets the step under way end, tells the truth, and ends with %i',
    async (signal, exitCode) => {
      const home = newHome();
      const { promise: called, resolve: call } = signpost();
      const { promise: answered, resolve: answer } = signpost();
      const { close, ...start } = await serveAccount(home, {
        before: action => {
          if (action !== 'AttachUserPolicy') return;
          call();
          return answered;
        },
      });
      const made = new Conversation(start.args, { ...start, home });
      await made.play(
        ...WHO,
        { when: 'alice', press: ['down', 'space', 'down', 'space'] },
        { when: '(2 chosen)', press: 'enter' },
        { when: 'EcsTaskViewer', press: 'enter' },
        { when: REVIEWED, type: 'y' },
        { when: 'Writing to the account' },
      );
      await called;
      if (signal === 'Ctrl-C') {
        made.terminal.press('ctrl-c');
      } else made.signal(signal);
      await made.see('Stopping after the step under way');
      answer();
      if (signal === 'Ctrl-C') await made.play({ when: /^Stopped. Done in part/m, press: 'enter' });
      expect(await made.ending()).toEqual({ exitCode, ...HANDED_BACK });
      const words = made.terminal.screen();
      expect(words).toContain('✔ attached to user alice');
      expect(words).not.toContain('✔ attached to user bob');
      const [run] = await made.command<readonly { status: string }[]>('runs');
      expect(run).toMatchObject({ status: 'partial' });
      const next = new Conversation(start.args, { ...start, home });
      expect(await next.play({ when: 'Undo an earlier run' })).toContain(MENU);
      await close();
    },
  );
});

/** A promise that is kept from outside. */
function signpost() {
  let resolve = () => {};
  const promise = new Promise<void>(keep => {
    resolve = keep;
  });
  return { promise, resolve: () => resolve() };
}
