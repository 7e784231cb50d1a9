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
  const text = /\.ya?ml$/i.test(name.trim()) ? await requestYaml(request) : requestFileText(request);
  if (holds(name, text)) return fullPath(name.trim());
  return saveTextFile(name, text, overwrite, REQUEST_FILE);
}

/** requestYaml writes a request as YAML that readers of YAML 1.1 and 1.2 understand alike. */
export async function requestYaml(request: RequestFile): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(request, { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false });
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
