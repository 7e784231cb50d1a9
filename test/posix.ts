import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const WINDOWS = process.platform === 'win32';

/**
 * itOnPosix is a test of what Windows has not, or has otherwise: sh and bash, signals from outside, modes of files, links
 * for everybody, and terminals that hand on what a program writes as it wrote it.
 */
export const itOnPosix = it.skipIf(WINDOWS);

/** describeOnPosix is a group of such tests. */
export const describeOnPosix = describe.skipIf(WINDOWS);

/** onPosix gives cases that come about on POSIX alone: Windows says of some mistakes in a path that there is no such file. */
export function onPosix<T>(...cases: readonly T[]): readonly T[] {
  return WINDOWS ? [] : cases;
}

/** expectMode expects who may do what with a file or a folder; on Windows its folder decides that, and nothing is expected. */
export function expectMode(file: string, mode: number): void {
  if (!WINDOWS) expect(statSync(file).mode & 0o777).toBe(mode);
}

/** KILLED is how a process ends that kills itself by SIGKILL. */
export const KILLED = WINDOWS ? { code: 1, signal: null } : { code: null, signal: 'SIGKILL' };
