import { closeSync, constants, existsSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Lasting } from '../files/atomic-write.ts';
import { ensureFolder } from '../files/folders.ts';
import { readPlainFile } from '../files/read-plain-file.ts';
import { removeFile } from '../files/remove-file.ts';
import type { Step } from './run.ts';

/** What a journal keeps: each write before it is sent and after it was answered. */
export type JournalEvent =
  | { readonly type: 'resumed'; readonly at: string; readonly steps: readonly Step[] }
  | { readonly type: 'began'; readonly at: string; readonly index: number }
  | { readonly type: 'ended'; readonly at: string; readonly index: number; readonly step: Step };

/** A link in its place would lead the writing elsewhere, and a pipe let it wait for ever; Windows has neither. */
const NO_OTHER_THAN_A_FILE = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** A journal that was taken away must stop the run, so it is not made again. */
const APPEND_EXISTING = constants.O_WRONLY | constants.O_APPEND | NO_OTHER_THAN_A_FILE;

/** Journal is the log of one run under way: a line of JSON an event; a durable one is on the disk before the run goes on. */
export class Journal {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** open makes the file when it is missing; it throws the error of the system when that fails. */
  open(): void {
    ensureFolder(path.dirname(this.#file));
    // A line that a killed process left half written ends here, so that the next one stands alone.
    // It reaches the disk with the first event, which comes before the first write.
    this.#write('\n', APPEND_EXISTING | constants.O_CREAT, 'passing');
  }

  /** append keeps an event, and a durable one with all before it; it throws the error of the system when the file is gone or cannot be written. */
  append(event: JournalEvent, lasting: Lasting): void {
    this.#write(`${JSON.stringify(event)}\n`, APPEND_EXISTING, lasting);
  }

  /** events reads what the journal holds; a line that was half written when the process ended is left out. */
  events(): JournalEvent[] {
    if (!existsSync(this.#file)) return [];
    return readPlainFile(this.#file).toString().split('\n').flatMap(parsedEvent);
  }

  /** remove deletes the journal, when the receipt holds all that it tells. */
  remove(): void {
    removeFile(this.#file);
  }

  #write(text: string, flags: number, lasting: Lasting): void {
    const descriptor = openSync(this.#file, flags, 0o600);
    try {
      writeFileSync(descriptor, text);
      if (lasting === 'durable') fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

function parsedEvent(line: string): JournalEvent[] {
  try {
    const value: unknown = JSON.parse(line);
    return isEvent(value) ? [value] : [];
  } catch {
    return [];
  }
}

function isEvent(value: unknown): value is JournalEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { type, index, step, steps } = value as Record<string, unknown>;
  switch (type) {
    case 'resumed':
      return Array.isArray(steps);
    case 'began':
      return typeof index === 'number';
    case 'ended':
      return typeof index === 'number' && typeof step === 'object' && step !== null;
    default:
      return false;
  }
}
