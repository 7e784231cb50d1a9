// Draws docs/architecture.svg from the imports as they are; the check of imports refuses a picture of others.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { floorsPicture } from './floors-picture.js';
import { arrowsOf } from './folder-arrows.js';
import { FLOORS } from './import-rules.js';
import { readImports } from './read-imports.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const file = path.join(root, 'docs', 'architecture.svg');

/** Whether the picture on the disk is the one of these modules. */
export function pictureFits(modules) {
  return readFileSync(file, 'utf8') === pictureOf(modules);
}

function pictureOf(modules) {
  return floorsPicture(FLOORS, arrowsOf(modules), purposes());
}

/** What each folder is for, as the title of its page says it. */
function purposes() {
  const ofFolder = name => {
    const [title = ''] = readFileSync(path.join(root, 'source', name, 'README.md'), 'utf8').split('\n');
    return title.replace(/^# [^:]*: /, '');
  };
  const folders = FLOORS.flat().filter(name => name !== 'start' && name !== 'cli');
  return {
    start: 'start.ts: what a start needs before anything else',
    cli: 'cli.tsx: the door, which loads one face',
    ...Object.fromEntries(folders.map(name => [name, ofFolder(name)])),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules } = await readImports(root);
  writeFileSync(file, pictureOf(modules));
}
