import { fullPath } from '../files/full-path.ts';
import { POLICY_DOCUMENT_LENGTH } from '../policy/limits.ts';
import { type Failure, usageFailure } from '../text/failure.ts';
import { type ReadLimit, readTextFile } from './read-text.ts';

/** The text of a policy document and where it came from, as a sentence names it. */
export interface DocumentText {
  readonly origin: string;
  readonly text: string;
}

/** readDocumentFile reads the file that a person named, `~` being their own folder; it throws a usage Failure that says why it cannot. */
export async function readDocumentFile(name: string): Promise<DocumentText> {
  const file = name.trim();
  if (file === '')
    throw usageFailure('InvalidValue', 'There is no name yet.', 'Name a file, like policy.json.');
  if (file.includes('\0'))
    throw usageFailure('InvalidValue', 'The name of a file cannot hold a null character.');
  const text = await readTextFile(fullPath(file), {
    ...documentLimit(file),
    ifMissing: 'Check its name.',
  });
  return checkedDocument(file, text);
}

/** documentLimit bounds how much is read of a policy document, whatever it is read from. */
export function documentLimit(origin: string): ReadLimit {
  return { origin, bytes: BYTES_MAX, tooLong };
}

/** checkedDocument answers a text that can be a policy document, and throws a usage Failure for one that is empty or too long. */
export function checkedDocument(origin: string, text: string): DocumentText {
  if (text.trim() === '')
    throw usageFailure('EmptyDocument', `${origin} is empty.`, 'A policy document is a JSON object.');
  if (text.length > POLICY_DOCUMENT_LENGTH) throw tooLong(origin);
  return { origin, text };
}

/** Bytes after which reading stops: UTF-8 needs at most four for a character. */
const BYTES_MAX = 4 * POLICY_DOCUMENT_LENGTH;

function tooLong(origin: string): Failure {
  const most = POLICY_DOCUMENT_LENGTH.toLocaleString('en-US');
  return usageFailure(
    'DocumentTooLong',
    `${origin} has more than ${most} characters, which is the most that IAM reads.`,
  );
}
