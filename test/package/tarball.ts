import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.ts';

/** What npm says of a tarball that it made. */
export interface Tarball {
  readonly file: string;
  /** Bytes of the tarball, and of what is in it. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly paths: readonly string[];
}

/** packFolder packs the package of a folder, as it stands there, into another folder. */
export function packFolder(source: string, folder: string): Tarball {
  const said = npm(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    source,
    folder,
  );
  const [made] = JSON.parse(said) as {
    filename: string;
    size: number;
    unpackedSize: number;
    files: { path: string }[];
  }[];
  if (made === undefined) throw new Error(`npm pack made nothing: ${said}`);
  const { filename, size, unpackedSize, files } = made;
  return {
    file: path.join(folder, filename),
    size,
    unpackedSize,
    paths: files.map(file => file.path).sort(),
  };
}

/** installTarball installs a tarball into a new folder, without network, and gives the folder of its node_modules. */
export function installTarball(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  npm('npm', ['install', '--prefix', folder, file], folder, folder);
  return path.join(folder, 'node_modules');
}
