// Refuses imports that run up, circles and orphans; and first sees itself refuse known bad ones.
import { mkdtempSync, rmSync, writeFileSync, mkdirSync, cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from './import-rules.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** violations lists the rules that a tree breaks, as `rule: from -> to`. */
async function violations(folder) {
  const tsConfig = extractTSConfig(path.join(root, 'tsconfig.json'));
  const { output } = await cruise(
    ['cli.tsx', 'source'],
    { ...rules.options, tsConfig: undefined, ruleSet: { forbidden: rules.forbidden }, validate: true, baseDir: folder },
    undefined,
    { tsConfig },
  );
  if (output.summary.totalCruised === 0) throw new Error('no file was read: the check would pass anything');
  return {
    modules: output.summary.totalCruised,
    found: output.summary.violations.map(violation => `${violation.rule.name}: ${violation.from} -> ${violation.to}`),
  };
}

/** A house with one fault of each kind; the check must find all of them. */
async function seesKnownFaults() {
  const folder = mkdtempSync(path.join(root, 'node_modules', '.import-check-'));
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  try {
    cpSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
    write('cli.tsx', "import './source/ui/app.tsx';\nimport './source/policy/a.ts';\n");
    write('source/ui/app.tsx', "import type { A } from '../sandbox/state.ts';\nexport const app: A = 1;\n");
    write('source/sandbox/state.ts', 'export type A = number;\n');
    write('source/account/open.ts', "import { c } from '../sandbox/now.ts';\nexport const open = c;\n");
    write('source/sandbox/now.ts', 'export const c = 1;\n');
    write('source/policy/a.ts', "import { b } from './b.ts';\nimport '../ui/app.tsx';\nexport const a = b;\n");
    write('source/policy/b.ts', "import { a } from './a.ts';\nexport const b = () => a;\n");
    write('source/text/alone.ts', 'export const alone = 1;\n');
    const { found } = await violations(folder);
    const expected = [
      'policy-imports-downward',
      'sandbox-is-known-to-few',
      'sandbox-is-loaded-lazily',
      'no-circles',
      'no-orphans',
    ];
    const missed = expected.filter(name => !found.some(line => line.startsWith(`${name}:`)));
    if (missed.length > 0) throw new Error(`the check does not see known faults: ${missed.join(', ')}\n${found.join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await seesKnownFaults();
const { modules, found } = await violations(root);
for (const line of found) console.error(line);
console.log(`imports: ${modules} modules, ${found.length} violations`);
if (found.length > 0) process.exitCode = 1;
