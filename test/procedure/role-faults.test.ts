import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../source/procedure/answers.ts';
import { planFaults } from '../../source/procedure/plan-faults.ts';
import { mendingRole } from '../../source/procedure/role-consent.ts';
import { toRequest } from '../../source/procedure/to-request.ts';
import { planRequest } from '../../source/provision/plan.ts';
import type { RoleRequest } from '../../source/provision/request.ts';
import { FakeAccount } from '../ui/fake-account.ts';

const WANTED: RoleRequest = { kind: 'task', name: 'ecsTaskRole', ifDiffers: 'fail' };
const ANSWERS = { ...noAnswers('roles'), roles: [WANTED] };
const NOW = { equivalentCommand: '', now: new Date('2026-11-22T10:00:00Z') };

function accountWith(path: string): FakeAccount {
  const account = new FakeAccount();
  const trust = '{"Version":"2012-10-17","Statement":[]}';
  account.roles.put({ name: 'ecsTaskRole', path, description: '', trust });
  return account;
}

describe('a role that is in the way of a plan', () => {
  it('can be changed with consent, or give way to another name, without a word about flags', async () => {
    const account = accountWith('/');
    const plan = await planRequest(toRequest(ANSWERS), account, NOW);
    const [fault] = planFaults(plan);
    expect(fault?.mends).toEqual([
      { kind: 'mend-role', name: 'ecsTaskRole' },
      { kind: 'step', step: 'which-roles' },
    ]);
    expect(fault?.advice).not.toContain('--');
    const agreed = toRequest(mendingRole(ANSWERS, 'ecsTaskRole'));
    expect(planFaults(await planRequest(agreed, account, NOW))).toEqual([]);
  });

  it('gives way to another name where it belongs to AWS', async () => {
    const plan = await planRequest(
      toRequest(ANSWERS),
      accountWith('/aws-service-role/ecs.amazonaws.com/'),
      NOW,
    );
    expect(planFaults(plan).flatMap(({ mends }) => mends)).toEqual([{ kind: 'step', step: 'which-roles' }]);
  });
});
