import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installTarball, packFolder } from '../package/tarball.ts';
import { PROGRAM } from './built.ts';
import type { Case, Group } from './case.ts';
import { makeHome } from './home.ts';

const EMPTY = 'an empty package';

/** How long npm takes to install the program from its tarball, without network. */
export const INSTALL: Group = {
  name: 'install',
  unit: 'ms',
  rounds: { whole: 15, short: 3 },
  floor: EMPTY,
  open: () => {
    const home = makeHome();
    const { folder } = home;
    const timed = (name: string, file: string): Case => ({
      name,
      measure: record => {
        const place = path.join(folder, 'installed');
        const begin = performance.now();
        installTarball(file, place);
        record(name, performance.now() - begin);
        rmSync(place, { recursive: true });
      },
    });
    return Promise.resolve({
      cases: [
        timed(EMPTY, emptyTarball(folder)),
        timed('the program', packFolder(path.resolve(PROGRAM, '../..'), folder).file),
      ],
      close: home.remove,
    });
  },
};

/** A package of one file, its package.json. */
function emptyTarball(folder: string): string {
  const source = path.join(folder, 'empty');
  mkdirSync(source);
  writeFileSync(path.join(source, 'package.json'), '{"name":"empty","version":"1.0.0"}');
  return packFolder(source, folder).file;
}
