import { describe, expect, it } from 'vitest';
import { waitAwake, withRetry } from '../../source/provision/retry.ts';
import { Failure } from '../../source/text/failure.ts';

/** A write that fails with these codes one after the other, and then succeeds. */
async function write(codes: readonly string[], alsoPassing: readonly string[] = []) {
  const left = [...codes];
  const pauses: number[] = [];
  const told: string[] = [];
  let tries = 0;
  const result = withRetry(
    async () => {
      tries += 1;
      const code = left.shift();
      if (code !== undefined) throw new Failure('refused', code, `${code} it is.`);
      return 'written';
    },
    {
      alsoPassing,
      signal: new AbortController().signal,
      random: () => 0,
      wait: async milliseconds => void pauses.push(milliseconds),
      onRetry: (attempt, failure) => told.push(`${attempt} ${failure.code}`),
    },
  );
  return { outcome: await result.catch((error: Failure) => error.code), tries, pauses, told };
}

describe('withRetry', () => {
  it.each(['Throttling', 'ConcurrentModification', 'ServiceFailure', 'Timeout', 'ConnectionFailed'])(
    'tries again what passes: %s',
    async code => {
      expect(await write([code, code])).toEqual({
        outcome: 'written',
        tries: 3,
        pauses: [1000, 2000],
        told: [`1 ${code}`, `2 ${code}`],
      });
    },
  );

  it('gives up after the third repetition, with the last error', async () => {
    const codes = ['Throttling', 'Throttling', 'Throttling', 'ConcurrentModification'];
    expect(await write(codes)).toMatchObject({
      outcome: 'ConcurrentModification',
      tries: 4,
      pauses: [1000, 2000, 4000],
    });
  });

  it.each(['LimitExceeded', 'AccessDenied', 'NoSuchEntity', 'PolicyNotAttachable', 'ExpiredToken'])(
    'tries nothing again that stays so: %s',
    async code => {
      expect(await write([code])).toMatchObject({ outcome: code, tries: 1, pauses: [], told: [] });
    },
  );

  it('tries again what was just created and is not seen everywhere yet', async () => {
    expect(await write(['NoSuchEntity'], ['NoSuchEntity'])).toMatchObject({ outcome: 'written', tries: 2 });
  });

  it('does not repeat a fault of the program', async () => {
    const signal = new AbortController().signal;
    let tries = 0;
    const fault = withRetry(
      async () => {
        tries += 1;
        throw new TypeError('a bug');
      },
      { alsoPassing: [], signal, wait: async () => {}, onRetry: () => {} },
    );
    await expect(fault).rejects.toThrow('a bug');
    expect(tries).toBe(1);
  });

  it('stops waiting when it is told to, with the error that it had', async () => {
    const stopper = new AbortController();
    let tries = 0;
    const write = withRetry(
      async () => {
        tries += 1;
        throw new Failure('refused', 'Throttling', 'Slow down.');
      },
      { alsoPassing: [], signal: stopper.signal, wait: waitAwake, onRetry: () => stopper.abort() },
    );
    await expect(write).rejects.toThrow('Slow down.');
    expect(tries).toBe(1);
  });
});
