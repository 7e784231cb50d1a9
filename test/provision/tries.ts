import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Account } from '../../source/account/account.ts';
import { applyPlan } from '../../source/provision/apply.ts';
import { planTry, type TryRequest } from '../../source/provision/plan-try.ts';
import { planUndo } from '../../source/provision/plan-undo.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import { runTry, type TryOptions, type TryProgress } from '../../source/provision/run-try.ts';
import { practice } from './requests.ts';

const NOW = new Date('2026-11-21T14:03:59Z');
export const CLUSTER = 'arn:aws:ecs:us-east-1:123456789012:cluster/web';

/** tryRequest wants a policy tried that allows to describe one cluster. */
export function tryRequest(wanted: Partial<TryRequest> = {}): TryRequest {
  return {
    policyArns: [],
    document: {
      Version: '2012-10-17',
      Statement: [{ Sid: 'Describe', Effect: 'Allow', Action: 'ecs:DescribeClusters', Resource: CLUSTER }],
    },
    actions: [],
    resources: [],
    context: new Map(),
    afterwards: 'take-away',
    reason: undefined,
    ...wanted,
  };
}

/** tries makes tries in a folder of receipts of their own; no time passes between two attempts. */
export function tries() {
  const { home, account: practiceAccount } = practice();
  const receipts = new Receipts(path.join(home, 'runs'));
  const stop = new AbortController();
  const progress: TryProgress[] = [];
  onTestFinished(() => stop.abort());
  const wait = async () => {};
  return {
    practiceAccount,
    receipts,
    stop,
    progress,
    plan: (account: Account, wanted: Partial<TryRequest> = {}) =>
      planTry(tryRequest(wanted), account, { equivalentCommand: 'ecs-iam-wizard try', now: NOW }),
    run: async (
      account: Account,
      wanted: Partial<TryRequest> = {},
      onProgress: (said: TryProgress) => void = said => progress.push(said),
      decide?: TryOptions['decide'],
    ) => {
      const tried = await planTry(tryRequest(wanted), account, {
        equivalentCommand: 'ecs-iam-wizard try',
        now: NOW,
      });
      const asked = decide === undefined ? {} : { decide };
      return runTry(tried, { account, receipts, signal: stop.signal, onProgress, wait, ...asked });
    },
    undo: async (runId: string, account: Account) =>
      applyPlan(await planUndo(receipts.read(runId), account, new Date()), {
        account,
        receipts,
        signal: new AbortController().signal,
        onProgress: () => {},
        wait,
      }),
  };
}
