import { afterEach, describe, expect, it } from 'vitest';
import type { Turn } from '../e2e/converse.ts';
import { bytesOf } from '../e2e/keys.ts';
import { Conversation, closeConversations } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { MENU, NAME, REVIEWED, START, TO_THE_REVIEW, WHO } from './routes.ts';

afterEach(closeConversations);

const LONG = 'abcdefghi '.repeat(1_000);

describe('a paste of 10,000 characters', () => {
  it('into a line is text, is said to be too long, and can be erased', async () => {
    const made = new Conversation(['--sandbox']);
    await made.play(...NAME);
    made.terminal.paste(LONG);
    await made.see(/128/);
    await made.play(
      { when: 'abcdefghi', press: 'ctrl-u' },
      { when: '(AmazonECSUserPolicy)', type: 'WebTasks' },
      { when: 'WebTasks', press: 'enter' },
      { when: 'Who shall get it?', press: 'ctrl-c' },
      { when: 'Leave the wizard?', type: 'y' },
    );
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
  });

  it('where a document is pasted is kept until it is mended', async () => {
    const made = new Conversation(['--sandbox']);
    await made.play(
      ...START,
      { when: 'start from?', press: 'shift-tab' },
      { when: '❯ Nothing', press: ['end', 'enter'] },
      { when: 'Paste the policy document' },
    );
    made.terminal.paste(LONG);
    await made.see('not JSON');
    await made.play({ when: 'abcdefghi', press: 'ctrl-u' }, { when: 'Paste the JSON', press: 'ctrl-c' });
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
  });
});

describe('keys that are typed ahead', () => {
  it('lead through a whole procedure, in one write as far as nothing is looked up', async () => {
    const made = new Conversation(['--sandbox']);
    await made.see(MENU);
    made.terminal.type(keysOf(NAME));
    await made.play({ when: 'WebTasks', press: 'enter' }, { when: 'alice' });
    made.terminal.type(keysOf(TO_THE_REVIEW.slice(WHO.length)));
    await made.play({ when: REVIEWED, type: 'y' }, { when: /^Done/m, press: 'enter' });
    expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
    expect(made.everything()).toContain('attached to user alice');
  });

  it('while the account is being opened answer nothing that cannot be seen', async () => {
    const env = { ECS_IAM_WIZARD_SANDBOX_FAULTS: JSON.stringify({ latencyMs: 500 }) };
    const made = new Conversation(['--sandbox'], { env });
    await made.see('One moment');
    made.terminal.type(keysOf(NAME));
    await made.play({ when: MENU, press: 'ctrl-c' });
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
  });
});

/** All that is typed in a row of turns, as one text. */
function keysOf(turns: readonly Turn[]): string {
  const keys = ({ press = [] }: Turn) => (typeof press === 'string' ? [press] : press).map(bytesOf);
  return turns.map(turn => (turn.type ?? '') + keys(turn).join('')).join('');
}
