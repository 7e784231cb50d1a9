import { writeFileAtomically } from '../files/atomic-write.ts';
import { type FileKind, type Overwrite, saveTextFile } from './save-text-file.ts';

/** saveRequestFile writes the text of a request file under the name that a person gave it, for their eyes only, and answers its full name; it throws a Failure as saveTextFile does. */
export function saveRequestFile(name: string, text: string, overwrite: Overwrite): string {
  return saveTextFile(name, text, overwrite, REQUEST_FILE);
}

const REQUEST_FILE: FileKind = {
  words: 'request file',
  example: 'request.json',
  code: 'RequestNotSaved',
  replace: writeFileAtomically,
};
