import { describe, expect, it } from 'vitest';
import { MemoryAccount, refusedWith } from './memory-account.ts';
import { policyRequest, user } from './requests.ts';
import { roleRequest, roleRuns, said, TASK_DOCUMENT, trusting } from './role-runs.ts';

const INSTANCE = 'ecsInstanceRole';

/** All that an account holds of roles. */
function held({ roles, attachments }: MemoryAccount) {
  return structuredClone({ roles: roles.held(), attachments: Object.fromEntries(attachments) });
}

/** An account in which a run made the instance role. */
async function withInstanceRole() {
  const account = new MemoryAccount();
  const runs = roleRuns(account);
  const { runId } = await runs.make({ roles: [roleRequest('instance')] });
  return { account, runs, runId };
}

describe('undo of a run that made roles', () => {
  it('takes back all of it, in the order that IAM wants', async () => {
    const account = new MemoryAccount();
    const before = held(account);
    const runs = roleRuns(account);
    const { runId } = await runs.make({
      roles: [
        roleRequest('instance'),
        roleRequest('task', { document: TASK_DOCUMENT }),
        roleRequest('service-linked'),
      ],
      policy: policyRequest(),
      attachTo: [user('alice'), { type: 'role', name: 'ecsTaskRole' }],
    });
    const undone = await runs.undo(runId);
    expect(said(undone)).toEqual([
      'detach ecsTaskRole: done',
      'detach alice: done',
      `detach ${INSTANCE}: done`,
      'delete-service-linked-role AWSServiceRoleForECS: done',
      'delete-role-policy ecsTaskRole: done',
      'delete-role ecsTaskRole: done',
      `remove-role-from-instance-profile ${INSTANCE}: done`,
      `delete-instance-profile ${INSTANCE}: done`,
      `delete-role ${INSTANCE}: done`,
      'delete-policy : done',
    ]);
    expect(held(account)).toEqual(before);
    expect(runs.receipts.read(runId).status).toBe('undone');
  });

  it.each<[string, (account: MemoryAccount) => void]>([
    [
      'somebody has given it policy arn:aws:iam::aws:policy/More since',
      account => account.attachments.get(`role ${INSTANCE}`)?.push('arn:aws:iam::aws:policy/More'),
    ],
    [
      'somebody has given it inline policy Own since',
      account => void account.roles.inline.set(`${INSTANCE} Own`, '{}'),
    ],
    [
      'it is in the instance profile web as well',
      account => void account.roles.profiles.set('web', [INSTANCE]),
    ],
    [
      'its trust policy has been changed since',
      account =>
        account.roles.put({
          name: INSTANCE,
          path: '/',
          description: '',
          trust: trusting('lambda.amazonaws.com'),
        }),
    ],
    [
      'it is not the role that this run made',
      account =>
        account.roles.put({
          name: INSTANCE,
          path: '/web/',
          description: '',
          trust: trusting('ec2.amazonaws.com'),
        }),
    ],
  ])('keeps a role with all that makes it work: %s', async (why, change) => {
    const { account, runs, runId } = await withInstanceRole();
    change(account);
    const now = held(account);
    const undone = await runs.undo(runId);
    expect(undone.steps.map(({ status, note }) => [status, note])).toEqual([
      ['in-place', 'Kept with the role.'],
      ['in-place', `Kept: ${why}.`],
    ]);
    expect(held(account)).toEqual(now);
  });

  it('keeps an inline policy that somebody has changed, and its role', async () => {
    const account = new MemoryAccount();
    const runs = roleRuns(account);
    const { runId } = await runs.make({ roles: [roleRequest('task', { document: TASK_DOCUMENT })] });
    account.roles.inline.set('ecsTaskRole TaskPermissions', '{"Statement":[]}');
    const undone = await runs.undo(runId);
    expect(undone.steps[0]?.note).toBe('Kept: somebody has given it inline policy TaskPermissions since.');
    expect(account.roles.rows.has('ecsTaskRole')).toBe(true);
  });

  it('leaves a role that was there before, and one that is gone', async () => {
    const account = new MemoryAccount();
    account.roles.put({
      name: 'ecsTaskRole',
      path: '/',
      description: '',
      trust: trusting('ec2.amazonaws.com'),
    });
    const before = held(account);
    const runs = roleRuns(account);
    const { runId } = await runs.make({
      roles: [roleRequest('task', { ifDiffers: 'mend' }), roleRequest('events')],
    });
    account.attachments.delete('role ecsEventsRole');
    account.roles.rows.delete('ecsEventsRole');
    expect(said(await runs.undo(runId))).toEqual([
      'detach ecsEventsRole: in-place',
      'delete-role ecsEventsRole: in-place',
      'update-assume-role-policy ecsTaskRole: done',
    ]);
    expect(held(account)).toEqual(before);
  });

  it('says what IAM says of a service-linked role that ECS still uses, and can be made again', async () => {
    const account = new MemoryAccount();
    const runs = roleRuns(account);
    const { runId } = await runs.make({ roles: [roleRequest('service-linked')] });
    account.fault = ({ method }) => {
      if (method === 'roles.deleteLinked') refusedWith('DeleteConflict', 'A cluster uses it.');
    };
    const undone = await runs.undo(runId);
    expect(undone.steps[0]?.error?.message).toBe('A cluster uses it.');
    expect(runs.receipts.read(runId).status).toBe('done');
    account.fault = () => {};
    expect((await runs.undo(runId)).status).toBe('done');
  });

  it('waits until IAM has seen everywhere that a role has nothing more', async () => {
    const { account, runs, runId } = await withInstanceRole();
    let left = 2;
    account.fault = ({ method }) => {
      if (method === 'roles.delete' && left-- > 0) refusedWith('DeleteConflict');
    };
    expect((await runs.undo(runId)).status).toBe('done');
    expect(account.roles.rows.size).toBe(0);
  });
});

