import { fstatSync, writeSync } from 'node:fs';
import { systemCode } from '../files/system-error.ts';

type StreamName = 'stdout' | 'stderr';

/** Where a text goes: a stream, or what needs none to be written to. */
export type Destination = NodeJS.WriteStream | { readonly isTTY: false; readonly columns?: undefined };

const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;
/** Bytes that a pipe takes before anybody reads of it (pipe(7)); who writes more might have to wait. */
const PIPE_TAKES = 65_536;

let lostOutput: Error | undefined;
/** Streams that Node has not been asked for yet. */
const unopened = new Set<StreamName>();
let written = 0;

/**
 * guardOutput keeps a closed pipe quiet: a reader such as `head` may stop reading, and the run still ends in order. It
 * opens no stream before somebody asks for it, because Node loads its network for a pipe.
 */
export function guardOutput(): void {
  for (const name of ['stdout', 'stderr'] as const) {
    const property = Object.getOwnPropertyDescriptor(process, name);
    if (property === undefined) continue;
    unopened.add(name);
    const get = () => {
      unopened.delete(name);
      Object.defineProperty(process, name, property);
      return process[name].on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE' && name === 'stdout') lostOutput = error;
      });
    };
    Object.defineProperty(process, name, { configurable: true, enumerable: true, get });
  }
}

/** print writes a text: at once where that needs no stream, or else to the stream. */
export function print(name: StreamName, text: string): void {
  const bytes = Buffer.from(text);
  const rest = isPlain(name) && written + bytes.length <= PIPE_TAKES ? unwritten(name, bytes) : bytes;
  if (rest.length > 0) process[name].write(rest);
}

/** destination tells what a text must know of where `print` writes it. */
export function destination(name: StreamName): Destination {
  return isPlain(name) ? { isTTY: false } : process[name];
}

/** flushed waits until all that was printed has been taken. */
export async function flushed(name: StreamName): Promise<void> {
  if (unopened.has(name) || process[name].destroyed) return;
  await new Promise<void>(resolve => process[name].write('', () => resolve()));
}

/** whatLostOutput tells what kept stdout from taking all of its text, other than a reader that had read enough. */
export function whatLostOutput(): Error | undefined {
  return lostOutput;
}

/** A pipe or a file that nobody has opened as a stream: no terminal, and nothing waits to be written before. */
function isPlain(name: StreamName): boolean {
  if (!unopened.has(name)) return false;
  try {
    return !fstatSync(DESCRIPTORS[name]).isCharacterDevice();
  } catch {
    return false;
  }
}

/** What is left for the stream to write, or to fail with. */
function unwritten(name: StreamName, bytes: Buffer): Buffer {
  let rest = bytes;
  try {
    while (rest.length > 0) {
      const taken = writeSync(DESCRIPTORS[name], rest);
      written += taken;
      rest = rest.subarray(taken);
    }
    return rest;
  } catch (error) {
    return systemCode(error) === 'EPIPE' ? Buffer.alloc(0) : rest;
  }
}
