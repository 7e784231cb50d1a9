import { thousands } from './thousands.ts';

/** plural counts things in words: `1 statement`, `2 statements`, `3 policies`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

/** midSentence is a sentence as it stands behind a colon. */
export function midSentence(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** sentenceList joins names as a sentence does: `a`, `a and b`, `a, b and c`. */
export function sentenceList(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}