describe('undo of a run that mended a role', () => {
  const TRUST = trusting('ec2.amazonaws.com');
  const INLINE = '{"Version":"2012-10-17","Statement":[]}';

  async function mended(inline: string | undefined = INLINE) {
    const account = new MemoryAccount();
    account.roles.put({ name: 'ecsTaskRole', path: '/', description: '', trust: TRUST });
    if (inline !== undefined) account.roles.inline.set('ecsTaskRole TaskPermissions', inline);
    const before = held(account);
    const runs = roleRuns(account);
    const { runId } = await runs.make({
      roles: [roleRequest('task', { document: TASK_DOCUMENT, ifDiffers: 'mend' })],
    });
    return { account, before, runs, runId };
  }

  it('puts back what the role was', async () => {
    const { account, before, runs, runId } = await mended();
    expect(said(await runs.undo(runId))).toEqual([
      'put-role-policy ecsTaskRole: done',
      'update-assume-role-policy ecsTaskRole: done',
    ]);
    expect(held(account)).toEqual(before);
  });

  it('leaves alone what somebody has changed since', async () => {
    const { account, runs, runId } = await mended();
    account.roles.inline.set('ecsTaskRole TaskPermissions', '{"Statement":[]}');
    account.roles.put({
      name: 'ecsTaskRole',
      path: '/',
      description: '',
      trust: trusting('lambda.amazonaws.com'),
    });
    const now = held(account);
    const undone = await runs.undo(runId);
    expect(undone.steps.map(({ status, note }) => [status, note])).toEqual([
      ['in-place', 'Somebody else has changed the inline policy TaskPermissions of ecsTaskRole since.'],
      ['in-place', 'Somebody else has changed the trust policy of ecsTaskRole since.'],
    ]);
    expect(held(account)).toEqual(now);
  });

  it('goes on where it was interrupted', async () => {
    const { account, before, runs, runId } = await mended();
    account.fault = ({ method }) => {
      if (method === 'roles.updateTrust') refusedWith('AccessDenied');
    };
    const undone = await runs.undo(runId);
    expect(undone.status).toBe('partial');
    account.fault = () => {};
    expect((await runs.resume(undone.runId)).status).toBe('done');
    expect(held(account)).toEqual(before);
    expect(runs.receipts.read(runId).status).toBe('undone');
  });
});
