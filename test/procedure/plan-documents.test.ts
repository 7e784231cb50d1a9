import { describe, expect, it } from 'vitest';
import { sentJson } from '../../source/procedure/plan-documents.ts';
import { planRequest } from '../../source/provision/plan.ts';
import { MemoryAccount } from '../provision/memory-account.ts';

describe('The JSON of a plan', () => {
  it('holds the roles that would be written, not those that are there as they should be', async () => {
    const account = new MemoryAccount();
    account.roles.put({
      name: 'there',
      path: '/',
      description: '',
      trust:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"codedeploy.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
    });
    account.principalNames.add('role there');
    account.attachments.set('role there', ['arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS']);
    const plan = await planRequest(
      {
        version: 1,
        policy: undefined,
        policyArns: [],
        attachTo: [],
        reason: undefined,
        roles: [
          { kind: 'codedeploy', name: 'there', ifDiffers: 'fail' },
          { kind: 'task', name: 'new', ifDiffers: 'fail' },
        ],
      },
      account,
      { equivalentCommand: '', now: new Date(0) },
    );
    expect(plan.steps.map(({ status }) => status)).toEqual(['in-place', 'in-place', 'pending']);
    expect(Object.keys(JSON.parse(sentJson(plan) ?? '{}'))).toEqual(['role new']);
  });
});
