import { afterEach, expect, it } from 'vitest';
import { runProgram } from '../e2e/run-program.ts';
import { Conversation, closeConversations, newHome } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { REVIEWED, WHO } from './routes.ts';

afterEach(closeConversations);

it('one of 5,000 users is found by typing, while they still arrive and when they are all there', async () => {
  const home = newHome();
  await runProgram(['sandbox', 'reset', '--users', '5000', '--yes'], home.env);
  const made = new Conversation(['--sandbox'], { home });
  await made.play(...WHO, { when: 'alice', type: '/user-0' });
  await made.see(/5,0\d\d/);
  const { users } = await made.command<{ users: readonly { name: string }[] }>('sandbox', 'show', '--all');
  const name = users.at(-1)?.name ?? '';
  await made.play(
    { when: 'enter keep', press: 'ctrl-u' },
    { when: 'enter keep', type: name },
    { when: new RegExp(`❯ . ${name}`), press: ['enter', 'space'] },
    { when: '(1 chosen)', press: 'esc' },
    { when: 'user-4999', press: 'home' },
    { when: 'alice', press: 'enter' },
    { when: 'EcsTaskViewer', press: 'enter' },
    { when: REVIEWED, type: 'y' },
    { when: /^Done/m, press: 'enter' },
  );
  expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
  expect(made.terminal.screen()).toContain(`attached to user ${name}`);
});
