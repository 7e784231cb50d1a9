// Writes schema/request.schema.json from the shape of request files that the program checks with.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

mkdirSync(path.join(root, 'dist'), { recursive: true });
mkdirSync(path.join(root, 'schema'), { recursive: true });
const folder = mkdtempSync(path.join(root, 'dist', 'request-schema-'));
try {
  const file = path.join(folder, 'schema.mjs');
  await build({
    entryPoints: [path.join(root, 'source/procedure/request-file-schema.ts')],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  const { requestFileSchema } = await import(pathToFileURL(file).href);
  writeFileSync(path.join(root, 'schema/request.schema.json'), requestFileSchema());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
