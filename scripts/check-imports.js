// Refuses imports that run up, circles and orphans; and first sees itself refuse known faults, and nothing but them.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureFits } from './architecture-picture.js';
import { EXPECTED, FILES } from './known-import-faults.js';
import { readImports } from './read-imports.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What a tree breaks, sorted, as `rule: from -> to`. */
function faults({ summary }) {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}

/** Builds the house of known faults and reads it. */
async function checkTheCheck() {
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'known-import-faults-'));
  try {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const found = faults(await readImports(folder));
    const missed = EXPECTED.filter(line => !found.includes(line)).map(line => `not seen: ${line}`);
    const invented = found.filter(line => !EXPECTED.includes(line)).map(line => `no fault: ${line}`);
    if (missed.length + invented.length > 0)
      throw new Error(['the check of imports errs on known cases', ...missed, ...invented].join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await checkTheCheck();
const read = await readImports(root);
const found = faults(read);
if (!pictureFits(read.modules))
  found.push(
    'docs/architecture.svg shows other imports than there are: npm run docs:architecture draws it anew',
  );
for (const line of found) console.error(line);
console.log(
  `imports: ${read.summary.totalCruised} modules, ${found.length} violations (${EXPECTED.length} known faults were seen first)`,
);
if (found.length > 0) process.exitCode = 1;
