import { describe, expect, it } from 'vitest';
import { managedPolicyArns, roleKind } from '../../source/template/role-kind.ts';
import { type CallMade, MemoryAccount, refusedWith } from './memory-account.ts';
import { OWN, policyRequest, user } from './requests.ts';
import { roleRequest, roleRuns, said, TASK_DOCUMENT, trusting } from './role-runs.ts';

const LOST = ['Timeout', 'ConnectionFailed', 'ServiceFailure', 'UnreadableAnswer'];
const INSTANCE = 'ecsInstanceRole';
const POLICIES = managedPolicyArns(roleKind('instance'), 'aws');

/** Throws a code for so many calls of a method. */
function times(count: number, method: string, code: string) {
  let left = count;
  return (call: CallMade) => {
    if (call.method === method && left-- > 0) refusedWith(code);
  };
}

/** What the account holds of the instance role. */
function instanceRole({ roles, attachments }: MemoryAccount) {
  return {
    trust: JSON.parse(roles.rows.get(INSTANCE)?.trust ?? 'null'),
    attached: attachments.get(`role ${INSTANCE}`),
    profile: roles.profiles.get(INSTANCE),
  };
}

const WHOLE = {
  trust: JSON.parse(trusting('ec2.amazonaws.com')),
  attached: POLICIES,
  profile: [INSTANCE],
};

describe('a run that makes roles', () => {
  it('makes them, a policy and its attachment in one go', async () => {
    const account = new MemoryAccount();
    const receipt = await roleRuns(account).make({
      roles: [
        roleRequest('instance'),
        roleRequest('task', { document: TASK_DOCUMENT }),
        roleRequest('service-linked'),
      ],
      policy: policyRequest(),
      attachTo: [user('alice'), { type: 'role', name: 'ecsTaskRole' }],
    });
    expect(receipt).toMatchObject({ status: 'done' });
    expect(receipt.steps.map(({ verified }) => verified)).toEqual(Array(10).fill('seen'));
    expect(instanceRole(account)).toEqual(WHOLE);
    expect(JSON.parse(account.roles.inline.get('ecsTaskRole TaskPermissions') ?? '')).toEqual(TASK_DOCUMENT);
    expect(account.roles.rows.has('AWSServiceRoleForECS')).toBe(true);
    expect(account.attachments.get('role ecsTaskRole')).toEqual([`${OWN}/Web`]);
  });

  it.each<readonly [string, string]>([
    ...LOST.map(code => ['roles.create', code] as const),
    ['attachPolicy', 'Timeout'],
    ['roles.createProfile', 'Timeout'],
    ['roles.addToProfile', 'Timeout'],
  ])('finds again what took effect although the answer was lost: %s, %s', async (method, code) => {
    const account = new MemoryAccount();
    account.loss = times(1, method, code);
    const receipt = await roleRuns(account).make({ roles: [roleRequest('instance')] });
    expect(receipt.status).toBe('done');
    expect(instanceRole(account)).toEqual(WHOLE);
  });

  it('takes no role of somebody else for its own, and gives that one nothing', async () => {
    const account = new MemoryAccount();
    account.fault = ({ method }) => {
      if (method !== 'roles.create' || account.roles.rows.has(INSTANCE)) return;
      account.roles.put({
        name: INSTANCE,
        path: '/',
        description: '',
        trust: trusting('lambda.amazonaws.com'),
      });
      refusedWith('Timeout');
    };
    const receipt = await roleRuns(account).make({ roles: [roleRequest('instance')] });
    expect(receipt.steps[0]?.error?.code).toBe('EntityAlreadyExists');
    expect(
      said(receipt)
        .slice(1)
        .every(step => step.endsWith('pending')),
    ).toBe(true);
    expect(account.attachments.size).toBe(0);
  });

  it.each(['attachPolicy', 'roles.addToProfile'])(
    'waits until IAM knows the new role everywhere: %s',
    async method => {
      const account = new MemoryAccount();
      account.fault = times(3, method, 'NoSuchEntity');
      const receipt = await roleRuns(account).make({ roles: [roleRequest('instance')] });
      expect(receipt.status).toBe('done');
      expect(instanceRole(account)).toEqual(WHOLE);
    },
  );

  it('waits for inline policies as well', async () => {
    const account = new MemoryAccount();
    account.fault = times(2, 'roles.putPolicy', 'NoSuchEntity');
    const roles = [roleRequest('task', { document: TASK_DOCUMENT })];
    expect((await roleRuns(account).make({ roles })).status).toBe('done');
  });

  it('does not wait for a role that was there before and is gone', async () => {
    const account = new MemoryAccount();
    account.roles.put({ name: INSTANCE, path: '/', description: '', trust: trusting('ec2.amazonaws.com') });
    let tries = 0;
    account.fault = ({ method }) => {
      if (method !== 'attachPolicy') return;
      tries += 1;
      refusedWith('NoSuchEntity');
    };
    await roleRuns(account).make({ roles: [roleRequest('instance', { ifDiffers: 'mend' })] });
    expect(tries).toBe(1);
  });

  it('goes on with the other roles where one is refused', async () => {
    const account = new MemoryAccount();
    account.fault = ({ method, about }) => {
      if (method === 'roles.create' && about === INSTANCE) refusedWith('AccessDenied');
    };
    const receipt = await roleRuns(account).make({ roles: [roleRequest('instance'), roleRequest('events')] });
    expect(said(receipt)).toEqual([
      `create-role ${INSTANCE}: failed`,
      `attach ${INSTANCE}: pending`,
      `create-instance-profile ${INSTANCE}: pending`,
      `add-role-to-instance-profile ${INSTANCE}: pending`,
      'create-role ecsEventsRole: done',
      'attach ecsEventsRole: done',
    ]);
    expect(account.roles.profiles.size).toBe(0);
  });

  it('that was stopped goes on where it stood', async () => {
    const account = new MemoryAccount();
    const stop = new AbortController();
    account.loss = ({ method }) => {
      if (method === 'roles.create') stop.abort();
    };
    const stopped = await roleRuns(account, stop.signal).make({ roles: [roleRequest('instance')] });
    expect(said(stopped).map(step => step.split(': ')[1])).toEqual(['done', 'pending', 'pending', 'pending']);
    const runs = roleRuns(account);
    runs.receipts.save(stopped);
    expect((await runs.resume(stopped.runId)).status).toBe('done');
    expect(instanceRole(account)).toEqual(WHOLE);
  });
});

