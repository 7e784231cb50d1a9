import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureFolder } from './folders.ts';
import { randomHex } from './random-hex.ts';

/**
 * writeFileAtomically replaces a file as a whole: a reader sees the old text or the new one, also after a power cut.
 * The file is readable by its owner only (mode 0600); its folder is made when it is missing.
 */
export function writeFileAtomically(file: string, text: string): void {
  const folder = path.dirname(file);
  ensureFolder(folder);
  const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}.${randomHex(4)}`);
  try {
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
