import { closeSync, fstatSync, readFileSync, statSync } from 'node:fs';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { FileBusyError, withLock } from '../files/lock.ts';
import { openPlainFile } from '../files/read-plain-file.ts';
import { systemReason } from '../files/system-error.ts';
import { Failure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import type { AccountState } from './state.ts';
import { readState } from './state-shape.ts';

interface Cached {
  readonly mark: string;
  readonly state: AccountState;
}

/** StateFile keeps one practice account in one JSON file, which several processes may use at once. */
export class StateFile {
  readonly path: string;
  readonly #firstState: () => AccountState;
  #cached: Cached | undefined;

  /** The first state is made, and written, when the file is not there yet. */
  constructor(path: string, firstState: () => AccountState) {
    this.path = path;
    this.#firstState = firstState;
  }

  /** read gives the state as it is on disk now; the caller does not change it. Throws a Failure when the file is broken. */
  read(): AccountState {
    return explained(this.path, () => this.#fresh()) ?? this.update(state => state);
  }

  /**
   * update lets the change work on the newest state and keeps what it leaves, while no other process writes.
   * When the change throws, nothing is written.
   */
  update<T>(change: (state: AccountState) => T): T {
    return explained(this.path, () =>
      withLock(this.path, () => {
        const state = structuredClone(this.#fresh() ?? this.#firstState());
        const result = change(state);
        this.#write(state);
        return result;
      }),
    );
  }

  /** replace writes another state whatever the file holds, be it broken. */
  replace(state: AccountState): void {
    explained(this.path, () => withLock(this.path, () => this.#write(state)));
  }

  #write(state: AccountState): void {
    this.#cached = undefined;
    // Nothing real is lost with it, and the disk would take as long for it as all else that a call takes.
    writeFileAtomically(this.path, `${JSON.stringify(state)}\n`, 'passing');
    const stats = statSync(this.path, { bigint: true });
    this.#cached = { mark: markOf(stats), state };
  }

  #fresh(): AccountState | undefined {
    const stats = statSync(this.path, { bigint: true, throwIfNoEntry: false });
    if (!stats) return undefined;
    if (this.#cached?.mark === markOf(stats)) return this.#cached.state;
    this.#cached = readMarked(this.path);
    return this.#cached.state;
  }
}

/** readMarked reads text and mark of the same file, though another process may replace it meanwhile. */
function readMarked(path: string): Cached {
  const descriptor = openPlainFile(path);
  try {
    const mark = markOf(fstatSync(descriptor, { bigint: true }));
    return { mark, state: parse(path, readFileSync(descriptor, 'utf8')) };
  } finally {
    closeSync(descriptor);
  }
}

function parse(path: string, text: string): AccountState {
  try {
    return readState(JSON.parse(text));
  } catch (error) {
    throw new Failure(
      'other',
      'PracticeAccountBroken',
      `The practice account cannot be read: ${safeLine(path)}.`,
      'Begin with a new one: ecs-iam-wizard sandbox reset',
      { cause: error },
    );
  }
}

/** explained turns what the file system refuses into a sentence; everything else passes as it is. */
function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileBusyError) throw busy(error);
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
    throw new Failure(
      'other',
      'PracticeAccountOutOfReach',
      `The practice account cannot be kept in ${safeLine(path)}: ${systemReason(error)}.`,
      'See to it that the folder can be written, or name another one in ECS_IAM_WIZARD_HOME.',
      { cause: error },
    );
  }
}

function busy(error: FileBusyError): Failure {
  const holder = error.holder === undefined ? 'another process' : `process ${error.holder}`;
  return new Failure(
    'other',
    'PracticeAccountBusy',
    `The practice account is held by ${holder}, which does not let go of it.`,
    `When no such process runs any more, delete ${safeLine(error.lock)}`,
    { cause: error },
  );
}

function markOf(stats: { ino: bigint; size: bigint; mtimeNs: bigint }): string {
  return `${stats.ino}:${stats.size}:${stats.mtimeNs}`;
}
