import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Conversation, closeConversations, newHome } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { NAME, START, WHICH } from './routes.ts';
import { serveAccount } from './served-account.ts';

afterEach(closeConversations);

/** Wipes the scrollback, gives the window a title, turns text around, hides some of it, and is 64 characters wide twice. */
const HOSTILE = `\x1b[3J\x1b]0;owned\x07\x9b2J\u202ekcatta\u2066\u200b\u{e0041}${'漢'.repeat(64)}`;
/** The same as XML writes characters that it does not have. */
const AS_ENTITIES = Array.from(HOSTILE, character => `&#${character.codePointAt(0)};`).join('');

/** An account whose names were made by somebody who means ill. */
const disguise = (body: string) =>
  body
    .replaceAll('<UserName>bob<', `<UserName>bob${AS_ENTITIES}<`)
    .replaceAll('<UserName>carol<', `<UserName>carol${HOSTILE}<`)
    .replaceAll('<Path>/engineering/<', `<Path>/${AS_ENTITIES}/<`)
    .replaceAll('<PolicyName>EcsTaskViewer<', `<PolicyName>EcsTaskViewer${AS_ENTITIES}<`)
    .replaceAll('<GroupName>ops<', `<GroupName>ops${HOSTILE}<`);

describe('hostile names never reach the terminal as they are', () => {
  it('of users, groups and policies of the account, which are shown, chosen and planned with', async () => {
    const home = newHome();
    const { close, ...start } = await serveAccount(home, { disguise });
    const made = new Conversation(start.args, { ...start, home });
    await made.play(
      ...WHICH,
      { when: 'EcsTaskViewer', press: 'esc' },
      { when: /bob/, press: ['down', 'space', 'down', 'space'] },
      { when: '(3 chosen)', press: 'tab' },
      { when: 'ecs-developers', press: 'enter' },
      { when: '! A user name has at most 64 characters', press: 'ctrl-c' },
      { when: 'Leave the wizard?', type: 'y' },
    );
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
    const next = new Conversation(start.args, { ...start, home });
    await next.play(
      { when: 'Continue the draft', press: ['end', 'enter'] },
      { when: 'Who shall get it?', press: 'ctrl-c' },
      { when: 'Leave the wizard?', type: 'y' },
    );
    expect(await next.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
    await close();
  });

  it('of profiles', async () => {
    const home = newHome();
    const profile = `[profile work${HOSTILE}]\nregion = eu${HOSTILE}\nsso_session = ${HOSTILE}\n`;
    writeFileSync(home.env.AWS_CONFIG_FILE ?? '', profile);
    const made = new Conversation([], { home });
    await made.play(
      { when: 'Where would', press: ['down', 'enter'] },
      { when: 'work', press: 'enter' },
      { when: 'Where would you like to work?', press: 'ctrl-c' },
    );
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
  });

  it('of files, and what stands in them', async () => {
    const home = newHome();
    const folder = path.join(home.folder, `files${HOSTILE.replaceAll('/', '').slice(0, 40)}`);
    mkdirSync(folder);
    const file = path.join(folder, 'policy.json');
    const statement = { Sid: HOSTILE, Effect: 'Allow', Action: `ecs:${HOSTILE}`, Resource: `<${HOSTILE}>` };
    const asText = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    writeFileSync(file, asText.replaceAll('\\u001b', '\x1b').replace('}]', '}]]'));
    const made = new Conversation(['--sandbox'], { home, cwd: folder });
    await made.play(
      ...START,
      { when: 'start from?', press: 'shift-tab' },
      { when: '❯ Nothing', press: ['down', 'enter'] },
      { when: 'Which file holds', type: 'policy.json', press: 'enter' },
      { when: 'Line 1', press: 'esc' },
      { when: 'Which file holds', press: 'ctrl-u' },
    );
    made.terminal.paste(`${folder}/none.json`);
    await made.play({ when: 'none.json', press: 'enter' }, { when: '! There is no file', press: 'ctrl-c' });
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
  });

  it('that are typed or pasted', async () => {
    const made = new Conversation(['--sandbox']);
    await made.play(...NAME);
    made.terminal.paste(HOSTILE);
    await made.see('漢漢');
    await made.play(
      { when: '漢', press: ['down'] },
      { when: '漢', press: 'ctrl-c' },
      { when: 'Leave the wizard?', type: 'y' },
    );
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
  });
});
