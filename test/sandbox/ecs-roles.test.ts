import { AttachRolePolicyCommand, CreateRoleCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { managedPolicies } from '../../source/sandbox/managed-policies.ts';
import { seed } from '../../source/sandbox/seed.ts';
import { checkTrustPolicy } from '../../source/sandbox/trust-check.ts';
import { trustOf } from '../../source/template/role-documents.ts';
import { managedPolicyArns, ROLE_KINDS, roleKind } from '../../source/template/role-kind.ts';
import { practiceClients } from './practice-clients.ts';

const { iam } = practiceClients();

const ALL = ROLE_KINDS.map(roleKind);

describe('the practice account makes the', () => {
  it.each(ALL.filter(({ serviceLinked }) => !serviceLinked))('$title', async ({ kind, roleName }) => {
    const RoleName = `new-${roleName}`;
    const trust = trustOf(kind, { accountId: '123456789012', partition: 'aws' });
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }));
    for (const PolicyArn of managedPolicyArns(roleKind(kind), 'aws'))
      await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
  });
});

describe.each(ALL)('$title', ({ kind }) => {
  it('has policies that the practice account knows', () => {
    const unknown = managedPolicyArns(roleKind(kind), 'aws').filter(arn => !managedPolicies().has(arn));
    expect(unknown).toEqual([]);
  });

  it.each(['aws-cn', 'aws-us-gov'])('has a trust policy that IAM takes in %s', partition => {
    const trust = trustOf(kind, { accountId: '123456789012', partition });
    const check = () => checkTrustPolicy(JSON.stringify(trust), { ...seed({ users: 0 }), partition });
    expect(check).not.toThrow();
  });
});
