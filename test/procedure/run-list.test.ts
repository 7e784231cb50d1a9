import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { countRuns, readRuns } from '../../source/procedure/run-list.ts';
import { factText, runDetail, runRow } from '../../source/procedure/run-list-words.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import type { Receipt, Step } from '../../source/provision/run.ts';
import { timeWords } from '../../source/text/time-words.ts';
import { ownFolder } from '../own-folder.ts';

const HERE = {
  id: '123456789012',
  arn: 'arn:aws:iam::123456789012:user/admin',
  partition: 'aws',
  region: 'eu-west-1',
  sandbox: false,
};
const PRACTICE = { ...HERE, sandbox: true };
const OTHER = { ...HERE, id: '999999999999' };
const time = timeWords(new Date('2026-11-21T15:00:00Z'), 'UTC');

const create: Step = {
  action: 'create-policy',
  policyArn: 'arn:aws:iam::123456789012:policy/t/Web',
  status: 'done',
};
const attach = (name: string, said: object = {}) =>
  ({
    ...{ action: 'attach', policyArn: create.policyArn, principal: { type: 'user', name }, status: 'done' },
    ...said,
  }) as Step;
const failed = { status: 'failed', error: { code: 'Throttling', message: 'Slow down.' } } as const;
const unanswered = {
  status: 'failed',
  error: { code: 'OutcomeUnknown', message: 'Lost.', effect: 'unknown' },
} as const;

function receipt(said: Partial<Receipt> = {}): Receipt {
  return {
    kind: 'receipt',
    runId: '20261121-1403-7f2c',
    account: HERE,
    startedAt: '2026-11-21T14:03:00.000Z',
    status: 'done',
    steps: [create, attach('alice')],
    findings: [],
    equivalentCommand: '',
    ...said,
  };
}

const row = (said: Partial<Receipt> = {}, identity: typeof HERE | undefined = HERE) =>
  runRow(receipt(said), { identity, time });

describe('a run in a list', () => {
  it('says when, where and what', () => {
    expect(row({ reason: 'OPS-1' })).toEqual({
      runId: '20261121-1403-7f2c',
      when: 'today 14:03',
      account: 'account 123456789012',
      did: 'created policy Web, attached it to user alice',
      status: 'done',
      reason: 'OPS-1',
      undo: { can: 'yes' },
      resume: { can: 'no', why: 'Nothing of it is left to do.' },
      place: { kind: 'here' },
    });
  });

  it.each<[string, Step[]]>([
    ['created policy Web, attached it to user alice and user bob', [create, attach('alice'), attach('bob')]],
    ['attached Web to 3 principals', [attach('a'), attach('b'), attach('c')]],
    [
      'attached Web and Batch to user a',
      [attach('a'), attach('a', { policyArn: 'arn:aws:iam::1:policy/Batch' })],
    ],
    ['created policy Web', [create, attach('a', failed)]],
    ['created policy Web, perhaps attached Web to user a', [create, attach('a', unanswered)]],
    [
      'created policy Web, attached it to user a',
      [{ ...create, status: 'undone' }, attach('a', { status: 'undone' })],
    ],
    [
      'made test user try-1, attached Web to user try-1',
      [
        { action: 'create-user', principal: { type: 'user', name: 'try-1' }, status: 'done' },
        attach('try-1'),
      ],
    ],
    ['changed nothing', [{ ...create, ...failed }, attach('a', { status: 'pending' })]],
    ['found everything in place', [attach('a', { status: 'in-place' })]],
  ])('%s', (words, steps) => {
    expect(row({ steps }).did).toBe(words);
  });

  it('says of an undo what it took back', () => {
    const steps: Step[] = [attach('alice', { action: 'detach' }), { ...create, action: 'delete-policy' }];
    expect(row({ steps, undoes: '20261121-1400-0001' })).toMatchObject({
      did: 'undid 20261121-1400-0001: detached Web from user alice, deleted policy Web',
      undo: { can: 'no', why: 'It is itself an undo, of the run 20261121-1400-0001.' },
    });
  });

  it('can be undone when it may have changed anything, and finished when anything is open', () => {
    const no = { can: 'no' };
    const yes = { can: 'yes' };
    expect(row({ status: 'partial', steps: [create, attach('a', failed)] })).toMatchObject({
      status: 'partly done, 1 step of 2 left',
      undo: yes,
      resume: yes,
    });
    expect(row({ status: 'failed', steps: [{ ...create, ...failed }] })).toMatchObject({
      status: 'failed, nothing changed',
      undo: { ...no, why: 'It changed nothing.' },
      resume: yes,
    });
    expect(row({ status: 'failed', steps: [{ ...create, ...unanswered }] })).toMatchObject({
      status: 'failed, outcome not known',
      undo: yes,
      resume: yes,
    });
    const why = 'It is undone already, by the run 20261121-1500-0001.';
    const steps: Step[] = [{ ...create, status: 'undone' }];
    expect(row({ status: 'undone', undoneBy: '20261121-1500-0001', steps })).toMatchObject({
      undo: { ...no, why },
      resume: { ...no, why },
    });
  });

  it('says when it belongs to another account, whose credentials it needs unless that is the practice account', () => {
    const open: Partial<Receipt> = { status: 'partial', steps: [create, attach('a', failed)] };
    const sentence =
      'The run 20261121-1403-7f2c was made in account 123456789012, and you work in account 999999999999.';
    const why = `${sentence} Sign in to that account first.`;
    expect(row(open, OTHER)).toMatchObject({
      place: { kind: 'other', sentence },
      undo: { can: 'no', why },
      resume: { can: 'no', why },
    });
    // The practice account may bear the number of a real one.
    expect(row(open, PRACTICE)).toMatchObject({ place: { kind: 'other' }, undo: { can: 'no' } });
    expect(row({ ...open, account: PRACTICE }, HERE)).toMatchObject({
      account: 'the practice account',
      place: { kind: 'practice' },
      undo: { can: 'yes' },
    });
    expect(row({ ...open, account: PRACTICE }, PRACTICE).place).toEqual({ kind: 'here' });
    expect(runRow(receipt(open), { identity: undefined, time }).place).toEqual({ kind: 'unknown' });
  });

  it('has all of it in its detail, fit for a terminal', () => {
    const made = receipt({
      status: 'partial',
      reason: 'OPS\u001B[2J-1',
      steps: [create, attach('a', failed)],
    });
    const detail = runDetail(made, { identity: OTHER, time }, '/runs/1.json');
    expect(detail.facts.map(factText)).toEqual([
      'Run 20261121-1403-7f2c: partly done, 1 step of 2 left',
      'begun today 14:03, not ended',
      'because: OPS-1',
      'in account 123456789012, as arn:aws:iam::123456789012:user/admin',
      'The run 20261121-1403-7f2c was made in account 123456789012, and you work in account 999999999999.',
      expect.stringMatching(/^no undo: .* Sign in to that account first\.$/),
      'receipt: /runs/1.json',
    ]);
    expect(detail.steps.map(({ text }) => text)).toEqual([
      'create policy Web',
      'attach Web to user a   failed',
    ]);
  });
});

