import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives all tests of a run one temporary folder, and fails the run when they, or the programs that they start, leave anything in it. */
export function setup(): () => void {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(path.join(tmpdir(), 'ecs-iam-wizard-tests-'));
  process.env.TMPDIR = folder;
  return () => {
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    if (left.length === 0) return;
    process.stderr.write(`The tests left in their temporary folder: ${left.sort().join(', ')}.\n`);
    process.exitCode = 1;
  };
}
