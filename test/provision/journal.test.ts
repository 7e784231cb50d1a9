import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Receipts } from '../../source/provision/receipts.ts';
import { MemoryAccount } from './memory-account.ts';
import { plan, policyRequest, practice, request, user } from './requests.ts';

/** A run that has begun and goes no further, as if its process had been killed. */
async function begun() {
  const receipts = new Receipts(path.join(practice().home, 'runs'));
  const made = await plan(
    request({ policy: policyRequest(), attachTo: [user('alice'), user('bob')] }),
    new MemoryAccount(),
  );
  const run = receipts.begin(made);
  const [create, alice] = made.steps;
  if (create === undefined || alice === undefined) throw new Error('The plan has three steps.');
  const journal = receipts.fileOf(made.runId).replace('.json', '.journal');
  return { receipts, made, run, create, alice, journal, read: () => receipts.read(made.runId) };
}

describe('the receipt of a run that was killed', () => {
  it('says partial before the first write', async () => {
    const { read } = await begun();
    expect(read()).toMatchObject({ kind: 'receipt', status: 'partial' });
    expect(read().steps.map(step => step.status)).toEqual(['pending', 'pending', 'pending']);
  });

  it('says that a write without an answer is unknown, and what was answered is done', async () => {
    const { run, create, read } = await begun();
    run.began(0);
    run.ended(0, { ...create, status: 'done', requestId: 'r', versionId: 'v1' });
    run.began(1);
    expect(read()).toMatchObject({
      status: 'partial',
      policy: { versionId: 'v1' },
      steps: [
        { status: 'done', requestId: 'r' },
        { status: 'failed', error: { code: 'OutcomeUnknown', effect: 'unknown' } },
        { status: 'pending' },
      ],
    });
    expect(read().finishedAt).toBeUndefined();
  });

  it('leaves out a line that was half written, and what follows it still counts', async () => {
    const { run, create, alice, journal, receipts, made, read } = await begun();
    run.began(0);
    run.ended(0, { ...create, status: 'done' });
    appendFileSync(journal, '{"type":"ended","index":1,"st');
    expect(read().steps.map(step => step.status)).toEqual(['done', 'pending', 'pending']);
    run.release();
    const again = receipts.begin({ ...made, resumedAt: '2026-11-21T15:00:00.000Z', steps: read().steps });
    again.began(1);
    again.ended(1, { ...alice, status: 'done' });
    expect(read().steps.map(step => step.status)).toEqual(['done', 'done', 'pending']);
    expect(read().resumedAt).toBe('2026-11-21T15:00:00.000Z');
  });

  it('is not read as another one when the journal holds anything else', async () => {
    const { read, journal } = await begun();
    writeFileSync(journal, 'null\n[]\n7\n{"type":"ended","index":99,"step":{}}\n{"type":"other"}\n\u0000\n');
    expect(read().steps.map(step => step.status)).toEqual(['pending', 'pending', 'pending']);
  });

  it('keeps nothing but the receipt once the run is over', async () => {
    const { run, journal, made, receipts } = await begun();
    expect(existsSync(journal)).toBe(true);
    run.finish();
    run.release();
    expect(existsSync(journal)).toBe(false);
    expect(existsSync(`${receipts.fileOf(made.runId)}.claim`)).toBe(false);
  });
});

describe('a run under way', () => {
  it('is not begun a second time', async () => {
    const { receipts, made, run } = await begun();
    expect(() => receipts.begin(made)).toThrow(`The run ${made.runId} is under way in process`);
    run.release();
    receipts.begin(made).release();
  });

  it('is taken over from a process that is gone', async () => {
    const { receipts, made } = await begun();
    const claim = `${receipts.fileOf(made.runId)}.claim`;
    const other = { ...JSON.parse(readFileSync(claim, 'utf8')), token: 'of an earlier process' };
    writeFileSync(claim, JSON.stringify(other));
    receipts.begin(made).release();
    expect(existsSync(claim)).toBe(false);
  });
});
