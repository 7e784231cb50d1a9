import { fullPath } from '../../files/full-path.ts';
import { type ReadLimit, readText, readTextFile } from '../../procedure/read-text.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { fileNameOf } from '../answers/text-source.ts';

/** A policy to check, under the name that findings call it by. */
export interface LintSource {
  readonly file: string;
  readonly text: string;
}

/** What standard input is called in findings. */
const STANDARD_INPUT = 'stdin';
/** Bytes after which reading stops: no policy comes near. */
const BYTES_MAX = 4 * 1024 * 1024;

/** readLintSource reads a file, with or without `file://` before it, or standard input for `-`. Throws a usage Failure. */
export async function readLintSource(word: string): Promise<LintSource> {
  if (word === '-')
    return { file: STANDARD_INPUT, text: await readText(process.stdin, limitOf('Standard input')) };
  if (word === '') throw usageFailure('InvalidValue', 'One of the names of files is empty.');
  const file = fileNameOf(word, 'lint');
  return { file, text: await readTextFile(fullPath(file), limitOf(file)) };
}

function limitOf(origin: string): ReadLimit {
  return { origin, bytes: BYTES_MAX, tooLong };
}

function tooLong(origin: string): Failure {
  return usageFailure(
    'DocumentTooLong',
    `${origin} has more than ${BYTES_MAX / 1024 / 1024} MiB; that is no policy.`,
  );
}
