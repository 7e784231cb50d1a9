import { usageFailure } from '../../text/failure.ts';

/** keyValues reads the KEY=VALUE words of a flag; a value may hold further equals signs. Throws a usage Failure on a word without one and on a key given twice. */
export function keyValues(flag: string, words: readonly string[]): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const word of words) {
    const equals = word.indexOf('=');
    if (equals < 1) {
      throw usageFailure('InvalidValue', `${flag} ${JSON.stringify(word)} is not of the form KEY=VALUE.`);
    }
    const key = word.slice(0, equals);
    if (values.has(key)) throw usageFailure('InvalidValue', `${flag} gives ${JSON.stringify(key)} twice.`);
    values.set(key, word.slice(equals + 1));
  }
  return Object.fromEntries(values);
}
