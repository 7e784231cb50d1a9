import { describe, expect, it } from 'vitest';
import { outcomeRows } from '../../source/procedure/outcome-rows.ts';
import { planFaults } from '../../source/procedure/plan-faults.ts';
import { planRows } from '../../source/procedure/plan-rows.ts';
import { planUndo } from '../../source/provision/plan-undo.ts';
import type { Plan, Receipt, Step } from '../../source/provision/run.ts';
import { MemoryAccount } from '../provision/memory-account.ts';
import { AWS, DOCUMENT, OWN, plan, policyRequest, request, user, users } from '../provision/requests.ts';

const WEB = `${OWN}/Web`;
const TEXT = JSON.stringify(DOCUMENT);

/** The rows of a plan as a line each. */
function rows(made: Plan): string[] {
  return planRows(made).map(({ sign, what, items, notes }) =>
    [`${sign} ${what}: ${items.join(' · ')}`, ...notes].join(' | '),
  );
}

function receiptOf(
  made: Plan,
  change: (step: Step) => Step = step => ({ ...step, status: 'done' }),
): Receipt {
  return { ...made, kind: 'receipt', status: 'done', steps: made.steps.map(change) };
}

const told = (receipt: Receipt) =>
  outcomeRows(receipt).map(({ kind, text, notes }) => [`${kind}: ${text}`, ...notes].join(' | '));

describe('the rows of a plan', () => {
  it('put those together who are served alike, and name what they have already', async () => {
    const account = new MemoryAccount();
    account.hold(`${AWS}/X`);
    account.attachments.set('user bob', [`${AWS}/X`]);
    const attachTo = [user('alice'), user('bob'), { type: 'group', name: 'ops' } as const];
    const wanted = request({ policy: policyRequest(), policyArns: [`${AWS}/X`], attachTo });
    expect(rows(await plan(wanted, account))).toEqual([
      '+ create policy: Web   1 statement, 100 characters',
      '+ attach it to: user alice · user bob · group ops',
      '+ attach: X',
      '    to: user alice · group ops',
      '= already there: X on user bob',
    ]);
  });

  it('say how many users are in a group that is to get a policy, where that is known', async () => {
    const attachTo = [
      { type: 'group', name: 'ops' },
      { type: 'group', name: 'dev' },
    ] as const;
    const account = new MemoryAccount();
    for (const { name } of attachTo) account.principalNames.add(`group ${name}`);
    const made = await plan(request({ policy: policyRequest(), attachTo }), account);
    const sizeOf = (group: string) => (group === 'ops' ? 12 : undefined);
    expect(planRows(made, sizeOf).at(-1)?.items).toEqual(['group ops (12 users)', 'group dev']);
  });

  it('say how a new version differs, and that the oldest one is lost', async () => {
    const account = new MemoryAccount();
    account.hold(WEB, '{"Version":"2012-10-17","Statement":[]}');
    for (let count = 0; count < 4; count++)
      await account.createPolicyVersion(WEB, `{"Statement":[${count}]}`);
    const policy = policyRequest({ ifExists: 'new-version', prune: 'oldest-version' });
    expect(rows(await plan(request({ policy }), account))).toEqual([
      '- delete version: v1 of Web | It is the oldest one, and cannot be brought back.',
      expect.stringMatching(/^\+ new version: of Web, the default one from then on \| Changes: /),
    ]);
  });

  it('say what an undo takes away, what is gone already, and what stays for a reason', async () => {
    const account = new MemoryAccount();
    const made = await plan(
      request({ policy: policyRequest(), attachTo: [user('alice'), user('bob')] }),
      account,
    );
    account.hold(WEB, TEXT);
    account.attachments.set('user alice', [WEB]);
    account.entitiesForPolicy = async () => [user('alice'), user('carol')];
    expect(rows(await planUndo(receiptOf(made), account, new Date(0)))).toEqual([
      '- detach: Web',
      '    from: user alice',
      '= stays: policy Web | Kept: somebody attached it to user carol as well.',
      '= already gone: Web on user bob',
    ]);
  });
});

