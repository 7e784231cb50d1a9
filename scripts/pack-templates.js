// Puts the templates of the program into one file, which is read at once where twenty would be.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes templates.json into a folder: what stands in the files of templates/, as one list.
 * @param {string} root
 * @param {string} folder
 */
export function packTemplates(root, folder) {
  const sources = path.join(root, 'templates');
  const templates = readdirSync(sources)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => JSON.parse(readFileSync(path.join(sources, name), 'utf8')));
  const file = path.join(folder, 'templates.json');
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(templates));
  renameSync(temporary, file);
}
