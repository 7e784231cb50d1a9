import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMAND_NAMES } from '../../source/commands/command-tree.ts';

/** root is the folder of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** codeSpans are the texts of a page that stand in backticks; blocks of commands are not among them. */
export function codeSpans(page: string): readonly string[] {
  const prose = page.replaceAll(/^```.*?^```/gms, '');
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
}

/**
 * missingIn lists what a page names in backticks and is not there: files and folders, seen from the folder of the page or
 * from the root; names of code that source/ does not declare; scripts that package.json does not have.
 */
export function missingIn(page: string, folder: string): readonly string[] {
  return codeSpans(page).filter(text => !isThere(text, folder));
}

/** foldersBelow are all folders below one, by their paths from it, with a slash at the end. */
export function foldersBelow(folder: string): readonly string[] {
  return entriesBelow(folder).filter(name => name.endsWith('/'));
}

function isThere(text: string, folder: string): boolean {
  const [, script] = /^npm run ([\w:]+)/.exec(text) ?? [];
  if (script !== undefined) return packageScripts().has(script);
  if (/^(?:npm|npx|node) |^--|^@/.test(text)) return true;
  if (text.includes('*')) return entriesBelow(folder).some(name => matches(name, text));
  if (/[/.]/.test(text)) return [folder, root].some(base => isOnDisk(path.join(base, text)));
  return isKnownName(text.replace(/\(\)$/, ''));
}

/** A folder is named with a slash at the end, a file without. */
function isOnDisk(file: string): boolean {
  return existsSync(file) && statSync(file).isDirectory() === file.endsWith('/');
}

function matches(name: string, pattern: string): boolean {
  const [before = '', after = ''] = pattern.split('*');
  const base = path.basename(name);
  return base.startsWith(before) && base.endsWith(after);
}

function isKnownName(name: string): boolean {
  if (COMMAND_NAMES.includes(name)) return true;
  if (['source', '.'].some(above => existsSync(path.join(root, above, name)))) return true;
  return new RegExp(String.raw`\b(?:class|function|const|interface|type) ${name}\b|\.${name}\b`).test(code());
}

let text: string | undefined;

/** All code of the program as one text. */
function code(): string {
  text ??= entriesBelow(path.join(root, 'source'))
    .filter(name => /\.tsx?$/.test(name))
    .map(name => readFileSync(path.join(root, 'source', name), 'utf8'))
    .join('\n');
  return text;
}

function packageScripts(): ReadonlySet<string> {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return new Set(Object.keys(scripts));
}

/** entriesBelow are all files and folders below one, by their paths from it; folders with a slash at the end. */
export function entriesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).map(entry => {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
    return entry.isDirectory() ? `${name}/` : name;
  });
}
