import { describe, expect, it } from 'vitest';
import {
  AWS,
  DOCUMENT,
  OWN,
  plan,
  policyRequest,
  practice,
  request,
  user,
  users,
  VIEWER,
} from './requests.ts';

/** The steps in a few words. */
async function stepsOf(wanted: Parameters<typeof request>[0], account = practice().account) {
  const { steps } = await plan(request(wanted), account);
  return steps.map(({ action, principal, status, error }) =>
    [action, principal?.name, status, error?.code].filter(word => word !== undefined).join(' '),
  );
}

describe('a plan in the practice account', () => {
  it('has every write that is wanted, in the order in which it will be made', async () => {
    const { account } = practice();
    const made = await plan(
      request({
        policy: policyRequest({ path: '/teams/web/', description: 'For the web.', tags: { team: 'web' } }),
        policyArns: [VIEWER],
        attachTo: [user('alice'), { type: 'group', name: 'ci' }, { type: 'role', name: 'webTaskRole' }],
        reason: 'OPS-123',
      }),
      account,
    );
    const arn = `${OWN}/teams/web/Web`;
    expect(made).toMatchObject({
      kind: 'plan',
      status: 'planned',
      startedAt: '2026-11-21T14:03:59.000Z',
      reason: 'OPS-123',
      account: { id: '123456789012', partition: 'aws', sandbox: true },
      policy: { arn, name: 'Web', path: '/teams/web/', description: 'For the web.', document: DOCUMENT },
    });
    expect(made.runId).toMatch(/^20261121-1403-[0-9a-f]{4}$/);
    expect(made.undoCommand).toBe(`ecs-iam-wizard undo ${made.runId}`);
    expect(made.policy?.versionId).toBeUndefined();
    expect(
      made.steps.map(({ action, policyArn, principal, status }) => [
        action,
        policyArn,
        principal?.name,
        status,
      ]),
    ).toEqual([
      ['create-policy', arn, undefined, 'pending'],
      ['attach', arn, 'alice', 'pending'],
      ['attach', VIEWER, 'alice', 'pending'],
      ['attach', arn, 'ci', 'pending'],
      ['attach', VIEWER, 'ci', 'pending'],
      ['attach', arn, 'webTaskRole', 'pending'],
      ['attach', VIEWER, 'webTaskRole', 'pending'],
    ]);
  });

  it('writes nothing: the account is the same to the byte', async () => {
    const { account, bytes } = practice();
    // The account comes into being with its first write.
    await account.createPolicy({
      ...policyRequest({ name: 'First' }),
      document: JSON.stringify(DOCUMENT),
    });
    const before = bytes();
    const wanted = {
      policy: policyRequest(),
      policyArns: [VIEWER],
      attachTo: [user('alice'), user('nobody')],
    };
    await plan(request(wanted), account);
    expect(bytes().equals(before)).toBe(true);
  });

  it('finds what is in place', async () => {
    const { account } = practice();
    const document = (await account.policyText(VIEWER, 'v1')) as string;
    const policy = policyRequest({ name: 'EcsTaskViewer', path: '/web/', document: JSON.parse(document) });
    const made = await plan(request({ policy, attachTo: [user('mallory'), user('alice')] }), account);
    expect(made.policy).toMatchObject({ arn: VIEWER, versionId: 'v1' });
    expect(made.steps.map(step => step.status)).toEqual(['in-place', 'in-place', 'pending']);
  });

  it('is blocked by principals that are not there, each by its own kind', async () => {
    const { account } = practice();
    const attachTo = (['user', 'group', 'role'] as const).map(type => ({ type, name: 'nobody' }));
    const { status, steps } = await plan(request({ policyArns: [VIEWER], attachTo }), account);
    expect(status).toBe('blocked');
    expect(steps.map(step => step.error?.message)).toEqual(
      ['user', 'group', 'role'].map(type => `There is no ${type} named nobody in this account.`),
    );
    expect(steps.map(step => step.error?.hint)).toEqual(
      ['users', 'groups', 'roles'].map(
        list => `Check the name (upper and lower case count), or list them: aws iam list-${list}`,
      ),
    );
  });

  it('is blocked by policies that are not there or belong to a service-linked role', async () => {
    const missing = `${AWS}/AmazonECSTaskExecutionRolePolicy`;
    const linked = `${AWS}/aws-service-role/AmazonECSServiceRolePolicy`;
    expect(await stepsOf({ policyArns: [missing, linked, VIEWER], attachTo: [user('alice')] })).toEqual([
      'attach alice blocked NoSuchEntity',
      'attach alice blocked PolicyNotAttachable',
      'attach alice pending',
    ]);
  });

  it('is blocked by a document that is too large, in the size that IAM counts', async () => {
    const sized = (size: number) => {
      const document = (filling: number) => ({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow' as const, Action: `ecs:${'x'.repeat(filling)}`, Resource: '*' },
      });
      return document(size - JSON.stringify(document(0)).length);
    };
    expect(await stepsOf({ policy: policyRequest({ document: sized(6144) }) })).toEqual([
      'create-policy pending',
    ]);
    expect(await stepsOf({ policy: policyRequest({ document: sized(6145) }) })).toEqual([
      'create-policy blocked LimitExceeded',
    ]);
  });

  it('goes through hundreds of principals', async () => {
    const { account } = practice();
    const made = await plan(request({ policyArns: [VIEWER], attachTo: users(300) }), account);
    expect(made.steps).toHaveLength(300);
    expect(made.steps.every(step => step.error?.code === 'NoSuchEntity')).toBe(true);
  });
});
