import { openSync, readSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../files/package-root.ts';

/** The first line of the data file: what is known without reading any service. */
export interface ReferenceHead {
  /** By prefix: the service's name, and where its line stands, in bytes after the first line. */
  readonly services: Readonly<Record<string, readonly [name: string, start: number, length: number]>>;
  /** By the prefix of condition keys: further services in whose reference such keys stand. */
  readonly keyPrefixes: Readonly<Record<string, readonly string[]>>;
}

/** The first line is shorter than this. */
const FIRST_READ = 32 * 1024;
const LINE_END = 0x0a;

let opened: { readonly file: number; readonly head: ReferenceHead; readonly bodyStart: number } | undefined;

/** referenceHead reads the first line of the data file. */
export function referenceHead(): ReferenceHead {
  return open().head;
}

/** referenceLine reads the line of a service, by its lower-case prefix, or nothing when there is no such service. */
export function referenceLine(prefix: string): string | undefined {
  const { file, head, bodyStart } = open();
  if (!Object.hasOwn(head.services, prefix)) return undefined;
  const [, start, length] = head.services[prefix] ?? ['', 0, 0];
  return readAt(file, bodyStart + start, length).toString('utf8');
}

/** The file stays open: whoever replaces it meanwhile does not change what this process reads. */
function open() {
  if (opened) return opened;
  const file = openSync(path.join(packageRoot(), 'dist', 'data', 'reference.jsonl'), 'r');
  let size = FIRST_READ;
  let beginning = readAt(file, 0, size);
  while (!beginning.includes(LINE_END) && beginning.length === size) {
    size *= 2;
    beginning = readAt(file, 0, size);
  }
  const end = beginning.indexOf(LINE_END);
  const head = JSON.parse(beginning.toString('utf8', 0, end)) as ReferenceHead;
  opened = { file, head, bodyStart: end + 1 };
  return opened;
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, position));
}
