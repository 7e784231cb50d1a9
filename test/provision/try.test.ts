import { describe, expect, it } from 'vitest';
import { canResume, runToUndo } from '../../source/provision/find-run.ts';
import { userOf } from '../../source/provision/step-write.ts';
import { failureOf } from '../account/aws-surroundings.ts';
import { type Fault, heal, inject, Killed } from './fault-sequence.ts';
import { MemoryAccount, refusedWith } from './memory-account.ts';
import { OWN } from './requests.ts';
import { CLUSTER, tries } from './tries.ts';

const WEB = `${OWN}/Web`;
const TEST_USER = /^ecs-iam-wizard-try-20261121-1403-[0-9a-f]{4}$/;

/** Everything that an account in memory holds. */
function stateOf({ principalNames, policyRows, attachments }: MemoryAccount) {
  return structuredClone({ principalNames, policyRows, attachments });
}

describe('a try', () => {
  it('asks as a user who has nothing but the policy, and takes all of it away again', async () => {
    const { practiceAccount, run, receipts } = tries();
    const { results, receipt, cleanup, left, failure } = await run(practiceAccount);
    expect(results.slice(0, 2)).toEqual([
      {
        action: 'ecs:DescribeClusters',
        resource: CLUSTER,
        decision: 'allowed',
        matchedStatements: [{ policy: 0, statement: 0, sid: 'Describe', effect: 'Allow' }],
        missingContext: [],
      },
      {
        action: 'ecs:DeleteCluster',
        resource: '*',
        decision: 'implicitDeny',
        matchedStatements: [],
        missingContext: [],
      },
    ]);
    expect([failure, left, cleanup?.status]).toEqual([undefined, [], 'done']);
    expect(receipt).toMatchObject({ status: 'undone', undoneBy: cleanup?.runId });
    expect(await practiceAccount.user(userOf(receipt).name)).toBeUndefined();
    expect(await practiceAccount.policy(receipt.policy?.arn ?? '')).toBeUndefined();
    expect([runToUndo(receipts), canResume(receipt)]).toEqual([undefined, false]);
  });

  it.each([
    ['keep', 'done', true],
    ['take-away', 'undone', false],
  ] as const)('asks, once it has the answers, what becomes of all that: %s', async (wish, status, there) => {
    const { practiceAccount, run } = tries();
    const seen: number[] = [];
    const { receipt, left } = await run(practiceAccount, {}, undefined, async ({ results }) => {
      seen.push(results.length);
      return wish;
    });
    expect([receipt.status, left, seen.length]).toEqual([status, [], 1]);
    expect((await practiceAccount.user(userOf(receipt).name)) !== undefined).toBe(there);
  });

  it('that is stopped while nobody has decided yet is taken away', async () => {
    const { practiceAccount, run, stop } = tries();
    const { receipt } = await run(practiceAccount, {}, undefined, () => {
      stop.abort();
      return new Promise(() => {});
    });
    expect(receipt.status).toBe('undone');
  });

  it('makes a user under the test path whose tags tell the run', async () => {
    const { practiceAccount, run } = tries();
    const { receipt } = await run(practiceAccount, { afterwards: 'keep' });
    const user = await practiceAccount.user(userOf(receipt).name);
    expect(user?.name).toMatch(TEST_USER);
    expect(user).toMatchObject({
      path: '/ecs-iam-wizard-test/',
      tags: { 'ecs-iam-wizard-run': receipt.runId },
    });
    expect(receipt.status).toBe('done');
  });

  it('knows the test user by its name, and says which keys it was not given', async () => {
    const { practiceAccount, run } = tries();
    const Resource = 'arn:aws:iam::123456789012:user/ecs-iam-wizard-test/${aws:username}';
    const Condition = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
    const Statement = [
      { Effect: 'Allow' as const, Action: 'iam:GetUser', Resource },
      { Effect: 'Allow' as const, Action: 'iam:ListUserTags', Resource, Condition },
    ];
    const wanted = { document: { Version: '2012-10-17', Statement } };
    const { results } = await run(practiceAccount, wanted);
    expect(results[0]).toMatchObject({ action: 'iam:GetUser', decision: 'allowed' });
    expect(results[1]).toMatchObject({ missingContext: ['aws:MultiFactorAuthPresent'] });
    const context = new Map([['aws:MultiFactorAuthPresent', 'true']]);
    expect((await run(practiceAccount, { ...wanted, context })).results[1]?.decision).toBe('allowed');
  });

  it('asks again while the user or its policy is not seen yet', async () => {
    const account = new MemoryAccount();
    const { run, progress } = tries();
    let asked = 0;
    account.fault = ({ method, about }) => {
      if (method === 'simulate' && about.includes('ecs:') && ++asked === 1) refusedWith('NoSuchEntity');
    };
    account.decide = action => (action.startsWith('ecs:') ? { decision: 'implicitDeny' } : {});
    const { results, seen } = await run(account);
    expect([results.length, seen]).toEqual([5, 'perhaps-not-yet']);
    expect(progress.flatMap(said => (said.type === 'asked-again' ? [said.message] : []))).toEqual([
      'NoSuchEntity it is.',
      "IAM's simulator does not see the policy of the user yet.",
      "IAM's simulator does not see the policy of the user yet.",
    ]);
  });
});

