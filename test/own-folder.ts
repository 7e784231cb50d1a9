import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made = new Set<string>();

/** ownFolder makes an empty folder of that name in the temporary one; it goes, with all that is in it, when the tests of the file are over. */
export function ownFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `ecs-iam-wizard-${name}-`));
  made.add(folder);
  return folder;
}

/** removeOwnFolders removes every folder of the tests so far; one in which a process is just ending is tried again. */
export function removeOwnFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  made.clear();
}
