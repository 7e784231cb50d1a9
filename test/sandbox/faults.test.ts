import {
  AddRoleToInstanceProfileCommand,
  AttachUserPolicyCommand,
  CreateInstanceProfileCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  GetUserCommand,
  IAMClient,
  ListUsersCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustOfService } from '../../source/policy/trust.ts';
import { faultChoice } from '../../source/sandbox/fault-choice.ts';
import { FAULTS, type FaultPlan } from '../../source/sandbox/fault-plan.ts';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { practiceRequestHandler } from '../../source/sandbox/request-handler.ts';
import { GOOD_DOCUMENT } from './documents.ts';
import { newPracticeFile, refusal } from './practice-clients.ts';

const PolicyArn = 'arn:aws:iam::123456789012:policy/EcsRead';

/** A client of a practice account where the plan goes wrong, and a view of its policies. */
function faultyAccount(plan: FaultPlan, maxAttempts = 1) {
  const account = new PracticeAccount(newPracticeFile());
  const iam = new IAMClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'practice' },
    maxAttempts,
    requestHandler: practiceRequestHandler(account, plan),
  });
  return {
    iam,
    create: () => iam.send(new CreatePolicyCommand({ PolicyName: 'EcsRead', PolicyDocument: GOOD_DOCUMENT })),
    attach: () => iam.send(new AttachUserPolicyCommand({ UserName: 'alice', PolicyArn })),
    getUser: () => iam.send(new GetUserCommand({ UserName: 'alice' })),
    listUsers: () => iam.send(new ListUsersCommand({})),
    isCreated: () => account.show().policies.some(({ name }) => name === 'EcsRead'),
  };
}

describe('a fault at CreatePolicy', () => {
  const at = (fault: (typeof FAULTS)[number]) =>
    faultyAccount({ list: [{ action: 'CreatePolicy', nth: 1, fault }] });

  it.each([
    ['throttled', 'Throttling', 400, 'Rate exceeded'],
    [
      'server-error',
      'ServiceFailure',
      500,
      'The request processing has failed because of an unknown error, exception or failure.',
    ],
    ['expired', 'ExpiredToken', 403, 'The security token included in the request is expired'],
    [
      'denied',
      'AccessDenied',
      403,
      'User: arn:aws:iam::123456789012:user/admin is not authorized to perform: iam:CreatePolicy on resource: policy EcsRead because no identity-based policy allows the iam:CreatePolicy action',
    ],
  ] as const)('of %s is %s, and nothing is created', async (fault, code, status, message) => {
    const { create, isCreated } = at(fault);
    expect(await refusal(create())).toMatchObject({ code, status, message });
    expect(isCreated()).toBe(false);
    await create();
    expect(isCreated()).toBe(true);
  });

  it.each([
    ['reset-before', { name: 'Error', code: 'ECONNRESET' }, false],
    ['reset-after', { name: 'Error', code: 'ECONNRESET' }, true],
    ['timeout', { name: 'TimeoutError', code: 'ETIMEDOUT' }, true],
  ] as const)('of %s loses the connection', async (fault, error, created) => {
    const { create, isCreated } = at(fault);
    await expect(create()).rejects.toMatchObject(error);
    expect(isCreated()).toBe(created);
  });

  it('of garbage is an answer without a request id, and nothing is created', async () => {
    const { create, isCreated } = at('garbage');
    const { $metadata } = await create();
    expect($metadata.requestId).toBeUndefined();
    expect(isCreated()).toBe(false);
  });
});

describe('faults at known places', () => {
  it('strike a call by its number, or every call of an action', async () => {
    const byNumber = faultyAccount({ list: [{ call: 2, fault: 'expired' }] });
    await byNumber.getUser();
    expect((await refusal(byNumber.listUsers())).code).toBe('ExpiredToken');
    await byNumber.listUsers();
    const byAction = faultyAccount({ list: [{ action: 'ListUsers', fault: 'denied' }] });
    await byAction.getUser();
    expect((await refusal(byAction.listUsers())).code).toBe('AccessDenied');
    expect((await refusal(byAction.listUsers())).code).toBe('AccessDenied');
  });

  it('are overcome by the retries of the SDK where they pass', async () => {
    for (const fault of ['throttled', 'server-error', 'reset-before', 'timeout'] as const) {
      const { getUser } = faultyAccount({ list: [{ call: 1, fault }] }, 2);
      const { User, $metadata } = await getUser();
      expect(User?.UserName).toBe('alice');
      expect($metadata.attempts).toBe(2);
    }
  });
});

