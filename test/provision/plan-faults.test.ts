import { describe, expect, it } from 'vitest';
import { Failure } from '../../source/text/failure.ts';
import { MemoryAccount, refusedWith } from './memory-account.ts';
import { AWS, DOCUMENT, OWN, plan, policyRequest, request, user } from './requests.ts';

const WEB = `${OWN}/Web`;

async function createStep(account: MemoryAccount, wanted = policyRequest()) {
  const [step] = (await plan(request({ policy: wanted }), account)).steps;
  return step;
}

describe('a policy of that name', () => {
  it('is in place with the same document, whatever its white space and order of keys', async () => {
    const account = new MemoryAccount();
    account.hold(
      WEB,
      '{ "Statement": [\n{"Resource":"*", "Action":"ecs:ListClusters", "Effect":"Allow"} ], "Version":"2012-10-17" }',
    );
    expect(await createStep(account)).toEqual({
      action: 'create-policy',
      policyArn: WEB,
      status: 'in-place',
    });
  });

  it.each([
    ['another document', WEB, '{}', 'already, with another document'],
    ['text that is no JSON', WEB, 'nonsense', 'already, with another document'],
    ['another path', `${OWN}/old/Web`, JSON.stringify(DOCUMENT), 'already, under the path /old/.'],
    ['another case', `${OWN}/WEB`, JSON.stringify(DOCUMENT), 'upper and lower case alone.'],
  ])('blocks the plan with %s', async (_, arn, text, words) => {
    const account = new MemoryAccount();
    account.hold(arn, text);
    const step = await createStep(account);
    expect(step).toMatchObject({ status: 'blocked', error: { code: 'EntityAlreadyExists' } });
    expect(step?.error?.message).toContain(words);
    expect(step?.error?.hint).toContain('Choose another --policy-name');
  });

  it('is attached once, when its ARN is given besides', async () => {
    const account = new MemoryAccount();
    account.hold(WEB, JSON.stringify(DOCUMENT));
    const wanted = { policy: policyRequest(), policyArns: [WEB], attachTo: [user('alice')] };
    const { steps } = await plan(request(wanted), account);
    expect(steps.map(step => step.action)).toEqual(['create-policy', 'attach']);
  });
});

describe('the quota of attached policies', () => {
  function full(count: number, key = 'user alice') {
    const account = new MemoryAccount();
    const held = Array.from({ length: count }, (_, index) => `${AWS}/P${index}`);
    for (const arn of [...held, `${AWS}/X`, `${AWS}/Y`]) account.hold(arn);
    account.attachments.set(key, held);
    return account;
  }
  const both = request({ policyArns: [`${AWS}/X`, `${AWS}/Y`], attachTo: [user('alice')] });

  it('is ten, and blocks the eleventh only', async () => {
    const { steps } = await plan(both, full(9));
    expect(steps.map(step => step.status)).toEqual(['pending', 'blocked']);
    expect(steps[1]?.error).toMatchObject({
      code: 'LimitExceeded',
      message: 'The user alice has 9 of 10 managed policies; Y does not fit.',
    });
  });

  it('counts nothing that is attached already', async () => {
    const account = full(10);
    account.attachments.set('user alice', [
      ...(account.attachments.get('user alice') ?? []).slice(1),
      both.policyArns[0] ?? '',
    ]);
    const { steps } = await plan(both, account);
    expect(steps.map(step => step.status)).toEqual(['in-place', 'blocked']);
  });

  it.each(['User', 'Group', 'Role'])('is the account’s own where it has another one: %s', async type => {
    const principal = {
      User: user('alice'),
      Group: { type: 'group', name: 'ops' },
      Role: { type: 'role', name: 'deploy' },
    }[type];
    const account = full(10, `${principal?.type} ${principal?.name}`);
    account.quotas = { [`AttachedPoliciesPer${type}Quota`]: 12 };
    const { status } = await plan({ ...both, attachTo: [principal as never] }, account);
    expect(status).toBe('planned');
  });
});

describe('the quotas of the account', () => {
  it('block a policy too many', async () => {
    const account = new MemoryAccount();
    account.quotas = { Policies: 1500, PoliciesQuota: 1500 };
    expect((await createStep(account))?.error).toMatchObject({
      code: 'LimitExceeded',
      message: 'The account holds 1500 of 1500 customer managed policies.',
    });
  });

  it('may be larger than usual', async () => {
    const account = new MemoryAccount();
    account.quotas = { PolicySizeQuota: 10_240 };
    const document = { ...DOCUMENT, Id: 'x'.repeat(7000) };
    expect(await createStep(account, policyRequest({ document }))).toMatchObject({ status: 'pending' });
  });

  it('are taken for the usual ones when nobody may read them', async () => {
    const account = new MemoryAccount();
    account.fault = ({ method }) => {
      if (method === 'summary') refusedWith('AccessDenied');
    };
    expect(await createStep(account)).toMatchObject({ status: 'pending' });
    const document = { ...DOCUMENT, Id: 'x'.repeat(7000) };
    expect(await createStep(account, policyRequest({ document }))).toMatchObject({ status: 'blocked' });
  });
});

describe('a request that says something twice', () => {
  it('is planned once', async () => {
    const account = new MemoryAccount();
    account.hold(`${AWS}/X`);
    const { steps } = await plan(
      request({
        policyArns: [`${AWS}/X`, `${AWS}/X`],
        attachTo: [user('alice'), user('bob'), user('alice')],
      }),
      account,
    );
    expect(steps.map(step => step.principal?.name)).toEqual(['alice', 'bob']);
  });
});

describe('a plan that cannot be made', () => {
  it.each(['identity', 'policies', 'policyText', 'policy', 'attachedPolicies'])(
    'fails as the read failed: %s',
    async failing => {
      const account = new MemoryAccount();
      account.hold(WEB);
      account.fault = ({ method }) => {
        if (method === failing) refusedWith('AccessDenied', 'No iam:Something for you.');
      };
      const wanted = { policy: policyRequest(), policyArns: [WEB], attachTo: [user('alice')] };
      const failure = await plan(request(wanted), account).catch(error => error);
      expect(failure).toBeInstanceOf(Failure);
      expect(failure).toMatchObject({ code: 'AccessDenied', message: 'No iam:Something for you.' });
    },
  );

  it('fails on quotas that cannot be read for another reason than a missing permission', async () => {
    const account = new MemoryAccount();
    account.fault = ({ method }) => {
      if (method === 'summary') refusedWith('Throttling');
    };
    await expect(plan(request({ policy: policyRequest() }), account)).rejects.toThrow('Throttling it is.');
  });
});
