import { describe, expect, it } from 'vitest';
import { MemoryAccount, refusedWith } from './memory-account.ts';
import { AWS, OWN, plan, policyRequest, practice, request, user } from './requests.ts';

const IMPLICIT = { decision: 'implicitDeny' } as const;
const BOTH = { policy: policyRequest(), attachTo: [user('alice'), user('bob')] };

function accountWhere(decide: MemoryAccount['decide']) {
  const account = new MemoryAccount();
  account.decide = decide;
  return account;
}

async function codesOf(account: MemoryAccount, wanted = request(BOTH)) {
  const { steps } = await plan(wanted, account);
  return steps.map(({ status, error }) => error?.code ?? status);
}

describe('what the caller may not do', () => {
  it('stops the run before its first write, and names the action', async () => {
    const account = accountWhere(action => (action === 'iam:AttachUserPolicy' ? IMPLICIT : {}));
    expect(await codesOf(account)).toEqual(['pending', 'AccessDenied', 'AccessDenied']);
    const { steps } = await plan(request(BOTH), account);
    expect(steps[1]?.error?.hint).toContain('allow iam:AttachUserPolicy for you');
  });

  it('is asked about those concerned where not everything is allowed', async () => {
    const bob = 'arn:aws:iam::123456789012:user/bob';
    const account = accountWhere((_, resource) => (resource === '*' || resource === bob ? IMPLICIT : {}));
    expect(await codesOf(account)).toEqual(['pending', 'pending', 'AccessDenied']);
  });

  it('is asked about the policy by the ARN that it will have', async () => {
    const wanted = request({ policy: policyRequest({ path: '/ecs/' }) });
    const account = accountWhere((_, resource) => (resource === `${OWN}/ecs/Web` ? {} : IMPLICIT));
    expect(await codesOf(account, wanted)).toEqual(['pending']);
  });

  it('is left to the real call where a condition decides', async () => {
    const account = accountWhere(() => ({ ...IMPLICIT, missingContext: ['aws:MultiFactorAuthPresent'] }));
    expect(await codesOf(account)).toEqual(['pending', 'pending', 'pending']);
  });

  it.each(['AccessDenied', 'UnreadableAnswer', 'Throttling', 'NoSuchEntity'])(
    'is left to the real call where the simulator does not answer: %s',
    async code => {
      const account = accountWhere(() => IMPLICIT);
      account.fault = ({ method }) => {
        if (method === 'simulate') refusedWith(code);
      };
      expect(await codesOf(account)).toEqual(['pending', 'pending', 'pending']);
    },
  );

  it('is not asked about what is in place, nor in the practice account', async () => {
    const account = accountWhere(() => IMPLICIT);
    account.hold(`${AWS}/X`);
    account.attachments.set('user alice', [`${AWS}/X`]);
    const wanted = { policyArns: [`${AWS}/X`], attachTo: [user('alice')] };
    expect(await codesOf(account, request(wanted))).toEqual(['in-place']);
    const { account: practised } = practice();
    expect((await plan(request(BOTH), practised)).status).toBe('planned');
  });

  it('costs one call where everything is allowed', async () => {
    const account = new MemoryAccount();
    const methods: string[] = [];
    account.fault = ({ method }) => methods.push(method);
    await plan(request(BOTH), account);
    expect(methods.filter(method => ['simulate', 'principals', 'role'].includes(method))).toEqual([
      'simulate',
    ]);
  });
});
