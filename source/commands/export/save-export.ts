import { chmodSync, statSync } from 'node:fs';
import { fullPath } from '../../files/full-path.ts';
import { holdsText } from '../../files/holds-text.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { type FileKind, type Overwrite, saveTextFile } from '../../procedure/save-text-file.ts';
import { Failure } from '../../text/failure.ts';

/** A script is for its owner to run; of a file that was there, everybody else may what they could. */
const OWNER_RUNS = 0o100;
const PERMISSIONS = 0o777;

const EXPORT_FILE: FileKind = {
  words: 'export',
  example: 'grant.sh',
  code: 'ExportNotSaved',
  replace: replaceFile,
};

/** Where an export is, and whether the file held it already. */
export interface SavedExport {
  readonly file: string;
  readonly state: 'written' | 'unchanged';
}

/**
 * saveExport writes an export to the file that a person named: for their eyes only, and a script so that they can run it
 * (mode 0700); one that is replaced keeps its permissions. A file that holds the very text is left as it is. Throws a Failure as saveTextFile does.
 */
export function saveExport(
  name: string,
  text: string,
  kind: 'script' | 'text',
  overwrite: Overwrite,
): SavedExport {
  const there = fullPath(name.trim());
  if (name.trim() !== '' && holdsText(there, text)) return { file: there, state: 'unchanged' };
  const file = saved(name, text, overwrite);
  if (kind === 'script') chmodSync(file, (statSync(file).mode & PERMISSIONS) | OWNER_RUNS);
  return { file, state: 'written' };
}

function saved(name: string, text: string, overwrite: Overwrite): string {
  try {
    return saveTextFile(name, text, overwrite, EXPORT_FILE);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'FileExists') throw error;
    throw new Failure(
      error.kind,
      error.code,
      error.message,
      'Name another file, or add --yes to replace it.',
    );
  }
}
