import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { folders } from '../files/folders.ts';
import { withLock } from '../files/lock.ts';
import { systemCode, systemReason } from '../files/system-error.ts';
import { Failure, usageFailure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import { readJsonFile, setFileAside } from './json-file.ts';
import {
  PREFERENCE_KEYS,
  PREFERENCES,
  type PreferenceKey,
  type PreferenceValue,
  preferenceProblem,
} from './preference-keys.ts';

/** Bytes of the file, the most. */
const FILE_SIZE_MAX = 1024 * 1024;

/** A preference as a list shows it. */
export interface PreferenceRow {
  readonly key: PreferenceKey;
  readonly meaning: string;
  readonly value: PreferenceValue<PreferenceKey>;
  /** Whether it was set, or is the one that holds without a word. */
  readonly origin: 'set' | 'default';
}

type Stored = Readonly<Record<string, unknown>>;

/** Preferences keeps what a person likes, in one JSON file that several processes may use at once. */
export class Preferences {
  readonly file: string;
  #notices: string[] = [];
  readonly #told = new Set<string>();

  constructor(file = path.join(folders().config, 'settings.json')) {
    this.file = file;
  }

  /** get is the value of a preference, its default where none is set; it never throws. */
  get<Key extends PreferenceKey>(key: Key): PreferenceValue<Key> {
    return this.#valueIn(this.#read(), key) ?? PREFERENCES[key].fallback;
  }

  /** set gives a preference a value; it throws a Failure when the file cannot be written. */
  set<Key extends PreferenceKey>(key: Key, value: PreferenceValue<Key>): void {
    this.update(key, () => value);
  }

  /** update changes a preference from what it is on the disk now, beside other processes; it throws a Failure when the file cannot be written, or the value is none. */
  update<Key extends PreferenceKey>(
    key: Key,
    change: (value: PreferenceValue<Key>) => PreferenceValue<Key>,
  ): void {
    this.#rewrite(stored => {
      const value = change(this.#valueIn(stored, key) ?? PREFERENCES[key].fallback);
      const problem = preferenceProblem(key, value);
      if (problem !== undefined) throw usageFailure('InvalidValue', `${key}: ${problem}`);
      return { ...stored, [key]: value };
    });
  }

  /** unset takes a preference back to its default; it throws a Failure when the file cannot be written. */
  unset(key: PreferenceKey): void {
    this.#rewrite(({ [key]: _, ...rest }) => rest);
  }

  /** list shows every preference, in the order of their table; it never throws. */
  list(): PreferenceRow[] {
    const stored = this.#read();
    return PREFERENCE_KEYS.map(key => {
      const set = this.#valueIn(stored, key);
      const { meaning, fallback } = PREFERENCES[key];
      return { key, meaning, value: set ?? fallback, origin: set === undefined ? 'default' : 'set' };
    });
  }

  /** notices says what was wrong with the file since the last call; each thing is said once. */
  notices(): readonly string[] {
    const notices = this.#notices;
    this.#notices = [];
    return notices;
  }

  #valueIn<Key extends PreferenceKey>(stored: Stored, key: Key): PreferenceValue<Key> | undefined {
    const value = Object.hasOwn(stored, key) ? stored[key] : undefined;
    if (value === undefined) return undefined;
    const problem = preferenceProblem(key, value);
    if (problem === undefined) return value as PreferenceValue<Key>;
    this.#tell(`The preference ${key} in ${this.file} is not used: ${problem}`);
    return undefined;
  }

  #read(): Stored {
    const read = readJsonFile(this.file, FILE_SIZE_MAX);
    if (read.kind === 'json' && isObject(read.value)) return read.value;
    if (read.kind === 'unreadable') this.#tell(`The settings ${this.file} cannot be read: ${read.reason}.`);
    else if (read.kind !== 'absent') this.#setAside();
    return {};
  }

  #setAside(): void {
    try {
      this.#tell(`The file ${this.file} holds no settings; it was set aside as ${setFileAside(this.file)}.`);
    } catch (error) {
      // Another process may have been faster.
      if (systemCode(error) !== 'ENOENT')
        this.#tell(
          `The file ${this.file} holds no settings, and cannot be set aside: ${systemReason(error)}.`,
        );
    }
  }

  /** What this version of the program does not know stays in the file. */
  #rewrite(change: (stored: Stored) => Stored): void {
    try {
      withLock(this.file, () => {
        // What cannot be read must not be replaced either.
        const read = readJsonFile(this.file, FILE_SIZE_MAX);
        if (read.kind === 'unreadable') throw this.#notKept(read.reason);
        writeFileAtomically(this.file, `${JSON.stringify(change(this.#read()), undefined, 2)}\n`);
      });
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw this.#notKept(systemReason(error), error);
    }
  }

  #notKept(why: string, cause?: unknown): Failure {
    return new Failure(
      'other',
      'SettingsNotKept',
      safeLine(`The settings cannot be kept: ${why}.`),
      safeLine(
        `Set ECS_IAM_WIZARD_HOME to another folder, or make room or give the permission for ${this.file}`,
      ),
      { cause },
    );
  }

  #tell(notice: string): void {
    const line = safeLine(notice);
    if (this.#told.has(line)) return;
    this.#told.add(line);
    this.#notices.push(line);
  }
}

function isObject(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
