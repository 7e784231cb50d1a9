import { afterEach, describe, expect, it } from 'vitest';
import { Conversation, closeConversations } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { PASSED_ROLES, REVIEWED } from './routes.ts';

afterEach(closeConversations);

const ROLE = 'arn:aws:iam::123456789012:role/ecsTaskRole';

interface Receipt {
  readonly policy: { readonly document: unknown };
  readonly roles: readonly { readonly arn: string }[];
  readonly steps: readonly { readonly action: string; readonly status: string }[];
}

describe('a role that a policy needs', () => {
  it('is made with the policy and its attachment in one run, and undone with them', async () => {
    const made = new Conversation(['--sandbox']);
    const before = await made.command('sandbox', 'show');
    await made.play(
      ...PASSED_ROLES,
      { when: '❯ Create ecsTaskRole in the same run', press: 'enter' },
      { when: 'ecsTaskRole is made in the same run', press: ['down', 'ctrl-r'] },
      { when: '❯ ecsTaskExecutionRole', press: 'enter' },
      { when: 'role/ecsTaskExecutionRole', press: 'enter' },
      { when: '❯ Go on', press: 'enter' },
      { when: 'May pass role ecsTaskRole and role ecsTaskExecutionRole', press: 'enter' },
      { when: 'be called?', press: 'ctrl-u' },
      { when: '(AmazonECSUserPolicy)', type: 'RunWeb', press: 'enter' },
      { when: 'alice', press: ['down', 'space'] },
      { when: '(1 chosen)', press: 'enter' },
      { when: 'EcsTaskViewer', press: 'enter' },
      { when: REVIEWED },
    );
    expect(await made.terminal.whole(REVIEWED)).toMatch(
      /create role +ecsTaskRole[\s\S]*create policy +RunWeb[\s\S]*attach it to +user alice/,
    );
    await made.play({ when: REVIEWED, type: 'y' }, { when: /^Done$/m });
    const rows = await made.command<readonly { runId: string }[]>('runs');
    expect(rows).toHaveLength(1);
    const receipt = await made.command<Receipt>('runs', rows[0]?.runId ?? '');
    expect(receipt.steps.map(({ action, status }) => `${action} ${status}`)).toEqual([
      'create-role done',
      'create-policy done',
      'attach done',
    ]);
    expect(receipt.roles.map(({ arn }) => arn)).toEqual([ROLE]);
    expect(JSON.stringify(receipt.policy.document)).toContain(ROLE);
    await made.play(
      { when: /^Done$/m, type: 'u' },
      { when: 'This undo would:' },
      { when: REVIEWED, type: 'y' },
      { when: /^Undone/m, press: 'enter' },
    );
    expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
    expect(await made.command('sandbox', 'show')).toEqual(before);
  });
});
