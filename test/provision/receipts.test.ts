import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Receipts } from '../../source/provision/receipts.ts';
import type { Receipt } from '../../source/provision/run.ts';
import { newRunId, RUN_ID } from '../../source/provision/run-id.ts';
import { MemoryAccount } from './memory-account.ts';
import { plan, policyRequest, practice, request } from './requests.ts';

async function receipt(runId: string, startedAt = '2026-11-21T14:03:00.000Z'): Promise<Receipt> {
  const made = await plan(request({ policy: policyRequest() }), new MemoryAccount());
  return { ...made, runId, startedAt, kind: 'receipt', status: 'done' };
}

function receipts() {
  return new Receipts(path.join(practice().home, 'runs'));
}

describe('Receipts', () => {
  it('gives back what was saved', async () => {
    const kept = receipts();
    const one = await receipt('20261121-1403-7f2c');
    kept.save(one);
    expect(kept.read(one.runId)).toEqual(one);
  });

  it('lists the newest run first, also of one minute', async () => {
    const kept = receipts();
    expect(kept.ids()).toEqual([]);
    kept.save(await receipt('20261121-1403-0001', '2026-11-21T14:03:30.000Z'));
    kept.save(await receipt('20261121-1403-ffff', '2026-11-21T14:03:10.000Z'));
    kept.save(await receipt('20261121-1402-eeee', '2026-11-21T14:02:00.000Z'));
    kept.save(await receipt('20261122-0000-0000', '2026-11-22T00:00:00.000Z'));
    writeFileSync(path.join(kept.folder, 'notes.json'), '{}');
    writeFileSync(path.join(kept.folder, '20261121-1403-8888.json'), 'broken');
    expect(kept.ids()).toEqual([
      '20261122-0000-0000',
      '20261121-1403-0001',
      '20261121-1403-ffff',
      '20261121-1403-8888',
      '20261121-1402-eeee',
    ]);
  });

  it('finds nothing where a folder stands in the place of a journal, and reads the others', async () => {
    const kept = receipts();
    const [one, other] = [await receipt('20261121-1403-0001'), await receipt('20261121-1403-0002')];
    for (const made of [one, other]) kept.save(made);
    mkdirSync(path.join(kept.folder, '20261121-1403-0001.journal'));
    expect(kept.ids().map(id => kept.find(id)?.runId)).toEqual([other.runId, undefined]);
    expect(() => kept.read(one.runId)).toThrow();
  });

  it('opens no older minute for the newest run', async () => {
    const kept = receipts();
    kept.save(await receipt('20261122-0000-0000', '2026-11-22T00:00:00.000Z'));
    kept.save(await receipt('20261121-1403-0001', '2026-11-21T14:03:01.000Z'));
    kept.save(await receipt('20261121-1403-0002', '2026-11-21T14:03:02.000Z'));
    const ids = kept.newestFirst();
    expect(ids.next().value).toBe('20261122-0000-0000');
    // What is written only now still counts.
    kept.save(await receipt('20261121-1403-0001', '2026-11-21T14:03:03.000Z'));
    expect([...ids]).toEqual(['20261121-1403-0001', '20261121-1403-0002']);
  });

  it('lists the others where something else stands in the place of a receipt', async () => {
    const kept = receipts();
    kept.save(await receipt('20261121-1403-0001', '2026-11-21T14:03:01.000Z'));
    mkdirSync(kept.fileOf('20261121-1403-0002'));
    symlinkSync('nowhere', kept.fileOf('20261121-1403-0003'));
    expect(kept.ids()).toEqual(['20261121-1403-0001', '20261121-1403-0003', '20261121-1403-0002']);
    expect(kept.find('20261121-1403-0002')).toBeUndefined();
  });

  it('knows no run that is not there', () => {
    expect(() => receipts().read('20261121-1403-7f2c')).toThrow('There is no run 20261121-1403-7f2c.');
  });

  it.each(['', '{', 'null', '[]', '{"kind":"receipt"}', '{"kind":"plan","runId":"20261121-1403-7f2c"}'])(
    'takes no other file for a receipt: %s',
    text => {
      const kept = receipts();
      mkdirSync(kept.folder);
      writeFileSync(kept.fileOf('20261121-1403-7f2c'), text);
      expect(() => kept.read('20261121-1403-7f2c')).toThrow('is not the receipt of the run');
    },
  );

  it('takes none whose steps are about a role that it does not hold', async () => {
    const kept = receipts();
    const { roles: _, ...one } = await receipt('20261121-1403-7f2c');
    const principal = { type: 'role', name: 'ecsTaskRole' } as const;
    kept.save({ ...one, steps: [{ action: 'create-role', principal, status: 'done' }] });
    expect(() => kept.read(one.runId)).toThrow('is not the receipt of the run');
  });

  it('takes nothing for a run id that could name another file', () => {
    const kept = receipts();
    for (const id of ['', '..', '../20261121-1403-7f2c', '20261121-1403-7f2c/..', '20261121-1403-7f2c\n'])
      expect(() => kept.fileOf(id)).toThrow('is no run id');
    fc.assert(
      fc.property(fc.string(), id => {
        fc.pre(!RUN_ID.test(id));
        expect(() => kept.fileOf(id)).toThrow('is no run id');
      }),
    );
  });

  it('says which file cannot be written, and why', async () => {
    const kept = receipts();
    const one = await receipt('20261121-1403-7f2c');
    writeFileSync(kept.folder, 'a file where the folder should be');
    expect(() => kept.save(one)).toThrow(
      `The receipt ${kept.fileOf(one.runId)} cannot be written: a file stands where its folder should be (EEXIST).`,
    );
  });
});

describe('newRunId', () => {
  it('names the minute in UTC', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), now => {
        const id = newRunId(now);
        expect(id).toMatch(RUN_ID);
        expect(id.slice(0, 13).replace('-', '')).toBe(now.toISOString().replaceAll(/\D/g, '').slice(0, 12));
      }),
    );
  });
});
