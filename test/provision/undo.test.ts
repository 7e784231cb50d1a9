import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../source/account/account.ts';
import { applyPlan } from '../../source/provision/apply.ts';
import { runToResume, runToUndo } from '../../source/provision/find-run.ts';
import { planResume } from '../../source/provision/plan-resume.ts';
import { planUndo } from '../../source/provision/plan-undo.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import type { Plan } from '../../source/provision/run.ts';
import { failureOf } from '../account/aws-surroundings.ts';
import { MemoryAccount, refusedWith } from './memory-account.ts';
import { OWN, plan, policyRequest, practice, request, user } from './requests.ts';

const WEB = `${OWN}/Web`;
const NOW = new Date('2026-11-21T15:00:00Z');

/** A receipt folder with all that is done on it. */
function runs() {
  const receipts = new Receipts(path.join(practice().home, 'runs'));
  const apply = (made: Plan, account: Account) =>
    applyPlan(made, {
      account,
      receipts,
      signal: new AbortController().signal,
      wait: async () => {},
      onProgress: () => {},
    });
  return {
    receipts,
    apply,
    create: async (account: Account, ...names: string[]) =>
      apply(await plan(request({ policy: policyRequest(), attachTo: names.map(user) }), account), account),
    undo: async (runId: string, account: Account) =>
      apply(await planUndo(receipts.read(runId), account, NOW), account),
    resume: async (runId: string, account: Account) =>
      apply(await planResume(receipts.read(runId), account, NOW), account),
  };
}

describe('undo', () => {
  it('takes back all that the run wrote, and says so in both receipts', async () => {
    const account = new MemoryAccount();
    const { create, undo, receipts } = runs();
    const made = await create(account, 'alice', 'bob');
    const undone = await undo(made.runId, account);
    expect(account.policyRows).toEqual([]);
    expect(account.attachments.size).toBe(0);
    expect(undone).toMatchObject({ kind: 'receipt', status: 'done', undoes: made.runId });
    expect(undone.steps.map(({ action, status }) => [action, status])).toEqual([
      ['detach', 'done'],
      ['detach', 'done'],
      ['delete-policy', 'done'],
    ]);
    expect(receipts.read(made.runId)).toMatchObject({ status: 'undone', undoneBy: undone.runId });
    expect(runToUndo(receipts)).toBeUndefined();
  });

  it('finds the version that an undo left behind which broke off, and nobody else’s', async () => {
    const account = new MemoryAccount();
    account.hold(WEB, '{"Version":"2012-10-17","Statement":[]}');
    const { apply, undo, receipts } = runs();
    const wanted = request({ policy: policyRequest({ ifExists: 'new-version' }) });
    const made = await apply(await plan(wanted, account), account);
    // Nobody ever learned which version it was, and the first half of an undo has been made.
    const steps = made.steps.map(({ versionId: _, ...step }) => ({
      ...step,
      status: 'failed' as const,
      error: { code: 'OutcomeUnknown', message: 'No answer.', effect: 'unknown' as const },
    }));
    receipts.save({ ...made, steps: steps as typeof made.steps, status: 'failed' });
    await account.setDefaultVersion(WEB, 'v1');
    await account.createPolicyVersion(WEB, '{"Version":"2012-10-17","Statement":[{"Sid":"Theirs"}]}');
    await account.setDefaultVersion(WEB, 'v1');
    await undo(made.runId, account);
    expect(account.versions.get(WEB)?.map(({ id }) => id)).toEqual(['v1', 'v3']);
  });

  it('leaves what was there before the run', async () => {
    const account = new MemoryAccount();
    account.hold(WEB, JSON.stringify(policyRequest().document));
    account.attachments.set('user alice', [WEB]);
    const { create, undo } = runs();
    const made = await create(account, 'alice', 'bob');
    await undo(made.runId, account);
    expect(account.attachments).toEqual(new Map([['user alice', [WEB]]]));
    expect(account.policyRows.map(({ arn }) => arn)).toEqual([WEB]);
  });

  it('keeps a policy that somebody attached since', async () => {
    const account = new MemoryAccount();
    const { create, undo } = runs();
    const made = await create(account, 'alice');
    account.attachments.set('group ops', [WEB]);
    const undone = await undo(made.runId, account);
    expect(undone.steps.at(-1)).toMatchObject({
      action: 'delete-policy',
      status: 'in-place',
      note: 'Kept: somebody attached it to group ops as well.',
    });
    expect(account.attachments).toEqual(new Map([['group ops', [WEB]]]));
    expect(account.policyRows).toHaveLength(1);
  });

  it('keeps a policy that was given another version since', async () => {
    const account = new MemoryAccount();
    const { create, undo } = runs();
    const made = await create(account, 'alice');
    await account.createPolicyVersion(WEB, '{}');
    const undone = await undo(made.runId, account);
    expect(undone.steps.at(-1)?.note).toBe('Kept: it has been given further versions since.');
    expect(account.policyRows).toHaveLength(1);
  });

  it('can be made again after it failed half way', async () => {
    const account = new MemoryAccount();
    const { create, undo, receipts } = runs();
    const made = await create(account, 'alice', 'bob');
    account.fault = ({ method, about }) => {
      if (method === 'detachPolicy' && about === 'user alice') refusedWith('AccessDenied');
    };
    expect((await undo(made.runId, account)).status).toBe('partial');
    expect(account.policyRows).toHaveLength(1);
    expect(receipts.read(made.runId).status).toBe('done');
    account.fault = () => {};
    expect((await undo(made.runId, account)).steps.map(({ status }) => status)).toEqual([
      'in-place',
      'done',
      'done',
    ]);
    expect(account.policyRows).toEqual([]);
  });

  it('does not undo an undo', async () => {
    const account = new MemoryAccount();
    const { create, undo } = runs();
    const undone = await undo((await create(account, 'alice')).runId, account);
    expect(await failureOf(undo(undone.runId, account))).toMatchObject({ code: 'UndoOfUndo', exitCode: 252 });
  });
});

