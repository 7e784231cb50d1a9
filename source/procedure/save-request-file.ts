import { readFileSync } from 'node:fs';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { fullPath } from '../files/full-path.ts';
import { type RequestFile, requestFileText } from './request-file.ts';
import { type FileKind, type Overwrite, saveTextFile } from './save-text-file.ts';

/**
 * saveRequestFile writes a request under the name that a person gave it, for their eyes only, and answers its full name:
 * as YAML where the name ends in .yaml or .yml, else as JSON. A file that says the same already is left alone; it throws a
 * Failure as saveTextFile does.
 */
export async function saveRequestFile(
  name: string,
  request: RequestFile,
  overwrite: Overwrite,
): Promise<string> {
  const text = await textFor(name.trim(), request);
  if (holds(name, text)) return fullPath(name.trim());
  return saveTextFile(name, text, overwrite, REQUEST_FILE);
}

async function textFor(name: string, request: RequestFile): Promise<string> {
  if (!/\.ya?ml$/i.test(name)) return requestFileText(request);
  const { requestYaml } = await import('./request-file-yaml-text.ts');
  return requestYaml(request);
}

function holds(name: string, text: string): boolean {
  try {
    return name.trim() !== '' && readFileSync(fullPath(name.trim()), 'utf8') === text;
  } catch {
    return false;
  }
}

const REQUEST_FILE: FileKind = {
  words: 'request file',
  example: 'request.json',
  code: 'RequestNotSaved',
  replace: writeFileAtomically,
};
