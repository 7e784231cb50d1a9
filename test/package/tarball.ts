import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

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
  const said = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], source, folder);
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
  npm(['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, file], folder, folder);
  return path.join(folder, 'node_modules');
}

/** npm with files and settings of its own, whatever the machine has. */
function npm(args: readonly string[], cwd: string, home: string): string {
  const { PATH = '', TMPDIR = '' } = process.env;
  const env = { PATH, HOME: home, ...(TMPDIR === '' ? {} : { TMPDIR }), npm_config_update_notifier: 'false' };
  return execFileSync('npm', [...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
