import { afterEach, describe, expect, it } from 'vitest';
import { Conversation, type ConversationOptions, closeConversations, newHome } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { MENU, REVIEWED, ROLES, TASK_POLICY } from './routes.ts';

afterEach(closeConversations);

interface RoleRow {
  readonly kind: string;
  readonly name: string;
  readonly status: string;
}

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf';

/** How the practice account stands to some roles, by their kinds. */
async function statusOf(made: Conversation, ...kinds: readonly string[]): Promise<string[]> {
  const rows = await made.command<readonly RoleRow[]>('roles', '--sandbox');
  return kinds.map(kind => rows.find(row => row.kind === kind)?.status ?? '');
}

describe("ECS's own roles", () => {
  it.each<[string, ConversationOptions]>([
    ['on a usual terminal', {}],
    ['on the smallest one', { columns: 60, rows: 15 }],
  ])('are made and taken back again %s', async (_, options) => {
    const made = new Conversation(['--sandbox'], { ...options, home: newHome() });
    await made.play(
      ...ROLES,
      { when: '❯ ◯ Task execution role', press: 'down' },
      { when: '❯ ◯ Task role', press: 'space' },
      { when: '❯ ◉ Task role', type: '/managed instances', press: 'enter' },
      { when: /❯ ◯ Instance role/, press: ['space', 'enter'] },
      { when: 'What may the containers of tasks do?', press: 'space' },
      { when: '  Nothing yet', type: '/list the tasks', press: ['enter', 'enter'] },
      { when: 'Which resources is', type: 'web', press: 'enter' },
      { when: '1 statement from task-list', press: 'enter' },
      { when: REVIEWED, type: 'j' },
      { when: '"AssumeRolePolicyDocument"', type: 'j' },
      { when: 'This run would', type: 'y' },
      { when: /^Done/m },
    );
    expect(await statusOf(made, 'task', 'managed-instance')).toEqual(['present', 'present']);
    await made.play(
      { when: 'u undo', type: 'u' },
      { when: 'This undo would', type: 'y' },
      { when: /^Undone/m, press: 'enter' },
    );
    expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
    expect(await statusOf(made, 'task', 'managed-instance')).toEqual(['absent', 'absent']);
  });

  it('that are there get nothing without consent', async () => {
    const made = new Conversation(['--sandbox']);
    await made.play(
      ...ROLES,
      { when: '❯ ◯ Task execution role', press: ['space', 'enter'] },
      { when: 'What may the task execution role read?' },
    );
    made.terminal.paste(SECRET);
    await made.play(
      { when: 'registry-AbCdEf', press: 'enter' },
      { when: 'this cannot be done as it is', type: 'd' },
      { when: '+ Inline policy TaskExecutionExtras', type: 'd' },
      { when: 'm change that role', type: 'm' },
      { when: REVIEWED, press: 'ctrl-c' },
      { when: 'Leave the wizard?', type: 'y' },
    );
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
    const again = new Conversation(['--sandbox'], { home: made.home });
    await again.play(
      { when: 'Continue the draft', press: ['end', 'enter'] },
      { when: REVIEWED, type: 'y' },
      { when: /^Done/m, press: 'enter' },
    );
    expect(await again.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
    expect(again.everything()).toContain(
      'the inline policy TaskExecutionExtras of ecsTaskExecutionRole written',
    );
  });

  it('of another name are held against the account, and Back leads to the menu from every step', async () => {
    const made = new Conversation(['--sandbox']);
    await made.play(
      ...TASK_POLICY,
      { when: 'Nothing yet', press: 'esc' },
      { when: 'do besides?', press: 'esc' },
      { when: '❯ ◉ Task role', press: 'up' },
      { when: '❯ ◉ Task execution role', type: 'n' },
      { when: 'be called?', press: 'ctrl-u' },
      { when: '(ecsTaskExecutionRole)', type: 'ecsInstanceRole', press: 'enter' },
      { when: /! Task execution role +differs/, press: 'enter' },
      { when: 'Shall the role ecsInstanceRole be changed?', type: 'n' },
      { when: 'be called?', press: 'ctrl-u' },
      { when: '(ecsTaskExecutionRole)', type: 'webExecution', press: 'enter' },
      { when: /Task execution role +absent +webExecution/, press: 'esc' },
      { when: MENU, press: 'ctrl-c' },
      { when: 'Leave the wizard?', type: 'y' },
    );
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
  });
});
