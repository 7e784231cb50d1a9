import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { fullPath } from '../files/full-path.ts';
import { Failure, usageFailure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';

/** What to do with a file that is there already. */
export type Overwrite = 'refuse' | 'replace';

/**
 * saveRequestFile writes a text to the file that a person named, as a whole and for their eyes only (mode 0600), and
 * answers its full name. A leading `~` is their own folder. Throws a Failure: FileExists without consent to replace it,
 * NoSuchFolder, NotAFile, or RequestNotSaved with the system's reason.
 */
export function saveRequestFile(name: string, text: string, overwrite: Overwrite): string {
  const file = fullName(name);
  try {
    refuseMissingFolder(path.dirname(file));
    const there = statSync(file, { throwIfNoEntry: false });
    if (there === undefined) {
      writeFileAtomically(file, text);
      return file;
    }
    if (!there.isFile()) throw usageFailure('NotAFile', safeLine(`${file} is no file.`), 'Name another one.');
    if (overwrite === 'refuse')
      throw usageFailure(
        'FileExists',
        safeLine(`${file} is there already.`),
        'Name another file, or replace it.',
      );
    // A link stays a link.
    writeFileAtomically(realpathSync(file), text);
    return file;
  } catch (error) {
    throw error instanceof Failure ? error : notSaved(file, error);
  }
}

function fullName(name: string): string {
  const typed = name.trim();
  if (typed === '')
    throw usageFailure('InvalidValue', 'The request file has no name.', 'Name a file, like request.json.');
  if (typed.includes('\0'))
    throw usageFailure('InvalidValue', 'The name of a file cannot hold a null character.');
  return fullPath(typed);
}

function refuseMissingFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw usageFailure(
    'NoSuchFolder',
    safeLine(`There is no folder ${folder}.`),
    'Make it first, or name a file in another one.',
  );
}

function notSaved(file: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new Failure(
    'other',
    'RequestNotSaved',
    safeLine(`The request file ${file} cannot be written (${code}).`),
    'Name a file in a folder that you can write to.',
    { cause: error },
  );
}
