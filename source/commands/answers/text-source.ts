import { existsSync } from 'node:fs';
import { fullPath } from '../../files/full-path.ts';
import { type ReadLimit, readText, readTextFile } from '../../procedure/read-text.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { sentenceList } from '../../text/words.ts';

/** What a word is read for. */
export interface SourceUse {
  /** The flag, or what else sentences call the word. */
  readonly flag: string;
  readonly bytes: number;
  /** Made when there are more bytes than that. */
  readonly tooLong: (origin: string) => Failure;
}

/** A text and where it came from, as a sentence names it. */
export interface SourceText {
  readonly origin: string;
  readonly text: string;
  /** The full name of the file, where it was one. */
  readonly file: string | undefined;
}

/**
 * readSource reads the text that a word of a command means: `-` is standard input, what begins with a brace or a bracket
 * or has several lines is the text itself, everything else a file. Throws a usage Failure that says why it cannot.
 */
export async function readSource(word: string, use: SourceUse): Promise<SourceText> {
  if (isInline(word)) return { origin: `The text of ${use.flag}`, text: word, file: undefined };
  if (word === '-')
    return {
      origin: 'Standard input',
      text: await readText(process.stdin, limitOf('Standard input', use)),
      file: undefined,
    };
  const origin = fileNameOf(word, use.flag);
  const file = fullPath(origin);
  return { origin, text: await readTextFile(file, limitOf(origin, use)), file };
}

/** isInline tells whether a word is itself the text that it stands for: JSON, or several lines. */
export function isInline(word: string): boolean {
  return /^\s*[{[]|\n./.test(word);
}

/** fileNameOf is the file that a word names, with or without `file://` before it as the AWS CLI takes it; it throws a usage Failure where the word can name none. */
export function fileNameOf(word: string, flag: string): string {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(word) ?? [];
  if (scheme !== undefined && scheme.toLowerCase() !== 'file') throw noFile(scheme.toLowerCase(), flag);
  const name = scheme === undefined ? word : word.slice('file://'.length);
  if (name === '') throw usageFailure('InvalidValue', `${flag} names no file.`);
  if (name.includes('\0'))
    throw usageFailure('InvalidValue', 'The name of a file cannot hold a null character.');
  return scheme === undefined ? name : decoded(name);
}

/** refuseSharedInput throws a usage Failure where two flags would both read standard input, which can be read once. */
export function refuseSharedInput(words: Readonly<Record<string, string | undefined>>): void {
  const readers = Object.keys(words).filter(flag => words[flag] === '-');
  if (readers.length < 2) return;
  throw usageFailure(
    'ConflictingFlags',
    `${sentenceList(readers)} cannot all read standard input: it can be read once only.`,
    'Name a file for the others.',
  );
}

function noFile(scheme: string, flag: string): Failure {
  return scheme === 'fileb'
    ? usageFailure(
        'InvalidValue',
        `${flag} takes a text; fileb:// is for binary files.`,
        'Write file:// instead.',
      )
    : usageFailure(
        'InvalidValue',
        `${flag} reads no ${scheme}:// addresses.`,
        'Download it first, and name the file.',
      );
}

/** The AWS CLI takes the name as it stands; programs that make addresses write a blank as %20. */
function decoded(name: string): string {
  if (!name.includes('%') || existsSync(fullPath(name))) return name;
  try {
    const plain = decodeURIComponent(name);
    return plain.includes('\0') ? name : plain;
  } catch {
    return name;
  }
}

function limitOf(origin: string, { bytes, tooLong }: SourceUse): ReadLimit {
  return { origin, bytes, tooLong };
}
