import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { ownFolder } from '../own-folder.ts';

/** CommonJS packages in the bundle call `require` for Node's own modules. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** programFrom bundles a TypeScript file, named relative to the folder test, into a program that Node runs. */
export function programFrom(source: string): string {
  const outfile = path.join(ownFolder('program'), 'program.mjs');
  const entry = path.join(fileURLToPath(new URL('..', import.meta.url)), source);
  buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
  return outfile;
}

/** run starts a program and gives its exit code and signal, and what it wrote to stderr. */
export function run(program: string, ...words: string[]) {
  return new Promise<{ code: number | null; signal: string | null; stderr: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', chunk => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}
