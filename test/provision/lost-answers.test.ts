import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { receiptFailure } from '../../source/commands/run/run-failure.ts';
import { applyPlan } from '../../source/provision/apply.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import { Failure } from '../../source/text/failure.ts';
import { MemoryAccount, refusedWith } from './memory-account.ts';
import { OWN, plan, policyRequest, practice, request, user } from './requests.ts';

const WEB = `${OWN}/Web`;
const LOST = ['Timeout', 'ConnectionFailed', 'ServiceFailure', 'UnreadableAnswer'];

/** Creates Web and attaches it to alice, while faults happen. */
async function create(account: MemoryAccount) {
  const { home } = practice();
  const wanted = request({ policy: policyRequest(), attachTo: [user('alice')] });
  return applyPlan(await plan(wanted, account), {
    account,
    receipts: new Receipts(path.join(home, 'runs')),
    signal: new AbortController().signal,
    wait: async () => {},
    onProgress: () => {},
  });
}

/** Throws each of the codes once, whenever a method is called. */
function once(method: string, ...codes: string[]) {
  return (call: { readonly method: string }) => {
    const code = call.method === method ? codes.shift() : undefined;
    if (code !== undefined) refusedWith(code);
  };
}

describe('a CreatePolicy whose answer was lost', () => {
  it.each(LOST)('is recognised by its document: %s', async code => {
    const account = new MemoryAccount();
    account.loss = once('createPolicy', code);
    const receipt = await create(account);
    expect(receipt).toMatchObject({ status: 'done', policy: { versionId: 'v1' } });
    expect(account.policyRows.map(({ arn }) => arn)).toEqual([WEB]);
    expect(account.attachments.get('user alice')).toEqual([WEB]);
  });

  it.each(LOST)('is sent again when it took no effect: %s', async code => {
    const account = new MemoryAccount();
    account.fault = once('createPolicy', code);
    const receipt = await create(account);
    expect(receipt.steps.map(step => [step.status, step.verified])).toEqual([
      ['done', 'seen'],
      ['done', 'seen'],
    ]);
  });

  it('is not taken for somebody else’s policy of that name', async () => {
    const account = new MemoryAccount();
    account.fault = call => {
      if (call.method !== 'createPolicy' || account.policyRows.length > 0) return;
      account.hold(WEB, '{"Version":"2012-10-17","Statement":[]}');
      refusedWith('Timeout');
    };
    const receipt = await create(account);
    expect(receipt.status).not.toBe('done');
    expect(receipt.steps[0]).toMatchObject({ status: 'failed', error: { code: 'EntityAlreadyExists' } });
    expect(account.attachments.size).toBe(0);
  });

  it('stays unknown, and is said to be, when the account cannot be read either', async () => {
    const account = new MemoryAccount();
    const planned = create(account);
    let created = 0;
    account.fault = call => {
      if (call.method === 'createPolicy') created += 1;
      if (created > 0) throw new Failure('other', 'ConnectionFailed', 'No connection.');
    };
    const receipt = await planned;
    expect(receipt.status).toBe('failed');
    expect(receiptFailure(receipt)).toMatchObject({ exitCode: 255, code: 'ConnectionFailed' });
    expect(receiptFailure(receipt).hint).toContain(`resume ${receipt.runId}`);
    expect(receipt.steps.map(step => step.error?.effect ?? step.status)).toEqual(['unknown', 'pending']);
    expect(created).toBe(1);
  });

  it('is not sent again at a quota', async () => {
    const account = new MemoryAccount();
    let tries = 0;
    account.fault = ({ method }) => {
      if (method !== 'createPolicy') return;
      tries += 1;
      refusedWith('LimitExceeded');
    };
    expect((await create(account)).status).toBe('failed');
    expect(tries).toBe(1);
  });
});

describe('what IAM confirmed', () => {
  it('is read back, and said to be unseen when the account does not show it', async () => {
    const account = new MemoryAccount();
    let attached = false;
    account.loss = ({ method }) => {
      if (method !== 'attachPolicy') return;
      attached = true;
      account.attachments.clear();
    };
    const receipt = await create(account);
    expect(attached).toBe(true);
    expect(receipt.steps[1]).toMatchObject({ status: 'done', verified: 'not-seen-yet' });
  });

  it('is done also where reading it back is forbidden', async () => {
    const account = new MemoryAccount();
    let attached = false;
    account.loss = ({ method }) => {
      if (method === 'attachPolicy') attached = true;
    };
    account.fault = ({ method }) => {
      if (attached && method === 'attachedPolicies') refusedWith('AccessDenied');
    };
    const receipt = await create(account);
    expect(receipt).toMatchObject({ status: 'done', steps: [{}, { verified: 'not-read' }] });
  });
});
