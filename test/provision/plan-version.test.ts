import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../source/provision/apply.ts';
import { planUndo } from '../../source/provision/plan-undo.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import type { Plan } from '../../source/provision/run.ts';
import { Failure } from '../../source/text/failure.ts';
import { MemoryAccount } from './memory-account.ts';
import { DOCUMENT, OWN, plan, policyRequest, practice, request } from './requests.ts';

const WEB = `${OWN}/Web`;
const LOST = new Failure('other', 'Timeout', 'No answer in time.');
const OLD = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"}]}';

/** An account whose policy Web has so many versions, the last the default one. */
async function withVersions(count: number) {
  const account = new MemoryAccount();
  account.hold(WEB, OLD);
  for (let made = 1; made < count; made++) await account.createPolicyVersion(WEB, OLD);
  return account;
}

const wish = (prune: 'nothing' | 'oldest-version' = 'nothing') =>
  request({ policy: policyRequest({ ifExists: 'new-version', prune }) });

function applier() {
  const receipts = new Receipts(path.join(practice().home, 'runs'));
  return (made: Plan, account: MemoryAccount) =>
    applyPlan(made, {
      account,
      receipts,
      signal: new AbortController().signal,
      wait: async () => {},
      onProgress: () => {},
    });
}

const idsOf = (account: MemoryAccount) => account.versions.get(WEB)?.map(({ id }) => id);
const actionsOf = (made: Plan) => made.steps.map(({ action, status }) => `${action} ${status}`);

describe('a new version', () => {
  it('becomes the default one, and undo brings the former one back', async () => {
    const account = await withVersions(2);
    const made = await plan(wish(), account);
    expect(made.steps).toMatchObject([
      {
        action: 'create-policy-version',
        previousVersionId: 'v2',
        note: expect.stringContaining('statement'),
      },
    ]);
    const apply = applier();
    const receipt = await apply(made, account);
    expect(receipt).toMatchObject({ status: 'done', policy: { versionId: 'v3' } });
    expect(JSON.parse(account.texts.get(WEB) ?? '')).toEqual(DOCUMENT);
    const undone = await apply(await planUndo(receipt, account, new Date()), account);
    expect(actionsOf({ ...made, steps: undone.steps })).toEqual([
      'set-default-policy-version done',
      'delete-policy-version done',
    ]);
    expect(idsOf(account)).toEqual(['v1', 'v2']);
    expect(account.policyRows[0]?.defaultVersionId).toBe('v2');
  });

  it('is not made of a document that is the default one already', async () => {
    const account = new MemoryAccount();
    account.hold(WEB, JSON.stringify(DOCUMENT));
    expect(actionsOf(await plan(wish(), account))).toEqual(['create-policy in-place']);
  });

  it('is blocked at the quota unless the oldest version may go', async () => {
    const account = await withVersions(5);
    const blocked = await plan(wish(), account);
    expect(blocked).toMatchObject({ status: 'blocked', steps: [{ error: { code: 'LimitExceeded' } }] });
    expect(blocked.steps[0]?.error?.hint).toContain('--prune-oldest-version to delete v1');
    const fromFile = await plan(wish(), account, 'request-file');
    expect(fromFile.steps[0]?.error?.hint).toContain('Add policy.prune: oldest-version to delete v1');
    const made = await plan(wish('oldest-version'), account);
    expect(actionsOf(made)).toEqual(['delete-policy-version pending', 'create-policy-version pending']);
    expect((await applier()(made, account)).status).toBe('done');
    expect(idsOf(account)).toEqual(['v2', 'v3', 'v4', 'v5', 'v6']);
  });

  it('never prunes the default version, be it the oldest', async () => {
    const account = await withVersions(5);
    await account.setDefaultVersion(WEB, 'v1');
    const made = await plan(wish('oldest-version'), account);
    expect(made.steps[0]).toMatchObject({ action: 'delete-policy-version', versionId: 'v2' });
  });

  it('is blocked where another version counts than the one it was made from', async () => {
    const account = await withVersions(2);
    const madeFrom = (basedOn: string) =>
      request({ policy: policyRequest({ ifExists: 'new-version', basedOn }) });
    const blocked = await plan(madeFrom('v1'), account, 'request-file');
    expect(blocked).toMatchObject({
      status: 'blocked',
      steps: [{ error: { code: 'PolicyChanged', hint: expect.stringContaining('policy.basedOn') } }],
    });
    expect((await plan(madeFrom('v2'), account)).status).toBe('planned');
  });

  it('made by somebody else since is left the default one by undo', async () => {
    const account = await withVersions(1);
    const apply = applier();
    const receipt = await apply(await plan(wish(), account), account);
    await account.createPolicyVersion(WEB, OLD);
    await apply(await planUndo(receipt, account, new Date()), account);
    expect(idsOf(account)).toEqual(['v1', 'v3']);
    expect(account.policyRows[0]?.defaultVersionId).toBe('v3');
  });

  it('is found again when its answer was lost, and made once', async () => {
    const account = await withVersions(1);
    let losses = 1;
    account.loss = ({ method }) => {
      if (method === 'createPolicyVersion' && losses-- > 0) throw LOST;
    };
    const receipt = await applier()(await plan(wish(), account), account);
    expect(receipt).toMatchObject({ status: 'done', policy: { versionId: 'v2' } });
    expect(idsOf(account)).toEqual(['v1', 'v2']);
  });
});
