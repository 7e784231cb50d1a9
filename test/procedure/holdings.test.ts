import { describe, expect, it } from 'vitest';
import { openAccount } from '../../source/account/open-account.ts';
import { readHoldings } from '../../source/procedure/holdings.ts';
import { awsSurroundings } from '../account/aws-surroundings.ts';
import { ACCESS_DENIED, FakeAccount } from '../ui/fake-account.ts';

const NOTHING_BARRED: ReadonlySet<string> = new Set();

describe('what somebody has', () => {
  it('is read from the account: policies, groups of a user, members of a group', async () => {
    awsSurroundings();
    const account = openAccount({ sandbox: true });
    const read = (type: 'user' | 'group' | 'role', name: string) =>
      readHoldings({ type, name }, account, NOTHING_BARRED);
    expect((await read('user', 'mallory')).holdings).toEqual({
      attached: [{ arn: 'arn:aws:iam::123456789012:policy/web/EcsTaskViewer', name: 'EcsTaskViewer' }],
      groups: [],
      members: undefined,
    });
    expect((await read('user', 'erin')).holdings?.groups).toEqual(['ecs-operators']);
    expect((await read('group', 'ecs-operators')).holdings).toMatchObject({
      groups: undefined,
      members: ['erin', 'frank'],
    });
    expect((await read('role', 'webTaskRole')).holdings).toEqual({
      attached: [],
      groups: undefined,
      members: undefined,
    });
    expect(await read('user', 'nobody')).toEqual({ holdings: undefined, denied: [] });
  });

  it('is left out and named where the caller may not read it, and not tried again', async () => {
    const account = new FakeAccount().with('user', 'alice').fail('groups', ACCESS_DENIED);
    const alice = { type: 'user', name: 'alice' } as const;
    const first = await readHoldings(alice, account, NOTHING_BARRED);
    expect(first).toEqual({
      holdings: { attached: [], groups: undefined, members: undefined },
      denied: ['iam:ListGroupsForUser'],
    });
    account.mend('groups');
    const second = await readHoldings(alice, account, new Set(first.denied));
    expect(second.holdings?.groups).toBeUndefined();
  });

  it('throws what is no refusal', async () => {
    const account = new FakeAccount().with('user', 'alice').fail('groups', new Error('offline') as never);
    await expect(readHoldings({ type: 'user', name: 'alice' }, account, NOTHING_BARRED)).rejects.toThrow(
      'offline',
    );
  });
});