describe('a try that does not get through', () => {
  it('takes away what it made when nothing can be asked', async () => {
    const account = new MemoryAccount();
    const before = stateOf(account);
    const { run } = tries();
    account.fault = ({ method, about }) => {
      if (method === 'simulate' && about.includes('ecs:')) refusedWith('AccessDenied');
    };
    const { failure, results, receipt } = await run(account);
    expect([failure?.code, results, receipt.status]).toEqual(['AccessDenied', [], 'undone']);
    expect(stateOf(account)).toEqual(before);
  });

  it.each(['making', 'asking'] as const)('takes away what it made when it is stopped: %s', async phase => {
    const account = new MemoryAccount();
    const before = stateOf(account);
    const { run, stop } = tries();
    const { failure, cleanupFailure } = await run(account, {}, said => {
      const made = phase === 'making' && said.type === 'step-ended' && said.index === 1;
      if (made || (said.type === 'phase-started' && said.phase === phase && phase === 'asking')) stop.abort();
    });
    expect([failure, cleanupFailure]).toEqual([undefined, undefined]);
    expect(stateOf(account)).toEqual(before);
  });

  it('names what is left and the command that takes it away, which does so', async () => {
    const account = new MemoryAccount();
    const before = stateOf(account);
    const { run, undo } = tries();
    account.fault = ({ method }) => {
      if (method === 'deleteUser') refusedWith('AccessDenied');
    };
    const { cleanupFailure, left, receipt, results } = await run(account);
    const { arn } = userOf(receipt);
    expect(results).not.toEqual([]);
    expect(left.map(one => one.arn)).toEqual([arn]);
    expect(cleanupFailure).toMatchObject({ kind: 'partial', code: 'LeftBehind' });
    expect(cleanupFailure?.message).toBe(`Still in the account: the user ${arn}. AccessDenied it is.`);
    expect(cleanupFailure?.hint).toContain(`ecs-iam-wizard undo ${receipt.runId}`);
    heal(account);
    await undo(receipt.runId, account);
    expect(stateOf(account)).toEqual(before);
  });

  const METHODS = [
    'createPolicy',
    'createUser',
    'attachPolicy',
    'detachPolicy',
    'deleteUser',
    'deletePolicy',
  ];
  const GRAVE: readonly Fault[] = ['reset-lost', 'garbage', 'denied', 'expired', 'killed', 'killed-lost'];
  it.each(GRAVE)('leaves nothing that undo does not take away, whichever write suffers: %s', async fault => {
    for (const method of METHODS) {
      const account = new MemoryAccount();
      const before = stateOf(account);
      const { run, undo, plan, receipts } = tries();
      expect((await plan(account)).plan.status).toBe('planned');
      inject(account, call => (call.method === method ? fault : undefined));
      const end = await run(account).catch(error => {
        if (!(error instanceof Killed)) throw error;
      });
      heal(account);
      const runId = end?.receipt.runId ?? receipts.ids().at(-1) ?? '';
      if (end === undefined || end.left.length > 0) {
        const open = receipts.ids().filter(id => receipts.read(id).undoes === undefined);
        for (const id of open) if (receipts.read(id).status !== 'undone') await undo(id, account);
      }
      expect([method, runId !== '', stateOf(account)]).toEqual([method, true, before]);
    }
  });
});

