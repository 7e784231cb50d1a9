import { describe, expect, it } from 'vitest';
import { openAccount } from '../../source/account/open-account.ts';
import { Failure } from '../../source/text/failure.ts';
import { heldTalk } from './held-talk.ts';
import { placeOf } from './scripts.ts';

/** From the menu to the task role of the template task-run, with what is asked before. */
const TO_THE_ROLES = ['1', '1', placeOf('task-run'), 'web-app', 'web'];
const DENIED = new Failure('refused', 'AccessDenied', 'You may not list the roles.');

function told(transcript: string, from: string, to: string): string {
  const begun = transcript.slice(transcript.indexOf(from));
  return begun.slice(0, begun.indexOf(to));
}

describe('a placeholder that stands for a role, line by line', () => {
  it('can stand for a role of the account, or for one that is made in the same run', async () => {
    const { transcript, receipts } = await heldTalk([
      ...[...TO_THE_ROLES, '1', '1', '', '', '', 'WebTaskRun', ''],
      ...['1', '2', '0', '', '', 'yes', ''],
    ]);
    expect(told(transcript, 'Reading the roles', 'The ARN of the role with which')).toMatchInlineSnapshot(`
      "Reading the roles.
      7 roles.

      The ARN of the role whose permissions the containers get. Give the execution role again when there is none. With * any role of the account that trusts ECS tasks can be handed to a task, permissions of administrators included.
      Which role shall task_role_arn be? A number, or an ARN typed here.
      1. Create ecsTaskRole in the same run, Task role
      2. ecsTaskExecutionRole
      3. webTaskRole, /web/
      Type 1 to 3.
      Also: b back, ? help, q leave.
      > 1
      That makes:
      arn:aws:iam::123456789012:role/ecsTaskRole
      ecsTaskRole is made in the same run, before the policy.

      "
    `);
    const [id = ''] = receipts.ids();
    expect(receipts.find(id)?.steps.map(({ action, status }) => `${action} ${status}`)).toEqual([
      'create-role done',
      'create-policy done',
      'attach done',
    ]);
  });

  it('takes a typed ARN, and then the role is not made any more', async () => {
    const { transcript } = await heldTalk([...TO_THE_ROLES, '1', 'b', 'arn:aws', '*', 'q', 'yes']);
    expect(transcript).toContain('ecsTaskRole is made in the same run, before the policy.');
    expect(transcript).toContain('A role is named by its full ARN');
    expect(transcript).toContain('ecsTaskRole is not made any more.');
  });

  it('is typed where the roles may not be listed', async () => {
    const account = (choice: Parameters<typeof openAccount>[0]) => {
      const opened = openAccount(choice);
      return Object.defineProperty(opened, 'roles', { value: { ...opened.roles, all: refusing } });
    };
    const { transcript } = await heldTalk([...TO_THE_ROLES, '*', 'q', 'yes'], { account });
    expect(transcript).toContain('AccessDenied: You may not list the roles.');
    expect(transcript).toMatch(/Such as:\narn:aws:iam::123456789012:role\/webTaskRole\ntask_role_arn:/);
  });
});

async function* refusing() {
  yield [];
  throw DENIED;
}
