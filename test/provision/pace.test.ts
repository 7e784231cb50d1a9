import { describe, expect, it } from 'vitest';
import { Pace } from '../../source/provision/pace.ts';

/** A pace on a clock that moves only while somebody waits. */
function pace(perSecond: number | undefined) {
  let time = 0;
  const wait = async (milliseconds: number) => {
    time += milliseconds;
  };
  const made = new Pace({ perSecond, wait, signal: new AbortController().signal, now: () => time });
  return { pace: made, time: () => time };
}

describe('the pace of writes', () => {
  it('is as many a second as wanted', async () => {
    const { pace: five, time } = pace(5);
    for (let write = 0; write < 5; write++) await five.turn();
    expect(time()).toBe(0);
    for (let write = 0; write < 50; write++) await five.turn();
    expect(time()).toBe(10_000);
  });

  it('may be one in several seconds', async () => {
    const { pace: slow, time } = pace(0.5);
    for (let write = 0; write < 3; write++) await slow.turn();
    expect(time()).toBe(4_000);
  });

  it('has no limit where none is wanted', async () => {
    const { pace: free, time } = pace(undefined);
    for (let write = 0; write < 1000; write++) await free.turn();
    expect(time()).toBe(0);
  });

  it('is slower while AWS throttles, and comes back', async () => {
    const { pace: free, time } = pace(undefined);
    free.throttled();
    for (let write = 0; write < 10; write++) await free.turn();
    const throttled = time();
    expect(throttled).toBeGreaterThan(1_000);
    for (let write = 0; write < 100; write++) free.wentThrough();
    for (let write = 0; write < 10; write++) await free.turn();
    expect(time() - throttled).toBeLessThan(1_000);
  });
});
