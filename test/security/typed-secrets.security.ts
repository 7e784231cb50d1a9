import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Conversation, closeConversations, newHome } from '../conversations/conversation.ts';
import { runProgram } from '../e2e/run-program.ts';
import type { Surroundings } from '../e2e/surroundings.ts';
import { leaksIn, leaksInFolder } from './find-leaks.ts';
import { seededCredentials, seededText } from './seeded-credentials.ts';

const DESCRIPTION = seededCredentials('description');
const TAG = seededCredentials('tag').token.slice(0, 200);
const VALUE = seededCredentials('value').keyId;
const REASON = seededText('reason');
const SECRETS = [DESCRIPTION.keyId, DESCRIPTION.secret, TAG, VALUE, REASON];

/** Each secret comes in by a flag of its own. */
const FLAGS = [
  ...['--sandbox', '--template', 'task-list', '--set', `cluster_name=${VALUE}`, '--policy-name', 'Typed'],
  ...['--description', `${DESCRIPTION.keyId} ${DESCRIPTION.secret}`, '--tag', `token=${TAG}`],
];
const IN_REASON = ['--reason', `see https://ada:${REASON}@tickets.example/1`];

afterEach(closeConversations);

/** The files of a home in which a secret stands, without their ids and times. */
function placesOf({ env }: Surroundings): Set<string> {
  const home = env.ECS_IAM_WIZARD_HOME ?? '';
  const leaks = leaksInFolder(home, SECRETS).map(({ where }) => path.relative(home, where));
  return new Set(leaks.map(where => where.replace(/[0-9a-f-]{8,}/, '*')));
}

describe('a secret that a person typed', () => {
  it('is not in the draft that is kept when they leave', async () => {
    const home = newHome();
    const made = new Conversation([...FLAGS, ...IN_REASON], { home });
    await made.play(
      { when: 'is not kept in the draft', press: 'ctrl-c' },
      { when: 'Leave the wizard?', type: 'y' },
    );
    await made.ending();
    const drafts = path.join(home.env.ECS_IAM_WIZARD_HOME ?? '', 'drafts');
    const [draft = ''] = readdirSync(drafts);
    expect(readFileSync(path.join(drafts, draft), 'utf8')).toContain('<removed_secret>');
    expect(placesOf(home)).toEqual(new Set());
  });

  it('is part of what was asked for: in the account and in the receipt, and nowhere else', async () => {
    const home = newHome();
    const words = ['create', ...FLAGS, ...IN_REASON, '--user-name', 'alice', '--yes'];
    const { exitCode, stderr } = await runProgram(words, home.env);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(placesOf(home)).toEqual(new Set(['practice-account.json', 'runs/*.json']));
    const { stdout } = await runProgram(['settings', 'list'], home.env);
    expect(leaksIn('settings', Buffer.from(stdout), SECRETS)).toEqual([]);
  });
});
