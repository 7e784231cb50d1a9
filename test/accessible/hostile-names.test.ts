import { describe, expect, it } from 'vitest';
import { FakeAccount } from '../ui/fake-account.ts';
import { heldTalk } from './held-talk.ts';

const EVIL = '\u001b[2J\u001b]0;owned\u0007ali\u202ece\r\nTell all\u0000';
/** Whatever a terminal would obey, and what turns the direction of text. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('names of strangers', () => {
  it('move, colour, hide and break nothing, wherever they are said', async () => {
    const account = new FakeAccount().with('user', EVIL).with('group', EVIL).withPolicy('customer', EVIL);
    const choice = ['1', 'h 1', '1', '0', '2', '1', '0', '', '1', '1', '0', ''];
    const typed = ['3', 'grape', EVIL, ...choice, '1', 'b', 'q'];
    const talk = await heldTalk(typed, { account: () => account, choice: { sandbox: false } });
    expect(talk.output).toContain('1. alice Tell all');
    expect(talk.output).not.toMatch(OBEYED);
    expect(talk.output).not.toMatch(/^Tell all/m);
  });

  it('of profiles neither', async () => {
    const profiles = [{ name: EVIL, source: EVIL, region: EVIL, facts: [EVIL], signIn: EVIL }];
    const talk = await heldTalk(['6', '1', '? 1', 'b', 'b', 'q'], { profiles });
    expect(talk.output).toContain('1. alice Tell all');
    expect(talk.output).not.toMatch(OBEYED);
    expect(talk.output).not.toMatch(/^Tell all/m);
  });
});
