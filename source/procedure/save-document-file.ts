import { replaceFile } from '../files/replace-file.ts';
import { type FileKind, type Overwrite, saveTextFile } from './save-text-file.ts';

/** saveDocumentFile writes a policy document under the name that a person gave it and answers its full name; a file that is replaced keeps its permissions. It throws a Failure as saveTextFile does. */
export function saveDocumentFile(name: string, text: string, overwrite: Overwrite): string {
  return saveTextFile(name, text.endsWith('\n') ? text : `${text}\n`, overwrite, DOCUMENT_FILE);
}

const DOCUMENT_FILE: FileKind = {
  words: 'policy document',
  example: 'policy.json',
  code: 'DocumentNotSaved',
  replace: replaceFile,
};
