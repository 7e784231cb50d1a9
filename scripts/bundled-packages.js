// Tells of which packages the bundle has code.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ name: string, version: string, license: unknown, folder: string }} Package
 */

/**
 * The packages whose code stands in the output of the bundler, sorted by name, and the bundler's own when it left some.
 * @param {string} root
 * @param {readonly { modules?: Record<string, { renderedLength: number }> }[]} output
 * @returns {Package[]}
 */
export function bundledPackages(root, output) {
  /** @type {Map<string, Package>} */
  const found = new Map();
  for (const file of bundledFiles(output)) {
    const inBundler = file.startsWith('\0rolldown/');
    if (!inBundler && !file.includes(`${path.sep}node_modules${path.sep}`)) continue;
    const one = inBundler ? packageIn(packageFolder(root, 'rolldown')) : packageOf(file);
    found.set(`${one.name}@${one.version}`, one);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** @param {string} root @param {string} name */
export function packageFolder(root, name) {
  return path.join(root, 'node_modules', name);
}

/** @param {string} folder @returns {Package} */
export function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { name, version, license, folder };
}

function bundledFiles(output) {
  return output.flatMap(({ modules = {} }) =>
    Object.keys(modules).filter(file => modules[file].renderedLength > 0),
  );
}

/** Folders of a package may have a package.json too, which says no more than how to read the files in them. */
function packageOf(file) {
  let folder = path.dirname(file.split('?', 1)[0]);
  for (;;) {
    if (existsSync(path.join(folder, 'package.json'))) {
      const one = packageIn(folder);
      if (one.name && one.version) return one;
    }
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`${file} is in the bundle, but no package.json stands above it.`);
    folder = parent;
  }
}
