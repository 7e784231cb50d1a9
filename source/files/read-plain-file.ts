import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** A named pipe is opened at once, instead of when somebody writes into it; Windows has neither. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** readPlainFile reads a file of the program's own as a whole; it throws as openPlainFile does. */
export function readPlainFile(file: string): Buffer {
  const descriptor = openPlainFile(file);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * openPlainFile opens a file for reading. It throws the error of the system, EISDIR for a folder, and ENOTFILE for a pipe
 * or a device, which would keep its reader waiting for ever.
 */
export function openPlainFile(file: string): number {
  const descriptor = openSync(file, WITHOUT_WAITING);
  const stats = fstatSync(descriptor);
  if (stats.isFile()) return descriptor;
  closeSync(descriptor);
  const code = stats.isDirectory() ? 'EISDIR' : 'ENOTFILE';
  throw Object.assign(new Error(`${file} is no file`), { code, syscall: 'open', path: file });
}