describe('faults by chance', () => {
  const struck = (plan: FaultPlan, calls: number) => {
    const choose = faultChoice(plan);
    return Array.from({ length: calls }, () => choose('ListUsers'));
  };

  it('are the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const plan = { seed, rates: { throttled: 0.3, timeout: 0.3 } };
        expect(struck(plan, 50)).toEqual(struck(plan, 50));
      }),
    );
    const rates = { throttled: 0.5 };
    expect(struck({ seed: 1, rates }, 50)).not.toEqual(struck({ seed: 2, rates }, 50));
  });

  it('come about as often as the rates say', () => {
    const faults = struck({ seed: 20, rates: { throttled: 0.2, 'reset-after': 0.1 } }, 10_000);
    const share = (fault: string | undefined) => faults.filter(one => one === fault).length / faults.length;
    expect(share('throttled')).toBeCloseTo(0.2, 1);
    expect(share('reset-after')).toBeCloseTo(0.1, 1);
    expect(share(undefined)).toBeCloseTo(0.7, 1);
  });

  it.each(FAULTS)('are always %s at a rate of 1', fault => {
    expect(new Set(struck({ rates: { [fault]: 1 } }, 200))).toEqual(new Set([fault]));
  });

  it('stay where they are when a planned fault comes between', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const rates = { throttled: 0.5 };
        const [, , ...rest] = struck({ seed, rates }, 20);
        const [, , ...beside] = struck({ seed, rates, list: [{ call: 2, fault: 'denied' }] }, 20);
        expect(beside).toEqual(rest);
      }),
    );
  });
});

describe('a new policy', () => {
  it('is not seen by the first calls that attach it', async () => {
    const { create, attach, isCreated } = faultyAccount({ consistencyDelay: { calls: 2 } });
    await create();
    expect(isCreated()).toBe(true);
    for (let call = 0; call < 2; call++) {
      expect(await refusal(attach())).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `Policy ${PolicyArn} does not exist or is not attachable.`,
      });
    }
    await attach();
  });

  it('is not seen while its time has not passed', async () => {
    const { create, attach } = faultyAccount({ consistencyDelay: { ms: 60_000 } });
    await create();
    expect((await refusal(attach())).code).toBe('NoSuchEntity');
    const later = faultyAccount({ consistencyDelay: { ms: 0 } });
    await later.create();
    await later.attach();
  });
});

describe('a new role', () => {
  it('is not seen by the first calls that need it', async () => {
    const { iam } = faultyAccount({ consistencyDelay: { calls: 1 } });
    const RoleName = 'fresh';
    const AssumeRolePolicyDocument = JSON.stringify(trustOfService('ec2.amazonaws.com'));
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: RoleName }));
    const put = () =>
      iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'Inline', PolicyDocument: GOOD_DOCUMENT }));
    const add = () =>
      iam.send(new AddRoleToInstanceProfileCommand({ RoleName, InstanceProfileName: RoleName }));
    expect((await refusal(put())).message).toBe('The role with name fresh cannot be found.');
    await put();
    expect((await refusal(add())).message).toBe('Instance Profile fresh cannot be found.');
    await add();
  });

  it('is denied by its name', async () => {
    const { iam } = faultyAccount({ list: [{ action: 'AddRoleToInstanceProfile', fault: 'denied' }] });
    const call = new AddRoleToInstanceProfileCommand({ RoleName: 'web', InstanceProfileName: 'machines' });
    expect((await refusal(iam.send(call))).message).toContain('on resource: instance profile machines');
  });
});

it('without faults a plan changes nothing', async () => {
  const { create, attach, isCreated } = faultyAccount({ latencyMs: 1 });
  await create();
  await attach();
  expect(isCreated()).toBe(true);
});
