import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { fullPath } from '../files/full-path.ts';
import { systemReason } from '../files/system-error.ts';
import { Failure, usageFailure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';

/** What to do with a file that is there already. */
export type Overwrite = 'refuse' | 'replace';

/** What a file holds, as sentences name it, and how one that is there is replaced. */
export interface FileKind {
  /** `request file` */
  readonly words: string;
  /** A name that such a file may have. */
  readonly example: string;
  /** Of the Failure when the system does not let it be written. */
  readonly code: string;
  readonly replace: (file: string, text: string) => void;
}

/**
 * saveTextFile writes a text to the file that a person named, as a whole, a new one for their eyes only (mode 0600), and
 * answers its full name. A leading `~` is their own folder. Throws a Failure: FileExists without consent to replace it,
 * NoSuchFolder, NotAFile, or the kind's own with the system's reason.
 */
export function saveTextFile(name: string, text: string, overwrite: Overwrite, kind: FileKind): string {
  const file = fullName(name, kind);
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
    kind.replace(realpathSync(file), text);
    return file;
  } catch (error) {
    throw error instanceof Failure ? error : notSaved(file, error, kind);
  }
}

function fullName(name: string, { words, example }: FileKind): string {
  const typed = name.trim();
  if (typed === '')
    throw usageFailure('InvalidValue', `The ${words} has no name.`, `Name a file, like ${example}.`);
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

function notSaved(file: string, error: unknown, { words, code: ownCode }: FileKind): Failure {
  return new Failure(
    'other',
    ownCode,
    safeLine(`The ${words} ${file} cannot be written: ${systemReason(error)}.`),
    'Name a file in a folder that you can write to.',
    { cause: error },
  );
}
