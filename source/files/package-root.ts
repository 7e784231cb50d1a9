import { existsSync } from 'node:fs';
import path from 'node:path';

let root: string | undefined;

/** packageRoot is the folder of the program's own package.json, from the sources as from the bundle. */
export function packageRoot(): string {
  if (root) return root;
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder)
      throw new Error('The program has been torn from its package: no package.json above it.');
    folder = parent;
  }
  root = folder;
  return folder;
}
