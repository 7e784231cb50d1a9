import { linkSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { ensureFolder } from './folders.ts';
import { randomHex } from './random-hex.ts';
import { readPlainFile } from './read-plain-file.ts';
import { removeFile } from './remove-file.ts';
import { systemCode } from './system-error.ts';

/** Milliseconds that a process waits for another one to finish its write. */
const PATIENCE_MS = 15_000;
/** Milliseconds between two tries, the longest; a random part keeps waiting processes out of step. */
const PAUSE_MS = 15;
/** Milliseconds by which two readings of the same process's start can differ. */
const START_TOLERANCE_MS = 2_000;
/** Milliseconds after which the guard of a recovery counts as left behind. */
const GUARD_AGE_MS = 5_000;

interface Owner {
  readonly host: string;
  readonly pid: number;
  /** When the process began (milliseconds since 1970): process ids are used again. */
  readonly started: number;
  readonly token: string;
}

/** FileBusyError says that another process did not let go of a lock in time. */
export class FileBusyError extends Error {
  readonly lock: string;
  /** The process that holds the lock, where the lock names one. */
  readonly holder: number | undefined;

  constructor(lock: string, holder: number | undefined) {
    super(`The lock ${lock} is held by process ${holder ?? 'unknown'}.`);
    this.name = 'FileBusyError';
    this.lock = lock;
    this.holder = holder;
  }
}

/**
 * withLock does the work while no other process works under the lock of the same file. The lock is the file
 * `FILE.lock`, which names its owner; a lock whose owner is gone is taken over. Throws a FileBusyError after 15 seconds
 * of waiting. The work is synchronous and must not ask for the same lock again.
 */
export function withLock<T>(file: string, work: () => T): T {
  const lock = `${file}.lock`;
  ensureFolder(path.dirname(file));
  const owner = self();
  acquire(lock, owner);
  try {
    return work();
  } finally {
    if (readOwner(lock)?.token === owner.token) removeFile(lock);
  }
}

function acquire(lock: string, owner: Owner): void {
  const deadline = Date.now() + PATIENCE_MS;
  while (!claim(lock, owner)) {
    const holder = readOwner(lock);
    if (holder && isGone(holder)) recover(lock, holder, owner);
    else if (Date.now() > deadline) throw new FileBusyError(lock, holder?.pid);
    else pause();
  }
}

/** claim makes the lock with its text in it in one step: nobody ever sees a lock without an owner. */
function claim(lock: string, owner: Owner): boolean {
  const draft = `${lock}.${owner.token}`;
  try {
    writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    removeFile(draft);
  }
}

/** recover takes a dead owner's lock away. The guard lets one process at a time do so: else a second one could take away the lock of the first. */
function recover(lock: string, gone: Owner, owner: Owner): void {
  const guard = `${lock}.recovery`;
  if (!claim(guard, owner)) {
    if (ageOf(guard) > GUARD_AGE_MS) removeFile(guard);
    pause();
    return;
  }
  try {
    if (readOwner(lock)?.token === gone.token) removeFile(lock);
  } finally {
    removeFile(guard);
  }
}

function self(): Owner {
  return {
    host: hostname(),
    pid: process.pid,
    started: Math.round(Date.now() - process.uptime() * 1000),
    token: randomHex(8),
  };
}

function isGone(owner: Owner): boolean {
  const me = self();
  if (owner.host !== me.host) return false;
  if (owner.pid === me.pid) return Math.abs(owner.started - me.started) > START_TOLERANCE_MS;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

function readOwner(lock: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readPlainFile(lock).toString());
    return isOwner(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { host, pid, started, token } = value as Record<string, unknown>;
  return (
    typeof host === 'string' &&
    typeof pid === 'number' &&
    typeof started === 'number' &&
    typeof token === 'string'
  );
}

function ageOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? Date.now() - stats.mtimeMs : 0;
}

function pause(): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(cell, 0, 0, 1 + Math.random() * PAUSE_MS);
}
