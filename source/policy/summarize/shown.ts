import { safeLine } from '../../text/safe-text.ts';
import { plural, sentenceList } from '../../text/words.ts';

/** How many things of a list a sentence names before it counts the rest. */
const NAMED = 6;
/** Longer values are cut: no ARN of ECS comes near. */
const VALUE_LENGTH = 200;

/** shown makes a foreign value fit for a sentence: one line, nothing hidden in it, not endless. */
export function shown(value: string): string {
  // What is far longer than can be shown is cut before it is cleaned, so that its length costs nothing.
  const line = safeLine(value.slice(0, 4 * VALUE_LENGTH)).trim();
  if (line === '') return '""';
  return line.length <= VALUE_LENGTH ? line : `${line.slice(0, VALUE_LENGTH)}…`;
}

/** shortList names the first few of a list and counts the others: `a, b and 3 more`. */
export function shortList(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (names.length <= NAMED) return sentenceList(names, word);
  const rest = plural(names.length - NAMED + 1, 'more', 'more');
  return sentenceList([...names.slice(0, NAMED - 1), rest], word);
}
