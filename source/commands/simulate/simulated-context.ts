import type { ConditionValue } from '../../policy/document.ts';
import type { RequestContext } from '../../policy/evaluate/request-context.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { readSource } from '../answers/text-source.ts';
import type { RequestFlags } from '../flags/simulate-flags.ts';

type Values = ConditionValue | readonly ConditionValue[];

/** Bytes of a context file; no request carries as much. */
const BYTES_MAX = 1_048_576;

/**
 * simulatedContext reads the context of the requests: that of the file, in which keys given as flags take the place of its own.
 * Nothing is added. Throws a usage Failure on a word or a file that holds no keys with values.
 */
export async function simulatedContext(flags: RequestFlags): Promise<RequestContext> {
  const fromFile = flags.contextFile === undefined ? [] : await contextFile(flags.contextFile);
  const given = contextWords(flags.context);
  const taken = new Set([...given.keys()].map(key => key.toLowerCase()));
  return new Map([...fromFile.filter(([key]) => !taken.has(key.toLowerCase())), ...given]);
}

function contextWords(words: readonly string[]): Map<string, readonly string[]> {
  const spelled = new Map<string, string>();
  const values = new Map<string, readonly string[]>();
  for (const word of words) {
    const equals = word.indexOf('=');
    if (equals < 1)
      throw usageFailure('InvalidValue', `--context ${JSON.stringify(word)} is not of the form KEY=VALUE.`);
    const written = word.slice(0, equals);
    const key = spelled.get(written.toLowerCase()) ?? written;
    spelled.set(key.toLowerCase(), key);
    values.set(key, [...(values.get(key) ?? []), word.slice(equals + 1)]);
  }
  return values;
}

async function contextFile(word: string): Promise<[string, Values][]> {
  const { origin, text } = await readSource(word, { flag: '--context-file', bytes: BYTES_MAX, tooLong });
  const entries = entriesOf(text);
  if (entries !== undefined) return entries;
  throw usageFailure(
    'MalformedContext',
    `${origin} is no request context.`,
    'It is a JSON object of condition keys, each with a value or a list of values: {"aws:username": "alice"}.',
  );
}

function entriesOf(text: string): [string, Values][] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.every((entry): entry is [string, Values] => holdsValues(entry[1])) ? entries : undefined;
}

function holdsValues(value: unknown): boolean {
  return [value].flat().every(item => ['string', 'number', 'boolean'].includes(typeof item));
}

function tooLong(origin: string): Failure {
  return usageFailure('FileTooLong', `${origin} is longer than the context of any request.`);
}