describe('the list of runs', () => {
  function receipts(): Receipts {
    const folder = ownFolder('runs');
    return new Receipts(folder);
  }

  it('is read the newest first, and says which files are no receipts', () => {
    const kept = receipts();
    kept.save(receipt());
    kept.save(receipt({ runId: '20261121-1404-0001' }));
    writeFileSync(kept.fileOf('20261121-1405-0001'), '{');
    const { account: _, ...torn } = receipt({ runId: '20261121-1402-0001' });
    for (const [id, made] of [
      ['20261121-1402-0001', torn],
      ['20261121-1401-0001', receipt({ runId: '20261121-1401-0001', steps: [JSON.parse('null')] })],
    ] as const)
      writeFileSync(kept.fileOf(id), JSON.stringify(made));
    const read = [...readRuns(kept)].map(one => (one.kind === 'run' ? one.receipt.runId : one.notice));
    expect(read).toEqual([
      `${kept.fileOf('20261121-1405-0001')} is no receipt.`,
      '20261121-1404-0001',
      '20261121-1403-7f2c',
      `${kept.fileOf('20261121-1402-0001')} is no receipt.`,
      `${kept.fileOf('20261121-1401-0001')} is no receipt.`,
    ]);
  });

  it('is counted by the names of its files, and by what stands of it', () => {
    const kept = receipts();
    writeFileSync(kept.fileOf('20261121-1403-0001'), 'no receipt');
    for (const made of [
      receipt({ runId: '20261121-1403-0002' }),
      receipt({ runId: '20261121-1403-0003', status: 'undone', undoneBy: '20261121-1403-0004' }),
      receipt({ runId: '20261121-1403-0004', undoes: '20261121-1403-0003' }),
    ])
      kept.save(made);
    for (const name of ['20261121-1403-0001.journal', '20261121-1403-0001.json.claim', 'notes.json'])
      writeFileSync(path.join(kept.folder, name), '');
    expect(countRuns(kept)).toEqual({ receipts: 4, standing: 1 });
    expect(countRuns(new Receipts(path.join(kept.folder, 'none')))).toEqual({ receipts: 0, standing: 0 });
  });
});
