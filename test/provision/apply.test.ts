import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan, type Progress } from '../../source/provision/apply.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import type { Plan } from '../../source/provision/run.ts';
import { failureOf } from '../account/aws-surroundings.ts';
import { expectMode } from '../posix.ts';
import { MemoryAccount, refusedWith } from './memory-account.ts';
import { AWS, DOCUMENT, OWN, plan, policyRequest, practice, request, user } from './requests.ts';

const WEB = `${OWN}/Web`;

/** Carries a plan out, and keeps what is told and what the receipt on the disk says whenever something is told. */
async function run(
  made: Plan,
  account: MemoryAccount,
  { stop = (_: Progress): boolean => false, home = practice().home } = {},
) {
  const receipts = new Receipts(path.join(home, 'runs'));
  const told: Progress[] = [];
  const onDisk: string[][] = [];
  const pauses: number[] = [];
  const stopper = new AbortController();
  const receipt = await applyPlan(made, {
    account,
    receipts,
    signal: stopper.signal,
    wait: async milliseconds => void pauses.push(milliseconds),
    onProgress: progress => {
      told.push(progress);
      const kept = receipts.read(made.runId);
      onDisk.push([kept.status, ...kept.steps.map(step => step.status)]);
      if (stop(progress)) stopper.abort();
    },
  });
  return {
    receipt,
    kept: receipts.read(made.runId),
    told,
    onDisk,
    pauses,
    statuses: receipt.steps.map(step => step.status),
  };
}

/** A plan that makes a policy and attaches it to alice and bob. */
async function wholePlan(account: MemoryAccount) {
  return plan(request({ policy: policyRequest(), attachTo: [user('alice'), user('bob')] }), account);
}

