// Refuses imports that run up, circles and orphans; and first sees itself refuse known faults, and nothing but them.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { FORBIDDEN, OPTIONS } from './import-rules.js';
import { EXPECTED, FILES } from './known-import-faults.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Lists what a tree breaks, sorted, as `rule: from -> to`. */
async function violations(folder) {
  const { output } = await cruise(
    ['start.ts', 'cli.tsx', 'source'],
    { ...OPTIONS, ruleSet: { forbidden: FORBIDDEN }, validate: true, baseDir: folder },
    undefined,
    { tsConfig: extractTSConfig(path.join(root, 'tsconfig.json')) },
  );
  const { totalCruised, violations: found } = output.summary;
  if (totalCruised === 0) throw new Error('no file was read: the check would pass anything');
  return {
    modules: totalCruised,
    found: found.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort(),
  };
}

/** Builds the house of known faults and reads it. */
async function checkTheCheck() {
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'known-import-faults-'));
  try {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { found } = await violations(folder);
    const missed = EXPECTED.filter(line => !found.includes(line)).map(line => `not seen: ${line}`);
    const invented = found.filter(line => !EXPECTED.includes(line)).map(line => `no fault: ${line}`);
    if (missed.length + invented.length > 0)
      throw new Error(['the check of imports errs on known cases', ...missed, ...invented].join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await checkTheCheck();
const { modules, found } = await violations(root);
for (const line of found) console.error(line);
console.log(
  `imports: ${modules} modules, ${found.length} violations (${EXPECTED.length} known faults were seen first)`,
);
if (found.length > 0) process.exitCode = 1;
