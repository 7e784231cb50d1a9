import type { Answers } from '../../procedure/answers.ts';
import { type RequestAnswers, requestAnswers } from '../../procedure/request-file-answers.ts';
import { locatedRequest } from '../../procedure/request-file-reading.ts';
import { Failure, usageFailure } from '../../text/failure.ts';
import { refuseProblemsOffline } from './answer-problems.ts';
import { readSource } from './text-source.ts';

/** Bytes of a request: the longest policy document, and 5,000 names of full length. */
const REQUEST_BYTES = 524_288;

/** A request of a file, with the file's full name where it has one. */
export interface RequestFromSource extends RequestAnswers {
  readonly file: string | undefined;
}

/**
 * readRequest reads the request that a word means: a file, with or without `file://` before it, `-` for standard input,
 * or the JSON itself. What only the account can tell stays open in the answers. Throws a usage Failure that says where
 * the first mistake is.
 */
export async function readRequest(word: string): Promise<RequestFromSource> {
  const { origin, text, file } = await readSource(word, { flag: '--file', bytes: REQUEST_BYTES, tooLong });
  if (text.trim() === '') throw usageFailure('MalformedRequest', `${origin} is empty.`, HINT);
  const read = requestAnswers(await locatedRequest({ origin, text }));
  refuseProblems(read.answers, origin);
  return { ...read, file };
}

/** What a place could be named for was refused before. */
function refuseProblems(answers: Answers, origin: string): void {
  try {
    refuseProblemsOffline(answers);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw usageFailure('MalformedRequest', `${origin}: ${error.message}`, 'Correct the request.');
  }
}

const HINT = 'A request is JSON or YAML: ecs-iam-wizard create --save-request FILE --dry-run writes one.';

function tooLong(origin: string): Failure {
  return usageFailure('FileTooLong', `${origin} has more than ${REQUEST_BYTES / 1024} KiB; no request has.`);
}
