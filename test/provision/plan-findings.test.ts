import { describe, expect, it } from 'vitest';
import type { PolicyDocument, Statement } from '../../source/policy/document.ts';
import { AWS, plan, policyRequest, practice, request, user } from './requests.ts';

const policyOf = (statement: Statement, Version = '2012-10-17'): PolicyDocument => ({
  Version,
  Statement: [statement],
});
const passAnyRole = policyOf({ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' });
const planOf = (document: PolicyDocument, account = practice().account) =>
  plan(request({ policy: policyRequest({ document }), attachTo: [user('alice')] }), account);

describe('what lint finds in the policy of a plan', () => {
  it('is listed with its place in the document as people read it, and stops nothing', async () => {
    const { status, findings } = await planOf(passAnyRole);
    expect(status).toBe('planned');
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'SECURITY_WARNING',
        code: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
        path: ['Statement', 0, 'Action'],
        line: 6,
        column: 17,
      }),
    );
  });

  it('stops the run before its first write when IAM would refuse the policy', async () => {
    const { account, bytes } = practice();
    await account.identity();
    const before = bytes();
    const { status, steps, findings } = await planOf(
      policyOf({ Effect: 'Allow', Action: [], Resource: '*' }),
      account,
    );
    expect(status).toBe('blocked');
    expect(steps[0]?.error).toEqual({
      code: 'MalformedPolicyDocument',
      message: findings.find(({ code }) => code === 'REFUSED_BY_IAM')?.message,
      hint: expect.stringMatching(/^It is REFUSED_BY_IAM, line \d+ of the document/),
    });
    expect(bytes()).toEqual(before);
  });

  it('stops the run for an ARN of another partition than the account is in', async () => {
    const Resource = 'arn:aws-cn:ecs:*:*:cluster/web';
    const { steps, findings } = await planOf(policyOf({ Effect: 'Allow', Action: 'ecs:RunTask', Resource }));
    expect(steps[0]?.error).toMatchObject({
      code: 'MalformedPolicyDocument',
      message: 'IAM refuses ARNs of other partitions than its own (aws): this one is of "aws-cn".',
    });
    expect(findings).toContainEqual(expect.objectContaining({ path: ['Statement', 0, 'Resource'], line: 7 }));
  });

  it('stops nothing for an action that does not exist, which IAM takes', async () => {
    const { status, findings } = await planOf(
      policyOf({ Effect: 'Allow', Action: 'ecs:DescribeCluster', Resource: '*' }),
    );
    expect(status).toBe('planned');
    expect(findings.map(({ code }) => code)).toContain('INVALID_ACTION');
  });

  it('is nothing where no policy is made', async () => {
    const wanted = request({ policyArns: [`${AWS}/AmazonECS_FullAccess`], attachTo: [user('alice')] });
    expect((await plan(wanted, practice().account)).findings).toEqual([]);
  });
});