describe('a run that mends roles', () => {
  /** An account in which a task role lets another service in and may do something else. */
  function account() {
    const held = new MemoryAccount();
    held.roles.put({ name: 'ecsTaskRole', path: '/', description: '', trust: trusting('ec2.amazonaws.com') });
    held.roles.inline.set('ecsTaskRole TaskPermissions', '{"Version":"2012-10-17","Statement":[]}');
    return held;
  }
  const roles = [roleRequest('task', { document: TASK_DOCUMENT, ifDiffers: 'mend' })];

  it('changes what differs', async () => {
    const held = account();
    const receipt = await roleRuns(held).make({ roles });
    expect(said(receipt)).toEqual([
      'create-role ecsTaskRole: in-place',
      'update-assume-role-policy ecsTaskRole: done',
      'put-role-policy ecsTaskRole: done',
    ]);
    expect(held.roles.rows.get('ecsTaskRole')?.trust).toContain('ecs-tasks.amazonaws.com');
    expect(JSON.parse(held.roles.inline.get('ecsTaskRole TaskPermissions') ?? '')).toEqual(TASK_DOCUMENT);
  });

  it.each(['roles.updateTrust', 'roles.putPolicy'])(
    'does not write over what somebody changed meanwhile: %s',
    async method => {
      const held = account();
      const runs = roleRuns(held);
      held.fault = times(1, method, 'AccessDenied');
      const { runId } = await runs.make({ roles });
      held.fault = () => {};
      const others = { trust: trusting('lambda.amazonaws.com'), document: '{"Statement":[]}' };
      held.roles.put({ name: 'ecsTaskRole', path: '/', description: '', trust: others.trust });
      held.roles.inline.set('ecsTaskRole TaskPermissions', others.document);
      await expect(runs.resume(runId)).rejects.toThrow('The plan is blocked');
      expect(held.roles.rows.get('ecsTaskRole')?.trust).toBe(others.trust);
      expect(held.roles.inline.get('ecsTaskRole TaskPermissions')).toBe(others.document);
    },
  );
});
