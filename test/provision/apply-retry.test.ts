import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../source/provision/apply.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import { MemoryAccount, refusedWith } from './memory-account.ts';
import { AWS, plan, policyRequest, practice, request, user } from './requests.ts';

/** Attaches to alice while the first attempts fail with a code. */
async function attach(made: 'new' | 'existing', code: string, failures: number) {
  const { home } = practice();
  const account = new MemoryAccount();
  account.hold(`${AWS}/X`);
  const what = made === 'new' ? { policy: policyRequest() } : { policyArns: [`${AWS}/X`] };
  const planned = await plan(request({ ...what, attachTo: [user('alice')] }), account);
  let tries = 0;
  account.fault = ({ method }) => {
    if (method === 'attachPolicy' && ++tries <= failures) refusedWith(code);
  };
  const receipt = await applyPlan(planned, {
    account,
    receipts: new Receipts(home),
    signal: new AbortController().signal,
    wait: async () => {},
    onProgress: () => {},
  });
  return { status: receipt.steps.at(-1)?.status, code: receipt.steps.at(-1)?.error?.code, tries };
}

describe('an attachment', () => {
  it('is tried again when AWS is busy', async () => {
    expect(await attach('existing', 'Throttling', 3)).toMatchObject({ status: 'done', tries: 4 });
    expect(await attach('existing', 'ConcurrentModification', 1)).toMatchObject({ status: 'done', tries: 2 });
  });

  it('waits for a policy that was just made to be seen', async () => {
    expect(await attach('new', 'NoSuchEntity', 2)).toMatchObject({ status: 'done', tries: 3 });
  });

  it('does not wait for a policy that was there before', async () => {
    expect(await attach('existing', 'NoSuchEntity', 1)).toEqual({
      status: 'failed',
      code: 'NoSuchEntity',
      tries: 1,
    });
  });

  it('is not tried again at a quota', async () => {
    expect(await attach('new', 'LimitExceeded', 1)).toMatchObject({ status: 'failed', tries: 1 });
  });

  it('fails when AWS stays busy', async () => {
    expect(await attach('existing', 'Throttling', 9)).toEqual({
      status: 'failed',
      code: 'Throttling',
      tries: 4,
    });
  });
});
