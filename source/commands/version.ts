import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../files/package-root.ts';

/** programVersion is the version of the installed package. */
export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
