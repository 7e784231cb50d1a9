import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { folders } from '../files/folders.ts';
import { usageFailure } from '../text/failure.ts';
import type { Receipt } from './run.ts';
import { RUN_ID } from './run-id.ts';

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

  /** save writes a receipt whole or not at all. */
  save(receipt: Receipt): void {
    writeFileAtomically(this.fileOf(receipt.runId), `${JSON.stringify(receipt, undefined, 2)}\n`);
  }

  /** read finds the receipt of a run; it throws a usage Failure when there is none. */
  read(runId: string): Receipt {
    const file = this.fileOf(runId);
    if (!existsSync(file)) {
      throw usageFailure('NoSuchRun', `There is no run ${runId}.`, 'ecs-iam-wizard runs lists them.');
    }
    return JSON.parse(readFileSync(file, 'utf8')) as Receipt;
  }

  /** ids lists the runs, the newest first. */
  ids(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter(name => name.endsWith('.json') && RUN_ID.test(name.slice(0, -5)))
      .map(name => name.slice(0, -5))
      .sort()
      .reverse();
  }
}
