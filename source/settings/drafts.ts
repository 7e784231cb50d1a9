import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { folders } from '../files/folders.ts';
import { withLock } from '../files/lock.ts';
import { randomHex } from '../files/random-hex.ts';
import { systemCode, systemReason } from '../files/system-error.ts';
import { Failure, usageFailure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import { plural } from '../text/words.ts';
import {
  DRAFT_ID,
  type Draft,
  type DraftContent,
  type DraftMark,
  type DraftReading,
  draftJson,
  keptChoice,
  readDraftJson,
} from './draft.ts';
import { readJsonFile, setFileAside } from './json-file.ts';
import { REMOVED_SECRET, withoutSecrets } from './secrets.ts';

/** Drafts that are kept; a further one takes the place of the oldest. */
export const DRAFTS_MAX = 20;
/** Bytes of a draft, the most: a document of IAM's longest and some ten thousand principals. */
const FILE_SIZE_MAX = 4 * 1024 * 1024;

/** Drafts that can be continued, the newest first, and a sentence for each file that cannot. */
export interface DraftList {
  readonly drafts: readonly Draft[];
  readonly notices: readonly string[];
}

/** Under which name and revision a draft was kept, and what the person should know of it. */
export interface SavedDraft {
  readonly mark: DraftMark;
  readonly notices: readonly string[];
}

/** Drafts keeps the answers of wizards that have not ended in a run, one JSON file each, beside the settings. */
export class Drafts {
  readonly folder: string;

  constructor(folder = path.join(folders().config, 'drafts')) {
    this.folder = folder;
  }

  /** list reads all drafts. A file that holds something else is set aside; a newer program's is left alone. It never throws. */
  list(): DraftList {
    const drafts: Draft[] = [];
    const notices: string[] = [];
    for (const id of this.#ids(notices)) {
      try {
        drafts.push(this.read(id));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (error.code !== 'NoSuchDraft') notices.push(error.message);
      }
    }
    drafts.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt) || (a.id < b.id ? 1 : -1));
    return { drafts, notices };
  }

  /** read finds a draft; it throws a Failure when there is none, when it is a newer program's, or when the file holds something else, which is set aside. */
  read(id: string): Draft {
    const reading = this.#reading(id);
    switch (reading.kind) {
      case 'draft':
        return reading.draft;
      case 'absent':
        throw usageFailure('NoSuchDraft', `There is no draft ${safeLine(id)} any more.`);
      case 'newer':
        throw new Failure(
          'other',
          'NewerDraft',
          `The draft ${id} was saved by a newer version of the program and is left alone.`,
          'Continue it with that version.',
        );
      case 'unreadable':
        throw new Failure(
          'other',
          'UnreadableDraft',
          safeLine(`The draft ${this.#file(id)} cannot be read: ${reading.reason}.`),
        );
      case 'broken':
        throw new Failure('other', 'BrokenDraft', this.setAside(id));
    }
  }

  /**
   * save keeps answers: under a new id, or in the place of the revision that the mark names. Where another wizard has
   * changed that draft meanwhile, both are kept. Throws a Failure when the file cannot be written.
   */
  save(content: DraftContent, now: Date, mark?: DraftMark): SavedDraft {
    const { value, removed } = withoutSecrets({ ...content, choice: keptChoice(content.choice) });
    const notices = removed === 0 ? [] : [secretsNotice(removed)];
    const write = (id: string): DraftMark => {
      const revision = randomHex(8);
      const draft: Draft = { ...(value as DraftContent), id, revision, savedAt: now.toISOString() };
      const text = `${JSON.stringify(draftJson(draft), undefined, 2)}\n`;
      if (Buffer.byteLength(text) > FILE_SIZE_MAX) throw notKept(this.#file(id), 'it is too large');
      writeFileAtomically(this.#file(id), text);
      return { id, revision };
    };
    if (mark !== undefined) {
      const again = this.#locked(mark.id, () => (this.#isCurrent(mark) ? write(mark.id) : undefined));
      if (again !== undefined) return { mark: again, notices };
      notices.push('Another wizard goes on with the same draft; this one is kept as a draft of its own.');
    }
    const id = newDraftId(now);
    const made = keeping(this.#file(id), () => write(id));
    return { mark: made, notices: [...notices, ...this.#dropOldest(id)] };
  }

  /** remove deletes a draft, if it is there; it throws a Failure when that fails. */
  remove(id: string): void {
    keeping(this.#file(id), () => rmSync(this.#file(id), { force: true }));
  }

  /** removeOwn deletes a draft unless another wizard has changed it since. */
  removeOwn(mark: DraftMark): void {
    this.#locked(mark.id, () => {
      if (this.#isCurrent(mark)) this.remove(mark.id);
    });
  }

  /** setAside renames the file of a draft that cannot be used, and says so in a sentence; it never throws. */
  setAside(id: string): string {
    const file = this.#file(id);
    try {
      return safeLine(`The file ${file} is no draft; it was set aside as ${setFileAside(file)}.`);
    } catch (error) {
      return safeLine(`The file ${file} is no draft, and cannot be set aside: ${systemReason(error)}.`);
    }
  }

  /** A draft that was removed meanwhile is in nobody's way. */
  #isCurrent({ id, revision }: DraftMark): boolean {
    const reading = this.#reading(id);
    return reading.kind === 'absent' || (reading.kind === 'draft' && reading.draft.revision === revision);
  }

  #reading(
    id: string,
  ): DraftReading | { readonly kind: 'absent' } | { readonly kind: 'unreadable'; readonly reason: string } {
    if (!DRAFT_ID.test(id)) return { kind: 'absent' };
    const file = readJsonFile(this.#file(id), FILE_SIZE_MAX);
    return file.kind === 'json' ? readDraftJson(id, file.value) : file;
  }

  #dropOldest(kept: string): string[] {
    return this.list()
      .drafts.filter(({ id }) => id !== kept)
      .slice(DRAFTS_MAX - 1)
      .map(({ id, title }) => {
        this.remove(id);
        return safeLine(`The oldest draft, ${title}, was dropped: ${DRAFTS_MAX} are kept.`);
      });
  }

  #locked<T>(id: string, work: () => T): T {
    return keeping(this.#file(id), () => withLock(this.#file(id), work));
  }

  #file(id: string): string {
    if (!DRAFT_ID.test(id)) throw usageFailure('NoSuchDraft', `There is no draft ${safeLine(id)}.`);
    return path.join(this.folder, `${id}.json`);
  }

  #ids(notices: string[]): string[] {
    try {
      return readdirSync(this.folder).flatMap(name =>
        name.endsWith('.json') && DRAFT_ID.test(name.slice(0, -5)) ? [name.slice(0, -5)] : [],
      );
    } catch (error) {
      if (systemCode(error) !== 'ENOENT')
        notices.push(
          safeLine(`The folder of the drafts, ${this.folder}, cannot be read: ${systemReason(error)}.`),
        );
      return [];
    }
  }
}

/** newDraftId names a draft by its second (UTC) and eight random hexadecimal digits. */
function newDraftId(now: Date): string {
  const [day = '', time = ''] = now.toISOString().split('T');
  return `${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${randomHex(4)}`;
}

function secretsNotice(count: number): string {
  return `What looks like a secret is not kept in the draft: ${plural(count, 'place')} now ${count === 1 ? 'holds' : 'hold'} ${REMOVED_SECRET}.`;
}

function keeping<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw notKept(file, systemReason(error), error);
  }
}

/** A path comes last, for a narrow screen cuts what stands behind a long one. */
function notKept(file: string, why: string, cause?: unknown): Failure {
  return new Failure(
    'other',
    'DraftNotKept',
    safeLine(`The draft cannot be kept: ${why}.`),
    safeLine(
      `A later wizard cannot continue it. Set ECS_IAM_WIZARD_HOME to another folder, or make room or give the permission for ${file}`,
    ),
    { cause },
  );
}
