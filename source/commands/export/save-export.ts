import { chmodSync } from 'node:fs';
import { replaceFile } from '../../files/replace-file.ts';
import { type FileKind, type Overwrite, saveTextFile } from '../../procedure/save-text-file.ts';
import { Failure } from '../../text/failure.ts';

/** A script is for its owner to run. */
const SCRIPT_MODE = 0o700;

const EXPORT_FILE: FileKind = {
  words: 'export',
  example: 'grant.sh',
  code: 'ExportNotSaved',
  replace: replaceFile,
};

/**
 * saveExport writes an export to the file that a person named and answers its full name: for their eyes only, and a script
 * so that they can run it (mode 0700). Throws a Failure as saveTextFile does.
 */
export function saveExport(
  name: string,
  text: string,
  kind: 'script' | 'text',
  overwrite: Overwrite,
): string {
  const file = saved(name, text, overwrite);
  if (kind === 'script') chmodSync(file, SCRIPT_MODE);
  return file;
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
