import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureFolder } from './folders.ts';
import { randomHex } from './random-hex.ts';
import { removeFile } from './remove-file.ts';

/**
 * How long a text stays: `durable` also through a power cut, from the moment of writing on; `passing` for what nobody
 * misses then, because it is made again or was about a process that is gone.
 */
export type Lasting = 'durable' | 'passing';

/**
 * writeFileAtomically replaces a file as a whole: a reader sees the old text or the new one, a durable one also after a
 * power cut. The file is readable by its owner only (mode 0600); its folder is made when it is missing.
 */
export function writeFileAtomically(file: string, text: string | Buffer, lasting: Lasting = 'durable'): void {
  const folder = path.dirname(file);
  ensureFolder(folder);
  const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}.${randomHex(4)}`);
  try {
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(descriptor, text);
      if (lasting === 'durable') fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    removeFile(temporary);
    throw error;
  }
}
