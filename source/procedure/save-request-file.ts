import { fullPath } from '../files/full-path.ts';
import { holdsText } from '../files/holds-text.ts';
import { replaceFile } from '../files/replace-file.ts';
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
  const file = fullPath(name.trim());
  if (name.trim() !== '' && holdsText(file, text)) return file;
  return saveTextFile(name, text, overwrite, REQUEST_FILE);
}

async function textFor(name: string, request: RequestFile): Promise<string> {
  if (!/\.ya?ml$/i.test(name)) return requestFileText(request);
  const { requestYaml } = await import('./request-file-yaml-text.ts');
  return requestYaml(request);
}

const REQUEST_FILE: FileKind = {
  words: 'request file',
  example: 'request.json',
  code: 'RequestNotSaved',
  replace: replaceFile,
};