describe('what is in the way of a plan', () => {
  const faults = async (wanted: Parameters<typeof request>[0], account: MemoryAccount) =>
    planFaults(await plan(request(wanted), account)).map(({ words, advice, mends }) => ({
      words,
      advice,
      mends: mends.map(mend => (mend.kind === 'step' ? mend.step : mend.kind)),
    }));

  it('is a name that is taken: another one, or a new version of that policy', async () => {
    const account = new MemoryAccount();
    account.hold(WEB, '{}');
    const made = await plan(request({ policy: policyRequest() }), account);
    expect(planFaults(made)).toMatchObject([
      {
        words: 'create policy Web',
        code: 'EntityAlreadyExists',
        advice: 'Choose another name, or make yours a new version of that policy.',
        mends: [
          { kind: 'step', step: 'name' },
          { kind: 'new-version', existing: { arn: WEB, versionId: 'v1' } },
        ],
      },
    ]);
  });

  it('is another default version than the one that the new version was made from', async () => {
    const account = new MemoryAccount();
    account.hold(WEB, '{"Version":"2012-10-17","Statement":[]}');
    await account.createPolicyVersion(WEB, '{"Statement":[]}');
    const made = (basedOn: string) =>
      plan(request({ policy: policyRequest({ ifExists: 'new-version', basedOn }) }), account);
    expect(planFaults(await made('v2'))).toEqual([]);
    expect(planFaults(await made('v1'))).toMatchObject([
      {
        code: 'PolicyChanged',
        message: expect.stringContaining('yours was made from v1, and v2 counts now'),
        mends: [
          { kind: 'new-version', existing: { arn: WEB, versionId: 'v2' } },
          { kind: 'step', step: 'start' },
        ],
      },
    ]);
  });

  it('is told once, however many steps it blocks, and names no flag', async () => {
    const account = new MemoryAccount();
    account.hold(`${AWS}/X`);
    account.hold(`${AWS}/Y`);
    const attachTo = [user('alcie')];
    expect(await faults({ policyArns: [`${AWS}/X`, `${AWS}/Y`], attachTo }, account)).toEqual([
      {
        words: 'attach X to user alcie; attach Y to user alcie',
        advice: 'Did you mean alice?',
        mends: ['who'],
      },
    ]);
  });

  it.each<[string, (account: MemoryAccount) => Parameters<typeof request>[0], string[]]>([
    [
      'a policy that is gone',
      () => ({ policyArns: [`${AWS}/Gone`], attachTo: [user('alice')] }),
      ['which-policies'],
    ],
    [
      'a full quota',
      account => {
        account.quotas = { AttachedPoliciesPerUserQuota: 0 };
        account.hold(`${AWS}/X`);
        return { policyArns: [`${AWS}/X`], attachTo: [user('alice')] };
      },
      ['who', 'which-policies'],
    ],
    [
      'a policy with as many versions as IAM keeps',
      account => {
        account.hold(WEB, '{"Statement":[]}');
        account.quotas = { VersionsPerPolicyQuota: 1 };
        return { policy: policyRequest({ ifExists: 'new-version' }) };
      },
      ['prune'],
    ],
    [
      'a document that is too long',
      () => ({
        policy: policyRequest({
          document: {
            ...DOCUMENT,
            Statement: [
              {
                Effect: 'Allow',
                Action: 'ecs:ListClusters',
                Resource: users(300).map(({ name }) => `arn:aws:ecs:us-east-1:1:${name}`),
              },
            ],
          },
        }),
      }),
      ['permissions'],
    ],
    [
      'a permission that is missing',
      account => {
        account.decide = () => ({ decision: 'implicitDeny' });
        return { policy: policyRequest() };
      },
      [],
    ],
  ])('is %s', async (_, prepared, mends) => {
    const account = new MemoryAccount();
    const wanted = prepared(account);
    expect((await faults(wanted, account)).flatMap(fault => fault.mends)).toEqual(mends);
  });
});

describe('the rows of an outcome', () => {
  it('tell what was done, what was so before, what failed and why, and what was not tried', async () => {
    const account = new MemoryAccount();
    const attachTo = users(5);
    for (const { name } of attachTo) account.principalNames.add(`user ${name}`);
    const made = await plan(request({ policy: policyRequest(), attachTo }), account);
    const error = { code: 'AccessDenied', message: 'Not for you.', hint: 'Ask.' };
    const states: Partial<Step>[] = [
      { status: 'done' },
      { status: 'done' },
      { status: 'in-place' },
      { status: 'failed', error },
      { status: 'failed', error: { ...error, message: 'No answer.', effect: 'unknown' } },
      { status: 'pending' },
    ];
    const receipt = receiptOf(made);
    const steps = receipt.steps.map((step, index) => ({ ...step, ...states[index] }) as Step);
    expect(told({ ...receipt, steps })).toEqual([
      `done: Web created   ${WEB}`,
      'done: attached to user user-0001',
      'same: user user-0002 had it already',
      'failed: not attached to user user-0003 | AccessDenied: Not for you. | Ask.',
      'failed: it is not known whether it was attached to user user-0004 | AccessDenied: No answer. | Ask.',
      'open: not attached to user user-0005   not tried',
    ]);
  });

  it('name no flag where the name was taken while the run was under way', async () => {
    const made = await plan(request({ policy: policyRequest() }), new MemoryAccount());
    const error = { code: 'EntityAlreadyExists', message: 'It exists.', hint: 'Use --if-exists reuse.' };
    const [row = ''] = told(receiptOf(made, step => ({ ...step, status: 'failed', error })));
    expect(row).toContain('choose another one, or make yours a new version');
    expect(row).not.toContain('--');
  });

  it('name the policy where it is not that of the run', async () => {
    const account = new MemoryAccount();
    account.hold(`${AWS}/X`);
    const made = await plan(
      request({ policyArns: [`${AWS}/X`], attachTo: [user('alice'), user('bob')] }),
      account,
    );
    expect(told(receiptOf(made))).toEqual(['done: X attached to user alice, user bob']);
  });
});
