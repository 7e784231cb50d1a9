import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { folders } from '../files/folders.ts';
import { Failure, usageFailure } from '../text/failure.ts';
import type { Receipt } from './run.ts';
import { minuteOf, RUN_ID } from './run-id.ts';

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

  /** save writes a receipt whole or not at all; it throws a Failure when the file cannot be written. */
  save(receipt: Receipt): void {
    const file = this.fileOf(receipt.runId);
    try {
      writeFileAtomically(file, `${JSON.stringify(receipt, undefined, 2)}\n`);
    } catch (error) {
      throw new Failure(
        'other',
        'ReceiptNotKept',
        `The receipt ${file} cannot be written (${systemCode(error)}).`,
        'Make room or give the permission, or choose another folder with ECS_IAM_WIZARD_HOME.',
        { cause: error },
      );
    }
  }

  /** read finds the receipt of a run; it throws a Failure when there is none, or when the file holds something else. */
  read(runId: string): Receipt {
    const file = this.fileOf(runId);
    if (!existsSync(file)) {
      throw usageFailure('NoSuchRun', `There is no run ${runId}.`, 'ecs-iam-wizard runs lists them.');
    }
    const receipt = parsed(readFileSync(file, 'utf8'));
    if (receipt?.runId === runId) return receipt;
    throw new Failure('other', 'BrokenReceipt', `${file} is not the receipt of the run ${runId}.`);
  }

  /** ids lists the runs, the newest first; a file that is no receipt stands as if it were from the start of its minute. */
  ids(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter(name => name.endsWith('.json') && RUN_ID.test(name.slice(0, -5)))
      .map(name => name.slice(0, -5))
      .sort((a, b) => this.#compareStart(b, a));
  }

  /** Run ids tell the minute; the receipts themselves tell which of two runs in one minute was first. */
  #compareStart(a: string, b: string): number {
    const [minuteA, minuteB] = [minuteOf(a), minuteOf(b)];
    if (minuteA !== minuteB) return minuteA < minuteB ? -1 : 1;
    return this.#start(a).localeCompare(this.#start(b)) || a.localeCompare(b);
  }

  #start(runId: string): string {
    return parsed(readFileSync(this.fileOf(runId), 'utf8'))?.startedAt ?? '';
  }
}

function parsed(text: string): Receipt | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isReceipt(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, runId, startedAt, steps } = value as Record<string, unknown>;
  return (
    kind === 'receipt' && typeof runId === 'string' && typeof startedAt === 'string' && Array.isArray(steps)
  );
}

function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : String(error);
}
