// Reads which module of the program imports which, and what of it the rules refuse.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { FORBIDDEN, OPTIONS } from './import-rules.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The modules below a folder with their imports, and the summary of what they break. Throws where there is none. */
export async function readImports(folder) {
  const { output } = await cruise(
    ['start.ts', 'cli.tsx', 'source'],
    { ...OPTIONS, ruleSet: { forbidden: FORBIDDEN }, validate: true, baseDir: folder },
    undefined,
    { tsConfig: extractTSConfig(path.join(root, 'tsconfig.json')) },
  );
  if (output.summary.totalCruised === 0) throw new Error('no file was read: the check would pass anything');
  return output;
}
