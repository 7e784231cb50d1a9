import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROGRAM } from './built.ts';
import type { Case, Group } from './case.ts';
import { type Home, makeHome } from './home.ts';

/** How many receipts there are; what is told of them is to need no more memory for all than for the fewest. */
export const RECEIPT_COUNTS = [1000, 10_000] as const;

const KIB_PER_MIB = 1024;
const MINUTE_MS = 60_000;
const FIRST_RUN = Date.UTC(2026, 0, 1);
/** Writes what the system tells of a process at its end to a descriptor of its own; maxRSS of Node counts the process that started it too. */
const AT_EXIT =
  'import{readFileSync,writeSync}from"node:fs";process.on("exit",()=>writeSync(3,readFileSync("/proc/self/status")))';

/** How much memory the list of all runs has needed at most. */
export const RECEIPTS: Group = {
  name: 'receipts',
  unit: 'MiB',
  rounds: { whole: 5, short: 1 },
  open: async () => {
    const homes = RECEIPT_COUNTS.map(homeWith);
    return {
      cases: (existsSync('/proc/self/status') ? RECEIPT_COUNTS : []).map((count, index) =>
        listing(count, homes[index]?.env ?? {}),
      ),
      close: () => {
        for (const home of homes) home.remove();
      },
    };
  },
};

/** receiptSeries names the series of so many receipts. */
export function receiptSeries(count: number): string {
  return `runs, ${count.toLocaleString('en-US')} receipts`;
}

function listing(count: number, env: Home['env']): Case {
  const name = receiptSeries(count);
  return {
    name,
    measure: record => {
      const args = ['--import', `data:text/javascript,${AT_EXIT}`, PROGRAM, 'runs'];
      const { output, status } = spawnSync(process.execPath, args, {
        env,
        stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`${name} ended with ${status}.`);
      const [, kib] = /^VmHWM:\s*(\d+) kB$/m.exec(output[3] ?? '') ?? [];
      record(name, Number(kib) / KIB_PER_MIB);
    },
  };
}

function homeWith(count: number): Home {
  const home = makeHome();
  const folder = path.join(home.env.ECS_IAM_WIZARD_HOME ?? home.folder, 'runs');
  mkdirSync(folder);
  for (let index = 0; index < count; index++) {
    const receipt = receiptOf(index);
    writeFileSync(path.join(folder, `${receipt.runId}.json`), JSON.stringify(receipt, undefined, 2));
  }
  return home;
}

function receiptOf(index: number) {
  const startedAt = new Date(FIRST_RUN + index * MINUTE_MS).toISOString();
  // 2026-01-01T14:03 is 20260101-1403.
  const minute = startedAt.slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-');
  const steps = Array.from({ length: 10 }, (_, user) => ({
    action: 'attach',
    policyArn: 'arn:aws:iam::123456789012:policy/Web',
    principal: { type: 'user', name: `user-${user}` },
    status: 'done',
    requestId: `req-${index}-${user}`,
  }));
  return {
    kind: 'receipt',
    runId: `${minute}-${index.toString(16).padStart(4, '0')}`,
    account: { id: '123456789012', arn: 'arn:aws:iam::123456789012:user/ada', sandbox: false },
    startedAt,
    status: 'done',
    steps,
    findings: [],
    equivalentCommand: 'ecs-iam-wizard attach',
    undoCommand: 'ecs-iam-wizard undo',
  };
}
