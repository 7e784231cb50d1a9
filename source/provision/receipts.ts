import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Lasting, writeFileAtomically } from '../files/atomic-write.ts';
import { folders } from '../files/folders.ts';
import { readPlainFile } from '../files/read-plain-file.ts';
import { systemCode } from '../files/system-error.ts';
import { Failure, usageFailure } from '../text/failure.ts';
import { byText } from '../text/order.ts';
import { Journal } from './journal.ts';
import { keeping } from './keeping.ts';
import { OpenRun } from './open-run.ts';
import { isRoleStep } from './role-calls.ts';
import type { Plan, Receipt, Step } from './run.ts';
import { claimRun } from './run-claim.ts';
import { minuteOf, RUN_ID } from './run-id.ts';
import { foldJournal } from './run-state.ts';

/** Receipts keeps what each run did, one JSON file a run, in the folder of the program's data. */
export class Receipts {
  readonly folder: string;

  constructor(folder = path.join(folders().data, 'runs')) {
    this.folder = folder;
  }

  /** fileOf is where the receipt of a run lies. */
  fileOf(runId: string): string {
    if (!RUN_ID.test(runId)) {
      throw usageFailure(
        'BadRunId',
        `${JSON.stringify(runId)} is no run id.`,
        'Run ids look like 20261121-1403-7f2c; ecs-iam-wizard runs lists them.',
      );
    }
    return path.join(this.folder, `${runId}.json`);
  }

  /**
   * begin claims the runs that a plan is about, keeps its receipt before the first write and opens its journal. Throws a
   * Failure when another process has one of the runs, or the files cannot be written.
   */
  begin(plan: Plan): OpenRun {
    const ids = [plan.runId, ...(plan.undoes === undefined ? [] : [plan.undoes])];
    const releases: (() => void)[] = [];
    const release = () => {
      for (const one of releases.splice(0)) one();
    };
    try {
      for (const id of ids) releases.push(keeping(this.fileOf(id), () => claimRun(this.fileOf(id), id)));
      if (plan.resumedAt === undefined) this.save({ ...plan, kind: 'receipt', status: 'partial' });
      const journal = this.#journal(plan.runId);
      keeping(this.fileOf(plan.runId), () => {
        journal.open();
        if (plan.resumedAt !== undefined)
          journal.append({ type: 'resumed', at: plan.resumedAt, steps: plan.steps }, lastingOf(plan));
      });
      const save = (receipt: Receipt) => this.save(receipt);
      const file = this.fileOf(plan.runId);
      return new OpenRun({ plan, file, save, journal, lasting: lastingOf(plan), release });
    } catch (error) {
      release();
      throw error;
    }
  }

  /** save writes a receipt whole or not at all; it throws a Failure when the file cannot be written. */
  save(receipt: Receipt): void {
    const file = this.fileOf(receipt.runId);
    const text = `${JSON.stringify(receipt, undefined, 2)}\n`;
    keeping(file, () => writeFileAtomically(file, text, lastingOf(receipt)));
  }

  /** markUndone says in the receipt of a run that another run undid it. */
  markUndone(runId: string, undoneBy: string): void {
    const receipt = this.read(runId);
    const steps = receipt.steps.map(step =>
      step.status === 'done' || step.error?.effect === 'unknown'
        ? { ...step, status: 'undone' as const }
        : step,
    );
    this.save({ ...receipt, steps, status: 'undone', undoneBy });
    this.#journal(runId).remove();
  }

  /** read finds the receipt of a run, up to the last line of its journal; it throws a Failure when there is none, or when the file holds something else. */
  read(runId: string): Receipt {
    const file = this.fileOf(runId);
    if (!existsSync(file)) {
      throw usageFailure('NoSuchRun', `There is no run ${runId}.`, 'ecs-iam-wizard runs lists them.');
    }
    const receipt = receiptIn(file);
    if (receipt?.runId === runId) return foldJournal(receipt, this.#journal(runId).events());
    throw new Failure('other', 'BrokenReceipt', `${file} is not the receipt of the run ${runId}.`);
  }

  /** find is read for lists: nothing where the file is no receipt, or the system lets nobody read it or its journal. */
  find(runId: string): Receipt | undefined {
    try {
      return this.read(runId);
    } catch (error) {
      // What the system says against one file must not hide the others.
      if (error instanceof Failure || (error instanceof Error && 'syscall' in error)) return undefined;
      throw error;
    }
  }

  /** ids lists the runs, the newest first; a file that is no receipt stands as if it were from the start of its minute. */
  ids(): string[] {
    return [...this.newestFirst()];
  }

  /** newestFirst is ids for those who look at the newest only: a run id tells the minute, and files are opened for minutes with several runs, once each and as late as can be. */
  *newestFirst(): Generator<string, void> {
    for (const ids of minutesOf(namesIn(this.folder))) {
      const starts = new Map(ids.length === 1 ? [] : ids.map(id => [id, this.#start(id)]));
      yield* ids.sort((a, b) => byText(starts.get(b) ?? '', starts.get(a) ?? '') || byText(b, a));
    }
  }

  #journal(runId: string): Journal {
    return new Journal(this.fileOf(runId).replace(/json$/, 'journal'));
  }

  #start(runId: string): string {
    return receiptIn(this.fileOf(runId))?.startedAt ?? '';
  }
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap(name => {
    const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
    return RUN_ID.test(id) ? [id] : [];
  });
}

/** The run ids of each minute, the newest minute first; a run id begins with its minute. */
function* minutesOf(ids: string[]): Generator<string[], void> {
  let minute: string[] = [];
  for (const id of ids.sort((a, b) => byText(b, a))) {
    const [first] = minute;
    if (first !== undefined && minuteOf(first) !== minuteOf(id)) {
      yield minute;
      minute = [];
    }
    minute.push(id);
  }
  if (minute.length > 0) yield minute;
}

/** The practice account may be lost in a power cut, and what was done in it with it. */
function lastingOf({ account }: Plan | Receipt): Lasting {
  return account.sandbox ? 'passing' : 'durable';
}

/** What the system says to the reading of what is no file: a folder, a pipe, a link that leads nowhere. */
const NO_FILE = ['EISDIR', 'ENOTFILE', 'ENOENT', 'ELOOP'];

/** What stands where a receipt should, but is none, be it no file at all, is nothing. */
function receiptIn(file: string): Receipt | undefined {
  try {
    const value: unknown = JSON.parse(readPlainFile(file).toString());
    return isReceipt(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || NO_FILE.includes(systemCode(error))) return undefined;
    throw error;
  }
}

function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, runId, startedAt, steps, roles = [] } = value as Record<string, unknown>;
  return (
    kind === 'receipt' &&
    typeof runId === 'string' &&
    typeof startedAt === 'string' &&
    Array.isArray(steps) &&
    Array.isArray(roles) &&
    steps.every(isStep) &&
    steps.every(step => !isRoleStep(step) || roles.some(role => role?.name === step.principal?.name))
  );
}

function isStep(value: unknown): value is Step {
  return typeof value === 'object' && value !== null && 'action' in value && typeof value.action === 'string';
}
