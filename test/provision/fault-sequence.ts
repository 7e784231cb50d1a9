import { Failure } from '../../source/text/failure.ts';
import type { CallMade, MemoryAccount } from './memory-account.ts';

/** What can become of a call. The `lost` ones took effect before their answer went missing. */
export const FAULTS = [
  'throttled',
  'server-error',
  'server-error-lost',
  'reset',
  'reset-lost',
  'timeout',
  'timeout-lost',
  'garbage',
  'garbage-lost',
  'expired',
  'denied',
  'killed',
  'killed-lost',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Killed stands for a process that ended at that moment: nothing of the program runs after it. */
export class Killed extends Error {}

const FAILURES: Readonly<Record<string, () => Error>> = {
  throttled: () => new Failure('refused', 'Throttling', 'Rate exceeded.'),
  'server-error': () => new Failure('refused', 'ServiceFailure', 'The service failed.'),
  reset: () => new Failure('other', 'ConnectionFailed', 'ECONNRESET.'),
  timeout: () => new Failure('other', 'Timeout', 'No answer.'),
  garbage: () => new Failure('other', 'UnreadableAnswer', 'No XML.'),
  expired: () => new Failure('credentials', 'ExpiredToken', 'Expired.'),
  denied: () => new Failure('refused', 'AccessDenied', 'Denied.'),
  killed: () => new Killed('killed'),
};

/** inject lets the account suffer what `choose` says of each call; a fault of a read never counts as lost. */
export function inject(account: MemoryAccount, choose: (call: CallMade) => Fault | undefined): void {
  let after: Error | undefined;
  account.fault = call => {
    after = undefined;
    const fault = choose(call);
    if (fault === undefined) return;
    const failure = FAILURES[fault.replace(/-lost$/, '')]?.();
    if (failure === undefined) throw new Error(`There is no fault ${fault}.`);
    if (!fault.endsWith('-lost') || !WRITES.test(call.method)) throw failure;
    after = failure;
  };
  account.loss = () => {
    if (after !== undefined) throw after;
  };
}

/** heal lets every call go through again. */
export function heal(account: MemoryAccount): void {
  account.fault = () => {};
  account.loss = () => {};
}

const WRITES = /^(roles\.)?(create|delete|attach|detach|setDefault|update|put|add|remove)/;

/** randomBySeed gives numbers from 0 to 1 (mulberry32), the same ones for the same seed. */
export function randomBySeed(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
