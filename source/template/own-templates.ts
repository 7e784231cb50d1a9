import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { systemCode, systemReason } from '../files/system-error.ts';
import { parseJsonTree } from '../policy/json-tree.ts';
import { positionFinder } from '../policy/text-position.ts';
import { safeLine } from '../text/safe-text.ts';
import type { Template } from './template.ts';
import { templateFrom } from './template-shape.ts';

/** Bytes of a template file, the most. */
const FILE_SIZE_MAX = 1024 * 1024;

/** What a folder of a person's own templates gives. */
interface OwnTemplates {
  readonly templates: readonly Template[];
  /** A sentence for each file that was left out. */
  readonly problems: readonly string[];
}

/**
 * readOwnTemplates reads the templates of a folder, one JSON file each. A file that is no template, or bears a name that
 * is taken, is left out and told; a folder that is not there holds none. It never throws.
 */
export function readOwnTemplates(folder: string, taken: ReadonlySet<string>): OwnTemplates {
  const names = new Set(taken);
  const templates: Template[] = [];
  const problems: string[] = [];
  for (const file of filesOf(folder, problems)) {
    const read = readOne(path.join(folder, file));
    if ('problem' in read) problems.push(told(path.join(folder, file), read.problem));
    else if (names.has(read.name)) {
      const whose = taken.has(read.name) ? 'a template of the program' : 'another of your own';
      problems.push(told(path.join(folder, file), `the name ${read.name} is that of ${whose}.`));
    } else {
      names.add(read.name);
      templates.push(read);
    }
  }
  return { templates, problems };
}

function told(file: string, problem: string): string {
  return safeLine(`The template file ${file} is left out: ${problem}`);
}

function filesOf(folder: string, problems: string[]): string[] {
  try {
    return readdirSync(folder)
      .filter(file => file.endsWith('.json') && !file.startsWith('.'))
      .sort();
  } catch (error) {
    if (systemCode(error) !== 'ENOENT')
      problems.push(safeLine(`The template folder ${folder} cannot be read: ${systemReason(error)}.`));
    return [];
  }
}

function readOne(file: string): Template | { readonly problem: string } {
  let text: string;
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { problem: 'it is no file.' };
    if (stats.size > FILE_SIZE_MAX) return { problem: 'it has more than 1 MiB.' };
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { problem: `it cannot be read: ${systemReason(error)}.` };
  }
  const [mistake] = parseJsonTree(text).mistakes;
  if (mistake === undefined) return templateFrom(JSON.parse(text));
  const { line, column } = positionFinder(text)(mistake.offset);
  return { problem: `line ${line}, column ${column}: ${mistake.message}.` };
}
