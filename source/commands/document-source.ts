import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { POLICY_DOCUMENT_LENGTH } from '../policy/limits.ts';
import { type Failure, usageFailure } from '../text/failure.ts';

/** The text of a policy document and where it came from, as a sentence names it. */
export interface DocumentText {
  readonly origin: string;
  readonly text: string;
}

/** Bytes after which reading stops: UTF-8 needs at most four for a character. */
const BYTES_MAX = 4 * POLICY_DOCUMENT_LENGTH;

/**
 * readDocument finds the text that --policy-document means: `-` is standard input, what begins with a brace or a
 * bracket is the JSON itself, everything else a file, with or without `file://` before it. Throws a usage Failure.
 */
export async function readDocument(word: string): Promise<DocumentText> {
  if (/^\s*[{[]/.test(word)) return checked('The document of --policy-document', word);
  if (word === '-') return checked('Standard input', await readText('Standard input', process.stdin));
  const file = word.startsWith('file://') ? word.slice('file://'.length) : word;
  if (file === '') throw usageFailure('InvalidValue', '--policy-document names no file.');
  return checked(file, await readText(file, createReadStream(file)));
}

async function readText(origin: string, stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > BYTES_MAX) throw tooLong(origin);
    }
  } catch (error) {
    throw readFailure(origin, error);
  }
  return decode(origin, Buffer.concat(chunks));
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

function checked(origin: string, text: string): DocumentText {
  if (text.trim() === '')
    throw usageFailure('EmptyDocument', `${origin} is empty.`, 'A policy document is a JSON object.');
  if (text.length > POLICY_DOCUMENT_LENGTH) throw tooLong(origin);
  return { origin, text };
}

function tooLong(origin: string): Failure {
  const most = POLICY_DOCUMENT_LENGTH.toLocaleString('en-US');
  return usageFailure(
    'DocumentTooLong',
    `${origin} has more than ${most} characters, which is the most that IAM reads.`,
  );
}

function readFailure(origin: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return usageFailure(
        'NoSuchFile',
        `There is no file ${origin}.`,
        'Give a file, - for standard input, or the JSON itself.',
      );
    case 'EISDIR':
      return usageFailure('UnreadableFile', `${origin} is a folder, not a file.`);
    case 'EACCES':
    case 'EPERM':
      return usageFailure('UnreadableFile', `${origin} may not be read by you.`);
    case 'ENAMETOOLONG':
    case 'ENOTDIR':
    case 'ELOOP':
    case 'EIO':
      return usageFailure('UnreadableFile', `${origin.slice(0, 80)} cannot be read (${code}).`);
    default:
      return error;
  }
}
