import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { POLICY_DOCUMENT_LENGTH } from '../policy/limits.ts';
import { type Failure, usageFailure } from '../text/failure.ts';
import { readText } from './read-text.ts';

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
  if (word === '-') return checked('Standard input', await read('Standard input', process.stdin));
  const file = word.startsWith('file://') ? word.slice('file://'.length) : word;
  if (file === '') throw usageFailure('InvalidValue', '--policy-document names no file.');
  return checked(file, await read(file, createReadStream(file)));
}

function read(origin: string, stream: Readable): Promise<string> {
  return readText(stream, { origin, bytes: BYTES_MAX, tooLong });
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
