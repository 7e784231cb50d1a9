import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from './atomic-write.ts';
import { ensureFolder } from './folders.ts';
import { readPlainFile } from './read-plain-file.ts';

/** Compiled code by the name of its chunk. A name changes with the text of the chunk. */
export type CompiledCode = Map<string, Buffer>;

/** Compiled code in a file, read back, and whether it is time to keep it anew. */
export interface KeptCode {
  readonly code: CompiledCode;
  readonly old: boolean;
}

const NOTHING: KeptCode = { code: new Map(), old: true };

/** V8 copies what does not begin at a multiple of this many bytes. */
const ALIGNMENT = 8;
const DAY = 24 * 60 * 60 * 1000;

/**
 * readKeptCode reads what `keepCode` wrote, and nothing where there is no such file or it is none of ours: what it holds
 * will run, so the folder must belong to whom the program runs for, and nobody else may write there.
 */
export function readKeptCode(folder: string, name: string, now: number): KeptCode {
  try {
    if (!isOwn(folder)) return NOTHING;
    const file = path.join(folder, name);
    const { mtimeMs } = statSync(file);
    return { code: unpacked(readPlainFile(file)), old: now - mtimeMs > DAY };
  } catch {
    return NOTHING;
  }
}

/**
 * keepCode writes compiled code for the next start, whole or not at all, and removes what has not been written for a
 * month. Where it cannot be written nothing is kept.
 */
export function keepCode(folder: string, name: string, code: CompiledCode, now: number): void {
  try {
    ensureFolder(folder);
    if (!isOwn(folder)) return;
    writeFileAtomically(path.join(folder, name), packed(code));
    for (const other of readdirSync(folder)) {
      const file = path.join(folder, other);
      if (now - statSync(file).mtimeMs > 30 * DAY) rmSync(file);
    }
  } catch {}
}

function isOwn(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** A line of JSON, with a checksum of what follows it and where each chunk begins and ends, counted from the end of that line; then the chunks. */
function packed(code: CompiledCode): Buffer {
  const places: [string, number, number][] = [];
  const parts: Buffer[] = [];
  let end = 0;
  for (const [name, bytes] of code) {
    places.push([name, end, end + bytes.length]);
    const filling = Buffer.alloc(-bytes.length & (ALIGNMENT - 1));
    parts.push(bytes, filling);
    end += bytes.length + filling.length;
  }
  const body = Buffer.concat(parts);
  const line = JSON.stringify({ sum: checksum(body), places });
  const filling = ' '.repeat(-(Buffer.byteLength(line) + 1) & (ALIGNMENT - 1));
  return Buffer.concat([Buffer.from(`${line}${filling}\n`), body]);
}

/** Throws where the bytes are no packed code, or were damaged: V8 trusts what it is given, and would end with the process. */
function unpacked(bytes: Buffer): CompiledCode {
  const start = bytes.indexOf('\n') + 1;
  const { sum, places } = JSON.parse(bytes.toString('utf8', 0, start)) as {
    sum: number;
    places: [string, number, number][];
  };
  if (checksum(bytes.subarray(start)) !== sum) throw new Error('The kept code has been damaged.');
  return new Map(places.map(([name, from, to]) => [name, bytes.subarray(start + from, start + to)]));
}

/** A change of any one word changes it, as does a change of the length; eight words at a time, because this runs at each start. */
function checksum(bytes: Buffer): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / Int32Array.BYTES_PER_ELEMENT);
  let sum = words.length;
  for (let i = 0; i < words.length; i += 8)
    sum =
      (Math.imul(sum, 31) +
        (Number(words[i]) ^
          Number(words[i + 1]) ^
          Number(words[i + 2]) ^
          Number(words[i + 3]) ^
          Number(words[i + 4]) ^
          Number(words[i + 5]) ^
          Number(words[i + 6]) ^
          Number(words[i + 7]))) |
      0;
  return sum;
}
