// Bundles the program into dist/: one small entry and lazily loaded chunks, and writes the reference data beside it.
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateReference } from './generate-reference.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'dist');

/** CommonJS packages in the bundle call `require` for Node's own modules. */
const banner = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
].join('\n');

/** Ink imports React's developer tools only when they are asked for; the product has no use for them. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(bundler) {
    bundler.onResolve({ filter: /^react-devtools-core$/ }, () => ({
      path: 'react-devtools-core',
      namespace: 'empty',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
  },
};

export async function buildProgram() {
  removeOldCode();
  const result = await build({
    absWorkingDir: root,
    entryPoints: { cli: 'cli.tsx' },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Modules first: the older form of some packages hides its parts from the bundler.
    mainFields: ['module', 'main'],
    target: 'node20',
    minify: true,
    keepNames: false,
    jsx: 'automatic',
    chunkNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: { js: banner },
    plugins: [withoutDevtools],
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  chmodSync(path.join(out, 'cli.js'), 0o755);
  await generateReference(path.join(out, 'data'));
  return result.metafile;
}

function removeOldCode() {
  if (!existsSync(out)) return;
  for (const name of readdirSync(out)) if (name.endsWith('.js')) rmSync(path.join(out, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildProgram();
