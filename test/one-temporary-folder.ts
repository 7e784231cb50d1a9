import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What names the temporary folder, on POSIX and on Windows. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP'];

/** Gives all tests of a run one temporary folder, and fails the run when they, or the programs that they start, leave anything in it. */
export function setup(): () => void {
  const before = NAMES.map(name => [name, process.env[name]] as const);
  // On macOS a link leads to it, and a program that starts there tells the place behind the link.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ecs-iam-wizard-tests-')));
  for (const name of NAMES) process.env[name] = folder;
  return () => {
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true, force: true });
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    if (left.length === 0) return;
    process.stderr.write(`The tests left in their temporary folder: ${left.sort().join(', ')}.\n`);
    process.exitCode = 1;
  };
}
