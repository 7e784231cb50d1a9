import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import envPaths from 'env-paths';
import { systemCode } from './system-error.ts';

/** The folders in which the program keeps files. */
export interface Folders {
  /** Settings and drafts. */
  readonly config: string;
  /** Receipts, journal and the practice account. */
  readonly data: string;
  /** What can be made again at any time: compiled code. */
  readonly cache: string;
}

/** folders says where the program's files live: under ECS_IAM_WIZARD_HOME where that is set, else where the system keeps such files. */
export function folders(environment: NodeJS.ProcessEnv = process.env): Folders {
  const home = environment.ECS_IAM_WIZARD_HOME;
  if (home)
    return { config: path.resolve(home), data: path.resolve(home), cache: path.resolve(home, 'cache') };
  const { config, data, cache } = envPaths('ecs-iam-wizard', { suffix: '' });
  return { config, data, cache };
}

/**
 * ensureFolder makes a folder that only its owner can enter (mode 0700), and those above it that are missing. Throws the
 * error of the system where one cannot be made.
 */
export function ensureFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) ensureFolder(above);
  try {
    // One at a time: with `recursive`, Node never comes to an end where the system answers ENOENT, as /proc does.
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(folder: string): boolean {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    // Some versions of Node throw where a part of the path is a file; the file itself is then what is in the way.
    if (systemCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}
