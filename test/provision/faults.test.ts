import { describe, expect, it } from 'vitest';
import { FAULTS, heal, inject, randomBySeed } from './fault-sequence.ts';
import { BEGINNINGS, FaultyRun } from './faulty-run.ts';

/** CI draws 2,000 and hits every call. More of them: FAULT_SEQUENCES=100000 npx vitest run test/provision/faults.test.ts; one of them: FAULT_SEED=17. */
const SEQUENCES = Number(process.env.FAULT_SEQUENCES ?? 60);
const FIRST_SEED = Number(process.env.FAULT_SEED ?? 1);
const BATCH = 250;

/** Calls of a run and of its undo that are each hit once by each fault; later numbers hit nothing. */
const CALLS = { 'new policy': 20, 'new version': 20, roles: 60 };
/** Everyday tests hit every third call, of runs with roles fewer, and CI each of them. */
const STRIDES = { 'new policy': 3, 'new version': 3, roles: 19 };
const isCi = process.env.FAULT_SEQUENCES !== undefined;

describe.each(BEGINNINGS)('a run (%s) one call of which goes wrong', beginning => {
  it.each(FAULTS)(
    '%s: the receipt is true, resume finishes it, undo takes it back',
    async fault => {
      for (let hit = 0; hit < CALLS[beginning]; hit += isCi ? 1 : STRIDES[beginning]) {
        for (const then of ['resume', 'undo'] as const) {
          const run = new FaultyRun(beginning);
          let call = 0;
          const start = await run.begin(() =>
            inject(run.account, () => (call++ === hit ? fault : undefined)),
          );
          if (start === 'not begun') {
            run.remove();
            continue;
          }
          await run.expectTruth();
          if (then === 'resume') {
            await run.resume();
            run.expectDone();
          }
          let undoCall = 0;
          inject(run.account, () => (undoCall++ === hit ? fault : undefined));
          await run.undo();
          heal(run.account);
          await run.undo();
          run.expectUndone();
          run.remove();
        }
      }
    },
    300_000,
  );
});

describe('random sequences of faults', () => {
  const batches = Array.from(
    { length: Math.ceil(SEQUENCES / BATCH) },
    (_, index) => FIRST_SEED + index * BATCH,
  );

  it.each(process.env.FAULT_SEED === undefined ? batches : [FIRST_SEED])(
    'from seed %i on end wholly done, wholly undone, or as the receipt says',
    async first => {
      const count =
        process.env.FAULT_SEED === undefined ? Math.min(BATCH, FIRST_SEED + SEQUENCES - first) : 1;
      for (let seed = first; seed < first + count; seed++) {
        try {
          await sequence(seed);
        } catch (error) {
          throw new Error(`The sequence of FAULT_SEED=${seed} went wrong.`, { cause: error });
        }
      }
    },
    300_000,
  );

  it('are the same for the same seed', () => {
    const [one, other] = [randomBySeed(7), randomBySeed(7)];
    expect(Array.from({ length: 9 }, one)).toEqual(Array.from({ length: 9 }, other));
  });
});

async function sequence(seed: number): Promise<void> {
  const random = randomBySeed(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const run = new FaultyRun(pick(BEGINNINGS) ?? 'new policy');
  const rate = random() * 0.6;
  const faults = () => inject(run.account, () => (random() < rate ? pick(FAULTS) : undefined));
  if ((await run.begin(faults)) === 'not begun') return run.remove();
  await run.expectTruth();
  let undone = false;
  for (let turn = Math.floor(random() * 4); turn > 0 && !undone; turn--) {
    faults();
    undone = random() < 0.3;
    if (undone) await run.undo();
    else await run.resume();
    if (!undone) await run.expectTruth();
  }
  heal(run.account);
  if (!undone && random() < 0.5) {
    await run.resume();
    run.expectDone();
  }
  await run.undo();
  run.expectUndone();
  run.remove();
}
