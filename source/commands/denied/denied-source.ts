import { type Stats, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fullPath } from '../../files/full-path.ts';
import { readText, readTextFile } from '../../procedure/read-text.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { fileNameOf } from '../answers/text-source.ts';
import { confirmationStream, hasTerminal } from '../run/confirm.ts';
import { Interruption } from '../run/stop-signal.ts';

/** Bytes that are read of a message; an encoded one has some 10,000 at most. */
const BYTES_MAX = 256 * 1024;
const PROMPT = 'Paste the access-denied message, plain or encoded; then press Ctrl-D on a line of its own.\n';
const FILE_NAME = /^\S{1,250}\.(txt|log|json|html?|md)$/i;

/**
 * deniedSource finds the text that the words of the command mean: themselves, a file, or standard input, which a terminal is asked
 * for. Throws a usage Failure where there is none.
 */
export async function deniedSource(words: readonly string[]): Promise<string> {
  const [word] = words;
  const text = await readSource(words);
  if (Buffer.byteLength(text) > BYTES_MAX) throw tooLong('The text');
  if (text.trim() !== '') return text;
  throw usageFailure(
    'EmptyText',
    word === undefined || word === '-' ? 'Standard input is empty.' : 'The text is empty.',
    'Give the access-denied message, from "User:" on.',
  );
}

async function readSource(words: readonly string[]): Promise<string> {
  const [word = '-', ...more] = words;
  if (word === '-' && more.length === 0)
    return hasTerminal() ? pastedText() : readText(process.stdin, limitOf('Standard input'));
  const file = more.length === 0 ? fileOf(word) : undefined;
  return file === undefined ? words.join(' ') : readTextFile(fullPath(file), limitOf(file));
}

/** What is neither a file nor called like one is the message itself; no message is called like a folder. */
function fileOf(word: string): string | undefined {
  if (word.startsWith('file://') || FILE_NAME.test(word)) return fileNameOf(word, 'TEXT');
  const there = statOf(word);
  if (there?.isDirectory())
    throw usageFailure(
      'UnreadableFile',
      `${word} is a folder, not a file.`,
      'Give the access-denied message, or a file that holds it.',
    );
  return there?.isFile() ? word : undefined;
}

function statOf(word: string): Stats | undefined {
  try {
    return statSync(fullPath(word));
  } catch {
    return undefined;
  }
}

function limitOf(origin: string) {
  return { origin, bytes: BYTES_MAX, tooLong };
}

function tooLong(origin: string): Failure {
  return usageFailure(
    'TextTooLong',
    `${origin} has more than ${BYTES_MAX.toLocaleString('en-US')} bytes, which no access-denied message has.`,
    'Give the message alone.',
  );
}

/** Lines are read one by one: a terminal that collects them itself cuts each after 4,096 characters, and its end of input is for ever. */
function pastedText(): Promise<string> {
  const output = confirmationStream();
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  // Only now is the terminal ready: what is pasted earlier it would echo and cut itself.
  output.write(PROMPT);
  const pasted: string[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    lines.on('line', line => {
      pasted.push(line);
      size += line.length + 1;
      if (size > BYTES_MAX) stop(tooLong('The text'));
    });
    lines.on('SIGINT', () => stop(new Interruption('SIGINT', 'Stopped.')));
    lines.on('close', () => resolve(pasted.join('\n')));
    function stop(failure: Failure): void {
      reject(failure);
      lines.close();
    }
  });
}
