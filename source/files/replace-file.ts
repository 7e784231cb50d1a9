import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { randomHex } from './random-hex.ts';

/** Of the mode of a file: who may read, write and run it. */
const PERMISSIONS = 0o777;

/**
 * replaceFile gives a file of the person's own another text as a whole: a reader sees the old text or the new one. Its
 * permissions stay, and a link to it stays a link. Throws the error of the system when the file or its folder cannot be
 * written.
 */
export function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  const mode = statSync(target).mode & PERMISSIONS;
  // A file that its owner protected is not replaced behind their back.
  closeSync(openSync(target, 'r+'));
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${process.pid}.${randomHex(4)}`,
  );
  try {
    const descriptor = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(descriptor, text);
      fchmodSync(descriptor, mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
