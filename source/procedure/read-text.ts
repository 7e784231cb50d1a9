import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { systemCode, systemReason } from '../files/system-error.ts';
import { type Failure, usageFailure } from '../text/failure.ts';

/** What is read, as a sentence names it, and how much of it at most. */
export interface ReadLimit {
  readonly origin: string;
  readonly bytes: number;
  /** Made when there is more than that. */
  readonly tooLong: (origin: string) => Failure;
  /** What to do when there is no such file; without it, the advice of the commands. */
  readonly ifMissing?: string;
}

/** Bytes that are read of a file at once. */
const PART = 64 * 1024;
const IF_MISSING = 'Check its name; - stands for standard input.';

/** readTextFile reads a file of UTF-8 as `readText` reads a stream. */
export function readTextFile(file: string, limit: ReadLimit): Promise<string> {
  return readText(bytesOf(file), limit);
}

/** readText reads a stream of UTF-8 to its end; it throws a usage Failure that says why it cannot. */
export async function readText(stream: AsyncIterable<unknown>, limit: ReadLimit): Promise<string> {
  const { origin, bytes, tooLong } = limit;
  const chunks: Buffer[] = [];
  let count = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      count += chunk.length;
      if (count > bytes) throw tooLong(origin);
    }
  } catch (error) {
    throw readFailure(limit, error);
  }
  return decode(origin, Buffer.concat(chunks));
}

/** What a file holds; only of what may keep its reader waiting, as a named pipe does, is a stream made. */
async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  if (statSync(file).isFile()) yield* parts(file);
  else yield* createReadStream(file) as AsyncIterable<Buffer>;
}

function* parts(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(PART);
      const count = readSync(descriptor, part);
      if (count === 0) return;
      yield part.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

function decode(origin: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw usageFailure(
      'UnreadableFile',
      `${origin} is not text in UTF-8.`,
      'Save it in UTF-8 and try again.',
    );
  }
}

function readFailure({ origin, ifMissing = IF_MISSING }: ReadLimit, error: unknown): unknown {
  switch (systemCode(error)) {
    case 'ENOENT':
      return usageFailure('NoSuchFile', `There is no file ${origin}.`, ifMissing);
    case 'EISDIR':
      return usageFailure('UnreadableFile', `${origin} is a folder, not a file.`);
    case 'EACCES':
    case 'EPERM':
      return usageFailure('UnreadableFile', `${origin} may not be read by you.`);
    case 'ENAMETOOLONG':
    case 'ENOTDIR':
    case 'ELOOP':
    case 'EIO':
      return usageFailure('UnreadableFile', `${origin.slice(0, 80)} cannot be read: ${systemReason(error)}.`);
    default:
      return error;
  }
}
