// Bundles the program into dist/: one small entry and lazily loaded chunks, and writes the reference data beside it.
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { chunkNames } from './chunks.js';
import { fasterInk } from './faster-ink.js';
import { generateReference } from './generate-reference.js';
import { lazyExpressions } from './lazy-expressions.js';
import { lightProcess } from './light-process.js';
import { mendedPackages } from './mended-packages.js';
import { packTemplates } from './pack-templates.js';
import { writeLicences } from './third-party-licences.js';
import { withoutFacades } from './without-facades.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'dist');

export async function buildProgram() {
  removeOldCode();
  const bundle = await rolldown({
    cwd: root,
    input: { cli: 'cli.tsx' },
    platform: 'node',
    // Modules first: the older form of some packages hides its parts from the bundler.
    resolve: { mainFields: ['module', 'main'] },
    transform: {
      target: 'node20',
      define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    },
    plugins: [lazyExpressions, lightProcess, mendedPackages, fasterInk, withoutFacades],
    // Nobody imports what the entry exports.
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    dir: out,
    format: 'esm',
    minify: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: 'layers', name: chunkNames(root, 'cli.tsx') }],
    },
  });
  await bundle.close();
  chmodSync(path.join(out, 'cli.js'), 0o755);
  await generateReference(path.join(out, 'data'));
  packTemplates(root, out);
  writeLicences(root, output, out);
  return output;
}

function removeOldCode() {
  if (!existsSync(out)) return;
  for (const name of readdirSync(out)) if (name.endsWith('.js')) rmSync(path.join(out, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildProgram();
