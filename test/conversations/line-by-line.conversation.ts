import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Conversation, closeConversations } from './conversation.ts';

afterEach(closeConversations);

const GOOD =
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ecs:ListClusters", "Resource": "*"}]}';

const TO_THE_REVIEW = [
  { when: 'What would you like to do?', type: '1\r' },
  { when: 'start from?', type: '1\r' },
  { when: /Choices 1 to 15 of \d+\./, type: 'list the tasks\r' },
  { when: '1. List the tasks of one cluster', type: '1\r' },
  { when: 'cluster_name, such as web', type: 'web\r' },
  { when: 'These are the values', type: '\r' },
  { when: 'What shall it allow?', type: '\r' },
  { when: 'the policy that you mean?', type: '\r' },
  { when: 'be called?', type: 'WebTaskList\r' },
  { when: 'Go on, or change something?', type: '\r' },
  { when: 'Who shall get it?', type: '1\r' },
  { when: 'Which users?', type: '2 3\r' },
  { when: 'Chosen: alice and bob.', type: '0\r' },
  { when: 'Choose users, 2 chosen', type: '\r' },
  { when: 'Attach other policies besides?', type: '\r' },
] as const;

describe.each([
  ['--accessible', ['--accessible'], {}],
  ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
  ['TERM=dumb', [], { TERM: 'dumb' }],
])('with %s', (_, flags, env) => {
  it('a terminal sees plain lines from the menu to the receipt, and no escape sequence', async () => {
    const made = new Conversation(['--sandbox', ...flags], { env });
    await made.play(
      ...TO_THE_REVIEW,
      { when: 'Type yes to make these changes', type: 'yes\r' },
      { when: 'What next?', type: '\r' },
    );
    expect((await made.ending()).exitCode).toBe(0);
    expect(made.terminal.written()).not.toContain('\u001b');
    expect(made.terminal.screen()).toMatch(
      /What was written can be taken back later with:\necs-iam-wizard undo [\w-]+$/,
    );
  });
});

describe('line by line', () => {
  it("makes ECS's own roles and takes them back, without an escape sequence", async () => {
    const made = new Conversation(['--sandbox'], { env: { TERM: 'dumb' } });
    await made.play(
      { when: 'What would you like to do?', type: '4\r' },
      { when: 'Nothing chosen. Numbers 1 to 12', type: 'task events\r' },
      { when: 'Chosen: Task role and EventBridge role.', type: '\r' },
      { when: 'Go on with these roles', type: '\r' },
      { when: 'What may the containers of tasks do', type: '\r' },
      { when: 'Type yes to make these changes', type: 'yes\r' },
      { when: '2. Take it back', type: '2\r' },
      { when: 'This undo would:', type: 'yes\r' },
      { when: '2. Hear the outcome again', type: '\r' },
    );
    expect((await made.ending()).exitCode).toBe(0);
    expect(made.terminal.written()).not.toContain('\u001b');
    expect(made.terminal.screen()).toMatch(/What was written is undone\.$/);
  });

  it('gives the policy to the editor that EDITOR names, says where the text is wrong, and keeps it', async () => {
    const editor = `sh -c 'grep -q Version "$1" && { echo "{" > "$1"; exit; }; cp "$HOME/good.json" "$1"' editor`;
    const made = new Conversation(['--sandbox'], { env: { TERM: 'dumb', EDITOR: editor, VISUAL: '' } });
    writeFileSync(path.join(made.home.folder, 'good.json'), GOOD);
    await made.play(
      { when: 'What would you like to do?', type: '2\r' },
      { when: 'start from?', type: 'nothing\r' },
      { when: 'is none of the choices', type: '7\r' },
      { when: 'What shall it allow?', type: '2\r' },
      { when: 'what with it?', type: '2\r' },
      { when: /Line \d+, character \d+: This is not JSON/, type: 'yes\r' },
      { when: 'The policy is as you wrote it: 1 statement.', type: 'q\r' },
    );
    expect((await made.ending()).exitCode).toBe(130);
    expect(made.terminal.written()).not.toContain('\u001b');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s leaves with the truth, and keeps the answers', async (_, key) => {
    const made = new Conversation(['--sandbox', '--accessible']);
    await made.play(...TO_THE_REVIEW, { when: 'Type yes to make these changes', type: key });
    expect((await made.ending()).exitCode).toBe(130);
    expect(made.terminal.screen()).toContain('Nothing was written.');
    expect(made.terminal.screen()).toContain('kept as a draft');
  });
});
