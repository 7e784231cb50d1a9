import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { folders } from '../files/folders.ts';
import { withLock } from '../files/lock.ts';
import { removeFile } from '../files/remove-file.ts';
import { systemReason } from '../files/system-error.ts';
import { Failure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import { readJsonFile, setFileAside } from './json-file.ts';
import { preferred } from './own-settings.ts';
import { countNames, NO_NAMES, newestFirst, possibleNames, type UsedNames } from './used-names.ts';

/** Accounts whose names are kept, the most; a further one takes the place of the one not used for longest. */
const ACCOUNTS_MAX = 20;
/** Bytes of the file, the most. */
const FILE_SIZE_MAX = 1024 * 1024;
/** The form of the file that this program writes. */
const VERSION = 1;

/** Where names were used; the practice account is not the real one that has its number. */
export interface NamesPlace {
  readonly id: string;
  readonly sandbox: boolean;
}

interface AccountNames {
  readonly account: string;
  readonly names: UsedNames;
}

type Reading =
  | { readonly kind: 'names'; readonly accounts: readonly AccountNames[] }
  | { readonly kind: 'newer' };

/** LastNames keeps the names that were used last in each account, in one JSON file beside the receipts. */
export class LastNames {
  readonly file: string;
  readonly #isKept: () => boolean;
  #notices: string[] = [];

  /** Without words of its own it keeps names unless the settings say otherwise. */
  constructor(
    file = path.join(folders().data, 'last-names.json'),
    isKept = () => preferred('lastNames') === 'on',
  ) {
    this.file = file;
    this.#isKept = isKept;
  }

  /** of is what was used in an account, the newest first; it never throws. */
  of(place: NamesPlace): UsedNames {
    if (!this.#isKept()) return NO_NAMES;
    const reading = this.#read();
    const found = reading.kind === 'names' ? reading.accounts : [];
    return found.find(({ account }) => account === keyOf(place))?.names ?? NO_NAMES;
  }

  /** remember keeps what was used now. It never throws: names that are not kept are typed once more, and a notice says why. */
  remember(place: NamesPlace, used: UsedNames): void {
    const names = possibleNames(used);
    if (!this.#isKept() || countNames(names) === 0) return;
    try {
      withLock(this.file, () => {
        const reading = this.#read();
        if (reading.kind === 'newer') return;
        const account = keyOf(place);
        const before = reading.accounts.find(one => one.account === account)?.names ?? NO_NAMES;
        const others = reading.accounts.filter(one => one.account !== account);
        this.#write([{ account, names: newestFirst(names, before) }, ...others].slice(0, ACCOUNTS_MAX));
      });
    } catch (error) {
      this.#tell(`The names used last cannot be kept: ${systemReason(error)}, in ${this.file}.`);
    }
  }

  /** forget removes all names, and answers how many there were. Throws a Failure when the file cannot be removed. */
  forget(): number {
    const count = this.count();
    try {
      removeFile(this.file);
    } catch (error) {
      throw new Failure(
        'other',
        'NamesNotForgotten',
        safeLine(`The file ${this.file} cannot be removed: ${systemReason(error)}.`),
        'Give the permission, or remove it by hand.',
        { cause: error },
      );
    }
    return count;
  }

  /** count says how many names are kept, of all accounts. */
  count(): number {
    const reading = this.#read();
    if (reading.kind === 'newer') return 0;
    return reading.accounts.reduce((sum, { names }) => sum + countNames(names), 0);
  }

  /** notices says what was wrong with the file since the last call. */
  notices(): readonly string[] {
    const notices = this.#notices;
    this.#notices = [];
    return notices;
  }

  #read(): Reading {
    const file = readJsonFile(this.file, FILE_SIZE_MAX);
    if (file.kind === 'absent') return { kind: 'names', accounts: [] };
    if (file.kind === 'unreadable') {
      this.#tell(`The names used last, ${this.file}, cannot be read: ${file.reason}.`);
      return { kind: 'names', accounts: [] };
    }
    const reading = file.kind === 'json' ? readingOf(file.value) : undefined;
    if (reading === undefined) this.#setAside();
    return reading ?? { kind: 'names', accounts: [] };
  }

  #write(accounts: readonly AccountNames[]): void {
    const kept = accounts.map(({ account, names }) => ({ account, ...names }));
    const json = { kind: 'last-names', version: VERSION, accounts: kept };
    writeFileAtomically(this.file, `${JSON.stringify(json, undefined, 2)}\n`, 'passing');
  }

  #setAside(): void {
    try {
      this.#tell(`The file ${this.file} holds no names; it was set aside as ${setFileAside(this.file)}.`);
    } catch (error) {
      this.#tell(`The file ${this.file} holds no names, and cannot be set aside: ${systemReason(error)}.`);
    }
  }

  #tell(notice: string): void {
    const line = safeLine(notice);
    if (!this.#notices.includes(line)) this.#notices.push(line);
  }
}

function keyOf({ id, sandbox }: NamesPlace): string {
  return sandbox ? 'practice' : id;
}

/** Nothing where the file is no file of names. */
function readingOf(json: unknown): Reading | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { kind, version, accounts } = json as Readonly<Record<string, unknown>>;
  if (kind !== 'last-names' || typeof version !== 'number') return undefined;
  if (version > VERSION) return { kind: 'newer' };
  if (!Array.isArray(accounts)) return undefined;
  const read = accounts.flatMap((one: unknown) => {
    const account = typeof one === 'object' && one !== null && 'account' in one ? one.account : undefined;
    return typeof account === 'string' ? [{ account, names: possibleNames(one) }] : [];
  });
  return { kind: 'names', accounts: read.slice(0, ACCOUNTS_MAX) };
}
