// Measures the built program: builds it, bundles the benchmark as the program is bundled, and runs it with the words given.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildProgram } from './build.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, '.bench');

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

const common = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  logLevel: 'warning',
};

await buildProgram();
// Each in one file: the least that a program with Ink has to load.
await build({
  ...common,
  entryPoints: ['test/bench/hello.tsx', 'test/bench/plain-list.tsx'],
  mainFields: ['module', 'main'],
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  plugins: [withoutDevtools],
});
await build({
  ...common,
  entryPoints: ['test/bench/bench.ts', 'test/bench/endpoint-process.ts'],
  packages: 'external',
});
await import(pathToFileURL(path.join(out, 'bench.js')).href);