describe('resume', () => {
  it('makes what is left under the same run id', async () => {
    const account = new MemoryAccount();
    const { create, resume, receipts } = runs();
    account.fault = ({ method, about }) => {
      if (method === 'attachPolicy' && about === 'user alice') refusedWith('AccessDenied');
    };
    const made = await create(account, 'alice', 'bob');
    expect(runToResume(receipts)?.runId).toBe(made.runId);
    account.fault = () => {};
    const resumed = await resume(made.runId, account);
    expect(resumed).toMatchObject({ runId: made.runId, status: 'done', resumedAt: NOW.toISOString() });
    expect(resumed.steps.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    expect(receipts.ids()).toEqual([made.runId]);
    expect(runToResume(receipts)).toBeUndefined();
  });

  it('calls in place what somebody else did since, so that undo leaves it', async () => {
    const account = new MemoryAccount();
    const { create, resume, undo } = runs();
    account.fault = ({ method, about }) => {
      if (method === 'attachPolicy' && about === 'user alice') refusedWith('AccessDenied');
    };
    const made = await create(account, 'alice', 'bob');
    account.fault = () => {};
    account.attachments.set('user alice', [WEB]);
    expect((await resume(made.runId, account)).steps.map(({ status }) => status)).toEqual([
      'done',
      'in-place',
      'done',
    ]);
    await undo(made.runId, account);
    expect(account.attachments).toEqual(new Map([['user alice', [WEB]]]));
  });

  it('finds the policy whose answer was never written down', async () => {
    const account = new MemoryAccount();
    const { receipts, resume } = runs();
    const made = await plan(request({ policy: policyRequest(), attachTo: [user('alice')] }), account);
    const run = receipts.begin(made);
    run.began(0);
    await account.createPolicy(policyRequestSent());
    run.release();
    const resumed = await resume(made.runId, account);
    expect(resumed.steps.map(({ status }) => status)).toEqual(['done', 'done']);
    expect(account.policyRows).toHaveLength(1);
  });

  it('is blocked where another policy has taken the name', async () => {
    const account = new MemoryAccount();
    const { receipts } = runs();
    const made = await plan(request({ policy: policyRequest(), attachTo: [user('alice')] }), account);
    receipts.begin(made).release();
    account.hold(WEB, '{"Version":"2012-10-17"}');
    expect(await planResume(receipts.read(made.runId), account, NOW)).toMatchObject({ status: 'blocked' });
  });

  it('finishes an interrupted undo, and then the first run is undone', async () => {
    const account = new MemoryAccount();
    const { create, undo, resume, receipts } = runs();
    const made = await create(account, 'alice', 'bob');
    account.fault = ({ method }) => {
      if (method === 'deletePolicy') refusedWith('AccessDenied');
    };
    const undone = await undo(made.runId, account);
    account.fault = () => {};
    expect((await resume(undone.runId, account)).status).toBe('done');
    expect(account.policyRows).toEqual([]);
    expect(receipts.read(made.runId).status).toBe('undone');
  });
});

function policyRequestSent() {
  const { name, path: folder, description, tags, document } = policyRequest();
  return { name, path: folder, description, tags, document: JSON.stringify(document) };
}
