import { describe, expect, it } from 'vitest';
import { openAccount } from '../../source/account/open-account.ts';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { awsSurroundings, failureOf, withKeys } from '../account/aws-surroundings.ts';
import { type Loopback, startLoopback, wireError } from '../account/loopback.ts';
import { newPracticeFile } from '../sandbox/practice-clients.ts';
import { plan, policyRequest, request, users, VIEWER } from './requests.ts';

/** An account on the wire: a practice account with many users, and some actions that are not allowed. */
async function served({ denied = [] as readonly string[] } = {}) {
  awsSurroundings();
  withKeys();
  const practice = new PracticeAccount(newPracticeFile());
  practice.reset({ users: 60 });
  const server = await startLoopback((response, arrived) => {
    const action = arrived.parameters.get('Action') ?? '';
    if (denied.includes(action))
      return wireError(
        403,
        'AccessDenied',
        `User is not authorized to perform: iam:${action} on resource: *`,
      )(response, arrived);
    const service = action === 'GetCallerIdentity' ? 'sts' : 'iam';
    const answer = practice.answer({ service, body: String(arrived.parameters) });
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  });
  return { server, account: openAccount({ sandbox: false, endpointUrl: server.url }) };
}

function actions(server: Loopback): string[] {
  return server.arrived.map(({ parameters }) => parameters.get('Action') ?? '');
}

describe('the calls of a plan', () => {
  it.each([
    ['a new policy', policyRequest()],
    ['a policy that is there', policyRequest({ name: 'EcsTaskViewer', path: '/web/' })],
  ])('are at most one for each principal and six more: %s', async (_, policy) => {
    const { server, account } = await served();
    const { steps } = await plan(request({ policy, attachTo: users(50) }), account);
    expect(steps).toHaveLength(51);
    expect(server.arrived.length).toBeLessThanOrEqual(50 + 6);
  });

  it('are one more for each role', async () => {
    const { server, account } = await served();
    const attachTo = ['ecsInstanceRole', 'webTaskRole'].map(name => ({ type: 'role' as const, name }));
    const { status } = await plan(request({ policy: policyRequest(), attachTo }), account);
    expect(status).toBe('planned');
    expect(actions(server).filter(action => action === 'GetRole')).toHaveLength(2);
    expect(server.arrived.length).toBeLessThanOrEqual(2 * 2 + 6);
  });

  it('are reads', async () => {
    const { server, account } = await served();
    await plan(request({ policy: policyRequest(), policyArns: [VIEWER], attachTo: users(2) }), account);
    expect(actions(server).filter(action => !/^(Get|List|Simulate)/.test(action))).toEqual([]);
  });
});

describe('a permission that is missing', () => {
  it.each(['ListPolicies', 'GetPolicy', 'GetPolicyVersion', 'ListAttachedUserPolicies'])(
    'is named: %s',
    async action => {
      const { account } = await served({ denied: [action] });
      const policy = policyRequest({ name: 'EcsTaskViewer', path: '/web/' });
      const wanted = request({ policy, policyArns: [VIEWER], attachTo: users(1) });
      const failure = await failureOf(plan(wanted, account));
      expect(failure).toMatchObject({ kind: 'refused', code: 'AccessDenied', exitCode: 254 });
      expect(failure.hint).toContain(`iam:${action} for you`);
    },
  );

  it('does not matter for the quotas', async () => {
    const { account } = await served({ denied: ['GetAccountSummary'] });
    const { status } = await plan(request({ policy: policyRequest(), attachTo: users(1) }), account);
    expect(status).toBe('planned');
  });
});
