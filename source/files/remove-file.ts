import { unlinkSync } from 'node:fs';
import { systemCode } from './system-error.ts';

/** removeFile takes a file away, where it is there. Node's own rmSync can take away folders, and loads all that this needs. */
export function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
