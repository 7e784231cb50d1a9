import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from '../../source/account/account.ts';
import { applyPlan } from '../../source/provision/apply.ts';
import { planRequest } from '../../source/provision/plan.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import type { Request } from '../../source/provision/request.ts';
import type { Plan } from '../../source/provision/run.ts';
import { MemoryAccount } from '../provision/memory-account.ts';
import type { Growth } from './growth.ts';

/** Plans and runs over many principals, against an account without a wire; a run keeps its journal on the disk. */
export const RUN_GROWTHS: readonly Growth[] = [
  { name: 'plan, principals', sizes: [500, 1500, 5000], make: planOf },
  { name: 'run, principals', sizes: [100, 300, 1000], make: runOf },
];

/** Writes to a real account are paced: those of the practice account come as fast as they can. */
class UnpacedAccount extends MemoryAccount {
  constructor(users: readonly string[]) {
    super();
    for (const name of users) this.principalNames.add(`user ${name}`);
  }

  override async identity() {
    return { ...(await super.identity()), sandbox: true };
  }
}

async function planOf(count: number): Promise<() => Promise<Plan>> {
  const names = userNames(count);
  const account = new UnpacedAccount(names);
  return () => planFor(names, account);
}

async function runOf(count: number): Promise<() => Promise<void>> {
  const names = userNames(count);
  const plan = await planFor(names, new UnpacedAccount(names));
  const folder = path.join(tmpdir(), `ecs-iam-wizard-bench-runs-${process.pid}-${count}`);
  return async () => {
    const { status } = await applyPlan(plan, {
      account: new UnpacedAccount(names),
      receipts: new Receipts(folder),
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    rmSync(folder, { recursive: true });
    if (status !== 'done') throw new Error(`The run over ${count} principals is ${status}.`);
  };
}

function userNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `user-${index}`);
}

async function planFor(names: readonly string[], account: Account): Promise<Plan> {
  const plan = await planRequest(requestFor(names), account, {
    equivalentCommand: 'ecs-iam-wizard create',
    now: new Date(),
  });
  if (plan.status === 'blocked') throw new Error(`The plan over ${names.length} principals is blocked.`);
  return plan;
}

function requestFor(names: readonly string[]): Request {
  return {
    version: 1,
    policy: {
      name: 'Web',
      path: '/',
      description: '',
      tags: {},
      ifExists: 'fail',
      document: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' }],
      },
    },
    policyArns: [],
    attachTo: names.map(name => ({ type: 'user', name })),
    reason: undefined,
  };
}
