import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runRow } from '../../../source/procedure/run-list-words.ts';
import { Receipts } from '../../../source/provision/receipts.ts';
import type { Receipt, Step } from '../../../source/provision/run.ts';
import { readEarlierRuns } from '../../../source/ui/screens/run/earlier-runs.ts';
import { runs } from '../../../source/ui/screens/run/runs.tsx';
import { FakeAccount, IDENTITY } from '../fake-account.ts';
import { closeStages, Stage, stageHome } from '../stage.tsx';
import { Walk } from '../walk.ts';

afterEach(closeStages);

const ARN = `arn:aws:iam::${IDENTITY.id}:policy/Web`;
const create: Step = { action: 'create-policy', policyArn: ARN, status: 'done' };
const attach = (name: string, said: Partial<Step> = {}): Step =>
  ({ action: 'attach', policyArn: ARN, principal: { type: 'user', name }, status: 'done', ...said }) as Step;

function receipt(minute: string, said: Partial<Receipt> = {}): Receipt {
  return {
    kind: 'receipt',
    runId: `20261121-${minute}-7f2c`,
    account: IDENTITY,
    startedAt: `2026-11-21T${minute.slice(0, 2)}:${minute.slice(2)}:00.000Z`,
    status: 'done',
    steps: [create, attach('alice')],
    findings: [],
    equivalentCommand: '',
    policy: {
      ...{ arn: ARN, name: 'Web', path: '/', description: '', tags: {}, sha256: '' },
      document: { Version: '2012-10-17', Statement: [] },
    },
    ...said,
  };
}

const denied = { status: 'failed', error: { code: 'AccessDenied', message: 'Not for you.' } } as const;
const STOPPED = receipt('1300', {
  status: 'partial',
  steps: [create, attach('alice'), attach('bob', denied)],
  reason: 'OPS-12',
});

/** The wizard at the list of these runs, of an account where what they say is there. */
async function atRuns(made: readonly Receipt[], size = { columns: 80, rows: 24 }) {
  const home = stageHome();
  const receipts = new Receipts(path.join(home, 'runs'));
  for (const one of made) receipts.save(one);
  const account = new FakeAccount()
    .with('user', 'alice', 'bob')
    .withPolicy('customer', 'Web', '{"Version":"2012-10-17","Statement":[]}');
  account.attachments.push({ principal: { type: 'user', name: 'alice' }, arn: ARN });
  const stage = new Stage({ size, account, home });
  await stage.until('Undo an earlier run');
  await stage.press('end', 'enter');
  await stage.until(/Which run is it about\? {3}\d+ runs?$/m);
  return { stage, account, receipts };
}

/** Times are those of the machine. */
const steady = (frame: string) => frame.replace(/(today|yesterday) \d\d:\d\d/g, 'today 00:00');

describe('the earlier runs', () => {
  it('say when and what, and whether they can be undone or finished', async () => {
    const undo = receipt('1500', {
      undoes: '20261121-1400-7f2c',
      steps: [attach('bob', { action: 'detach' })],
    });
    const { stage } = await atRuns([receipt('1400', { status: 'undone' }), undo, STOPPED]);
    await stage.press('end');
    expect(steady(await stage.until('u undo'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Which run is it about?   3 runs
          today 00:00  undid 20261121-1400-7f2c: detached Web from user bob
          today 00:00  undone: created policy Web, attached it to user alice
      ❯ ! today 00:00  in part: created policy Web, attached it to user alice









        Run 20261121-1300-7f2c, in account 123456789012: partly done, 1 step of 3
        left, because: OPS-12
        u takes back what it made, after a review. ...

      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · r finish · u undo · / filter · enter look at it · esc back · ? help"
    `);
    await stage.press('up');
    expect(await stage.until('It cannot be undone')).not.toContain('u undo');
  });

  it('can be finished: a review, then the rest is made', async () => {
    const { stage, account } = await atRuns([STOPPED]);
    await stage.press({ type: 'r' });
    expect(await stage.until('y make')).toContain('+ attach it to   user bob');
    await stage.press('esc');
    await stage.until('Which run is it about?');
    await stage.press('enter');
    expect(await stage.until('attach Web to user bob')).toContain('because: OPS-12');
    await stage.press({ type: 'r' });
    await stage.until('y make');
    await stage.press({ type: 'y' });
    await stage.until(/^Done$/m);
    expect(account.attachments.map(({ principal }) => principal.name)).toEqual(['alice', 'bob']);
  });

  it('can be undone, with one key less where nothing else can be done', async () => {
    const { stage, account, receipts } = await atRuns([receipt('1400')]);
    await stage.press('enter');
    await stage.until('u, enter undo');
    await stage.press('enter');
    await stage.until('y make');
    await stage.press({ type: 'y' });
    await stage.until(/^Undone$/m);
    expect([account.attachments, account.managed.customer]).toEqual([[], []]);
    expect(receipts.read('20261121-1400-7f2c').status).toBe('undone');
  });

  it('of another account say so, and are not offered', async () => {
    const account = { ...IDENTITY, id: '999999999999' };
    const { stage } = await atRuns([receipt('1400', { account })]);
    const frame = await stage.until('It cannot be undone from here');
    expect(frame).toContain('it was made in account 999999999999');
    expect(frame).not.toContain('u undo');
  });

  it('of the practice account are undone there', async () => {
    const made = receipt('1400', { account: { ...IDENTITY, sandbox: true } });
    const row = runRow(made, { identity: IDENTITY, time: String });
    const walk = Walk.signedIn();
    walk.wizard = readEarlierRuns({ ...walk.wizard, screen: 'runs', openers: ['menu'] });
    walk.happen({ type: 'runs-arrived', reading: 1, rows: [row], notices: [] });
    expect(runs.detail(walk.wizard).join(' ')).toContain('You are taken to the practice account');
    const { screen, choice, undertaking } = walk.press('u').wizard;
    expect([screen, choice, undertaking]).toEqual([
      'confirm',
      { sandbox: true },
      { kind: 'undo', runId: made.runId },
    ]);
  });

  it('of a reading that is over are not mixed with those of the present one', () => {
    const row = runRow(receipt('1400'), { identity: IDENTITY, time: String });
    const late = { type: 'runs-arrived', reading: 1, rows: [row], notices: [] } as const;
    const walk = Walk.signedIn();
    walk.wizard = readEarlierRuns(readEarlierRuns(walk.wizard));
    expect(walk.happen(late).wizard.local.earlier.rows).toEqual([]);
    expect(walk.happen({ ...late, reading: 2 }).wizard.local.earlier.rows).toEqual([row]);
  });

  it('fit the smallest terminal', async () => {
    const { stage } = await atRuns([STOPPED, receipt('1400')], { columns: 60, rows: 15 });
    expect(steady(stage.frame())).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────
      Which run is it about?   2 runs
      ❯   today 00:00  created policy Web, attached it to user al…
        ! today 00:00  in part: created policy Web, attached it t…





      ────────────────────────────────────────────────────────────
      u undo · / filter · enter look at it · esc back · ? help"
    `);
  });
});
