import { readdirSync } from 'node:fs';
import type { Receipts } from '../provision/receipts.ts';
import type { Receipt } from '../provision/run.ts';
import { RUN_ID } from '../provision/run-id.ts';
import { safeLine } from '../text/safe-text.ts';
import { plural } from '../text/words.ts';

/** A run of the list, or a sentence about a file that is the receipt of none. */
export type ListedRun =
  | { readonly kind: 'run'; readonly receipt: Receipt }
  | { readonly kind: 'broken'; readonly notice: string };

/** How many receipts there are, and how many of the newest of them tell of something that is not undone. */
export interface RunCount {
  readonly receipts: number;
  readonly standing: number;
}

/** Receipts that a count opens: a menu must not wait for the others. */
const OPENED_MOST = 100;

/** countRuns counts the receipts by the names of their files, and opens the newest to see which are undone, or undo another. It never throws. */
export function countRuns(receipts: Receipts): RunCount {
  const ids = runIds(receipts);
  const standing = ids.slice(0, OPENED_MOST).filter(id => isStanding(readOrNothing(receipts, id)));
  return { receipts: ids.length, standing: standing.length };
}

/** runCountWords say of a menu's entry what is behind it: `2 runs`. */
export function runCountWords({ standing }: RunCount): string {
  return standing === 0 ? 'all are undone' : plural(standing, 'run');
}

function runIds({ folder }: Receipts): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .map(name => name.slice(0, -'.json'.length))
      .filter(name => RUN_ID.test(name))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

function readOrNothing(receipts: Receipts, id: string): Receipt | undefined {
  try {
    return receipts.read(id);
  } catch {
    return undefined;
  }
}

function isStanding(receipt: Receipt | undefined): boolean {
  return receipt !== undefined && receipt.undoes === undefined && receipt.status !== 'undone';
}

/** readRuns reads the receipts, the newest first, each when it is asked for: a first page does not wait for the others. */
export function* readRuns(receipts: Receipts): Generator<ListedRun, void> {
  for (const id of receipts.newestFirst()) {
    const receipt = receipts.find(id);
    if (receipt !== undefined && isWhole(receipt)) yield { kind: 'run', receipt };
    else yield { kind: 'broken', notice: safeLine(`${receipts.fileOf(id)} is no receipt.`) };
  }
}

const STATUSES: ReadonlySet<unknown> = new Set<Receipt['status']>(['done', 'partial', 'failed', 'undone']);

/** A receipt is read as it was written; one that was changed by hand may lack what a list shows. */
function isWhole(receipt: Receipt): boolean {
  const { account, steps, status } = receipt as {
    account: unknown;
    steps: readonly unknown[];
    status: unknown;
  };
  return (
    STATUSES.has(status) &&
    isObject(account) &&
    typeof account.id === 'string' &&
    typeof account.arn === 'string' &&
    typeof account.sandbox === 'boolean' &&
    steps.every(isStep)
  );
}

function isStep(step: unknown): boolean {
  if (!isObject(step)) return false;
  const { action, policyArn, status, principal } = step;
  const isAboutSomething = policyArn !== undefined || principal !== undefined;
  return (
    typeof action === 'string' &&
    typeof status === 'string' &&
    isAboutSomething &&
    (policyArn === undefined || typeof policyArn === 'string') &&
    (principal === undefined || (isObject(principal) && typeof principal.name === 'string'))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
