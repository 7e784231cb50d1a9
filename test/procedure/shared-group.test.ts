import { describe, expect, it } from 'vitest';
import type { Principal } from '../../source/policy/names.ts';
import { instead, sharedGroup } from '../../source/procedure/shared-group.ts';

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  alice: ['readers', 'web'],
  bob: ['web'],
  carol: ['readers'],
  dave: [],
};
const groupsOf = (name: string) => GROUPS[name];
const users = (...names: string[]): Principal[] => names.map(name => ({ type: 'user', name }));

describe('a group in place of its users', () => {
  it('is found where all chosen users are in it', () => {
    expect(sharedGroup(users('alice', 'bob'), groupsOf)).toBe('web');
    expect(sharedGroup(users('alice', 'carol'), groupsOf)).toBe('readers');
  });

  it('is not found for one user, for users of different groups, or while groups are unknown', () => {
    expect(sharedGroup(users('alice'), groupsOf)).toBeUndefined();
    expect(sharedGroup(users('alice', 'bob', 'carol'), groupsOf)).toBeUndefined();
    expect(sharedGroup(users('alice', 'dave'), groupsOf)).toBeUndefined();
    expect(sharedGroup(users('alice', 'stranger'), groupsOf)).toBeUndefined();
  });

  it('is not offered when it is chosen already', () => {
    expect(sharedGroup([...users('alice', 'bob'), { type: 'group', name: 'web' }], groupsOf)).toBeUndefined();
  });

  it('takes the place of its users and leaves the others', () => {
    const chosen: Principal[] = [...users('alice', 'bob', 'dave'), { type: 'role', name: 'deploy' }];
    expect(instead(chosen, 'web', groupsOf)).toEqual([
      { type: 'user', name: 'dave' },
      { type: 'role', name: 'deploy' },
      { type: 'group', name: 'web' },
    ]);
  });
});