describe('applyPlan', () => {
  it('makes the writes of the plan, and says by which requests', async () => {
    const account = new MemoryAccount();
    const { receipt, kept } = await run(await wholePlan(account), account);
    expect(receipt).toMatchObject({ kind: 'receipt', status: 'done', policy: { arn: WEB, versionId: 'v1' } });
    expect(receipt.steps.map(step => [step.status, step.requestId])).toEqual([
      ['done', 'req-create'],
      ['done', 'req-alice'],
      ['done', 'req-bob'],
    ]);
    expect(receipt.finishedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(kept).toEqual(receipt);
    expect(JSON.parse(account.texts.get(WEB) ?? '')).toEqual(DOCUMENT);
    expect(account.attachments).toEqual(
      new Map([
        ['user alice', [WEB]],
        ['user bob', [WEB]],
      ]),
    );
  });

  it('keeps a receipt before, during and after', async () => {
    const account = new MemoryAccount();
    const { onDisk } = await run(await wholePlan(account), account);
    expect(onDisk).toEqual([
      ['partial', 'pending', 'pending', 'pending'],
      ['partial', 'done', 'pending', 'pending'],
      ['partial', 'done', 'pending', 'pending'],
      ['partial', 'done', 'done', 'pending'],
      ['partial', 'done', 'done', 'pending'],
      ['done', 'done', 'done', 'done'],
    ]);
  });

  it('leaves alone what is in place, and is done when all of it was', async () => {
    const account = new MemoryAccount();
    await run(await wholePlan(account), account);
    account.fault = ({ method }) => {
      if (/^(create|attach)Policy$/.test(method)) refusedWith('AccessDenied');
    };
    const { receipt, statuses } = await run(await wholePlan(account), account);
    expect(statuses).toEqual(['in-place', 'in-place', 'in-place']);
    expect(receipt.status).toBe('done');
  });

  it('goes on with the others when one attachment fails', async () => {
    const account = new MemoryAccount();
    account.fault = ({ method, about }) => {
      if (method === 'attachPolicy' && about === 'user alice') refusedWith('AccessDenied', 'Not alice.');
    };
    const { receipt, kept, statuses } = await run(await wholePlan(account), account);
    expect(statuses).toEqual(['done', 'failed', 'done']);
    expect(receipt.status).toBe('partial');
    expect(kept.steps[1]?.error).toEqual({
      code: 'AccessDenied',
      message: 'Not alice.',
      hint: 'Mend it.',
      kind: 'refused',
    });
  });

  it('attaches nothing of a policy that could not be made, and attaches the others', async () => {
    const account = new MemoryAccount();
    account.hold(`${AWS}/X`);
    const made = await plan(
      request({ policy: policyRequest(), policyArns: [`${AWS}/X`], attachTo: [user('alice')] }),
      account,
    );
    account.fault = ({ method }) => {
      if (method === 'createPolicy') refusedWith('MalformedPolicyDocument');
    };
    const { receipt, statuses } = await run(made, account);
    expect(statuses).toEqual(['failed', 'pending', 'done']);
    expect(receipt.status).toBe('partial');
    expect(account.attachments.get('user alice')).toEqual([`${AWS}/X`]);
  });

  it('has failed when nothing was made', async () => {
    const account = new MemoryAccount();
    const made = await wholePlan(account);
    account.fault = ({ method }) => {
      if (method === 'createPolicy') refusedWith('EntityAlreadyExists');
    };
    const { receipt, statuses } = await run(made, account);
    expect(statuses).toEqual(['failed', 'pending', 'pending']);
    expect(receipt).toMatchObject({ status: 'failed', finishedAt: expect.any(String) });
  });

  it('stops after the step under way', async () => {
    const account = new MemoryAccount();
    const { receipt, statuses } = await run(await wholePlan(account), account, {
      stop: progress => progress.type === 'step-started' && progress.index === 1,
    });
    expect(statuses).toEqual(['done', 'done', 'pending']);
    expect(receipt.status).toBe('partial');
  });

  it('writes nothing in another account than the plan’s', async () => {
    const account = new MemoryAccount();
    const made = await wholePlan(account);
    account.id = '999999999999';
    const { home } = practice();
    const failure = await failureOf(run(made, account, { home }));
    expect(failure).toMatchObject({ kind: 'refused', code: 'OtherAccount' });
    expect(failure.message).toContain('for account 123456789012, but the caller is in 999999999999');
    expect(account.policyRows).toEqual([]);
    expect(new Receipts(path.join(home, 'runs')).ids()).toEqual([]);
  });

  it('carries out no plan of the practice account in a real one', async () => {
    const made = await plan(request({ policy: policyRequest() }), practice().account);
    const account = new MemoryAccount();
    expect(await failureOf(run(made, account))).toMatchObject({ code: 'OtherAccount' });
    expect(account.policyRows).toEqual([]);
  });

  it('carries out no plan that is blocked', async () => {
    const account = new MemoryAccount();
    const made = await plan(
      request({ policy: policyRequest(), attachTo: [user('alice'), user('nobody')] }),
      account,
    );
    expect(await failureOf(run(made, account))).toMatchObject({ code: 'PlanBlocked', exitCode: 254 });
    expect(account.policyRows).toEqual([]);
  });
});

describe('a receipt that cannot be kept', () => {
  it('keeps the run from beginning', async () => {
    const account = new MemoryAccount();
    const made = await wholePlan(account);
    const { home } = practice();
    writeFileSync(path.join(home, 'runs'), 'a file where the folder should be');
    const failure = await failureOf(run(made, account, { home }));
    expect(failure).toMatchObject({ kind: 'other', code: 'ReceiptNotKept' });
    expect(failure.message).toContain(made.runId);
    expect(account.policyRows).toEqual([]);
  });

  it('ends a run that has begun, and the error says what was made', async () => {
    const account = new MemoryAccount();
    const made = await wholePlan(account);
    const { home } = practice();
    account.fault = ({ method }) => {
      if (method !== 'createPolicy') return;
      rmSync(path.join(home, 'runs'), { recursive: true });
      writeFileSync(path.join(home, 'runs'), 'a file where the folder should be');
    };
    const failure = await failureOf(run(made, account, { home }));
    expect(failure).toMatchObject({ kind: 'partial', code: 'ReceiptNotKept', exitCode: 3 });
    expect(failure.message).toContain(`what it had done is create-policy ${WEB}`);
    expect(account.attachments.size).toBe(0);
  });
});

describe('in the practice account', () => {
  it('a plan is carried out as it stands, and then everything is in place', async () => {
    const { account, home } = practice();
    const wanted = request({
      policy: policyRequest({ path: '/teams/', description: 'For the web.', tags: { team: 'web' } }),
      attachTo: [user('alice'), { type: 'group', name: 'ci' }, { type: 'role', name: 'webTaskRole' }],
    });
    const made = await plan(wanted, account);
    const receipts = new Receipts();
    const signal = new AbortController().signal;
    const receipt = await applyPlan(made, { account, receipts, signal, onProgress: () => {} });
    expect(receipt.status).toBe('done');
    expect(receipt.steps.every(step => /^[0-9a-f-]{36}$/.test(step.requestId ?? ''))).toBe(true);
    expect(receipts.folder).toBe(path.join(home, 'runs'));
    expectMode(receipts.folder, 0o700);
    expectMode(receipts.fileOf(made.runId), 0o600);
    expect(JSON.parse(readFileSync(receipts.fileOf(made.runId), 'utf8'))).toEqual(receipt);
    const again = await plan(wanted, account);
    expect(again.steps.map(step => step.status)).toEqual(Array(4).fill('in-place'));
  });
});