describe('undoing a try that was kept', () => {
  it.each([
    ['group ops', (name: string, account: MemoryAccount) => account.holdings.set(name, { groups: ['ops'] })],
    [
      'access key K1',
      (name: string, account: MemoryAccount) => account.holdings.set(name, { accessKeys: ['K1'] }),
    ],
    [
      `policy ${WEB}`,
      (name: string, account: MemoryAccount) => account.attachments.set(`user ${name}`, [WEB]),
    ],
  ])('keeps a user who was given something since, and says so: %s', async (words, give) => {
    const account = new MemoryAccount();
    const { run, undo } = tries();
    const { receipt } = await run(account, { afterwards: 'keep' });
    const { name } = userOf(receipt);
    give(name, account);
    const { steps } = await undo(receipt.runId, account);
    expect(steps.find(({ action }) => action === 'delete-user')).toMatchObject({
      status: 'in-place',
      note: `Kept: somebody has given it ${words} since.`,
    });
    expect(account.principalNames).toContain(`user ${name}`);
  });

  it('keeps a user of that name whom somebody else made', async () => {
    const account = new MemoryAccount();
    const { run, undo } = tries();
    const { receipt } = await run(account, { afterwards: 'keep' });
    const { name, path } = userOf(receipt);
    account.userDetails.set(name, { path, tags: {} });
    await undo(receipt.runId, account);
    expect(account.principalNames).toContain(`user ${name}`);
  });
});

describe('the plan of a try', () => {
  it('writes nothing, and holds what is made and what is asked', async () => {
    const account = new MemoryAccount();
    account.hold(
      WEB,
      JSON.stringify({ Statement: { Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' } }),
    );
    const before = stateOf(account);
    const { plan } = tries();
    const tried = await plan(account, { document: undefined, policyArns: [WEB] });
    expect(tried.plan.steps.map(({ action, status }) => [action, status])).toEqual([
      ['create-user', 'pending'],
      ['attach', 'pending'],
    ]);
    expect(tried.questions[0]?.actions).toContain('ecs:RunTask');
    expect(stateOf(account)).toEqual(before);
  });

  it('is blocked where there is no room for a user, or no such policy', async () => {
    const account = new MemoryAccount();
    account.quotas = { Users: 5000, UsersQuota: 5000 };
    const { plan, run } = tries();
    const { steps, status } = (await plan(account, { document: undefined, policyArns: [WEB] })).plan;
    expect(status).toBe('blocked');
    expect(steps.map(({ error }) => error?.code)).toEqual(['LimitExceeded', 'NoSuchEntity']);
    expect((await failureOf(run(account, { document: undefined, policyArns: [WEB] }))).code).toBe(
      'PlanBlocked',
    );
  });

  it.each(['iam:DeleteUser', 'iam:SimulatePrincipalPolicy', 'iam:DeletePolicy'])(
    'is blocked where the caller may not finish what it begins: %s',
    async denied => {
      const account = new MemoryAccount();
      account.decide = action => (action === denied ? { decision: 'implicitDeny' } : {});
      const { plan } = tries();
      const { steps, status } = (await plan(account)).plan;
      expect(status).toBe('blocked');
      expect(steps.find(({ error }) => error !== undefined)?.error?.message).toContain(denied);
    },
  );
});
