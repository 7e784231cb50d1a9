import { covers, literalStart } from './pattern-cover.ts';

/** How many patterns with one beginning and one mark are looked at for one question, so that its time does not grow with the document. */
const ALIKE_MAX = 64;
/** So much of a mark is looked up: to find longer ones in long patterns would take too long. */
const KEY_LENGTH_MAX = 8;

/** Patterns kept by what they begin with and by a text that they have. */
export interface PatternIndex<T> {
  /** The values of the patterns that cover one: first of those that are the same, then of those with the shortest beginning. */
  covering(pattern: string): T[];
}

/** A pattern with wildcards. */
interface Wide<T> {
  readonly pattern: string;
  readonly value: T;
  readonly start: string;
  /** Stands, after their beginning, in all patterns that this one covers: to look for it is quick. */
  readonly mark: string;
  readonly order: number;
}

/** Wide patterns with one key, by their beginnings. */
interface Group<T> {
  readonly byStart: Map<string, Wide<T>[]>;
  readonly startLengths: Set<number>;
}

/** patternIndex keeps patterns so that those which cover another one are found without going through all. */
export function patternIndex<T>(entries: Iterable<readonly [pattern: string, value: T]>): PatternIndex<T> {
  const byText = new Map<string, T[]>();
  const byKey = new Map<string, Group<T>>();
  let order = 0;
  for (const [pattern, value] of entries) {
    add(byText, pattern, value);
    if (!/[*?]/.test(pattern)) continue;
    const start = literalStart(pattern);
    const mark = markOf(pattern.slice(start.length));
    const key = mark.slice(-KEY_LENGTH_MAX);
    const group = byKey.get(key) ?? { byStart: new Map<string, Wide<T>[]>(), startLengths: new Set() };
    byKey.set(key, group);
    group.startLengths.add(start.length);
    add(group.byStart, start, { pattern, value, start, mark, order: order++ });
  }
  const keyLengths = [...new Set([...byKey.keys()].map(key => key.length))];
  return {
    covering(pattern) {
      const start = literalStart(pattern);
      const found: Wide<T>[] = [];
      for (const { byStart, startLengths } of valuesIn(pattern, byKey, keyLengths))
        for (const length of startLengths) {
          // A pattern that begins with more than this one cannot cover it.
          const alike = length > start.length ? [] : (byStart.get(start.slice(0, length)) ?? []);
          for (const wide of alike) if (isCovering(wide, pattern)) found.push(wide);
        }
      found.sort((a, b) => a.start.length - b.start.length || a.order - b.order);
      return [...(byText.get(pattern) ?? []), ...found.map(({ value }) => value)];
    },
  };
}

/** The longest text in what follows a pattern's beginning: only the same text is covered by it. */
function markOf(rest: string): string {
  const texts = rest.match(/[^*?$<>{}]+/g) ?? [];
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** What is kept under the parts of a text, each once; the parts have these lengths. */
function valuesIn<V>(text: string, kept: ReadonlyMap<string, V>, lengths: readonly number[]): Set<V> {
  const found = new Set<V>();
  for (const length of lengths) {
    const last = length === 0 ? 0 : text.length - length;
    for (let at = 0; at <= last; at++) {
      const value = kept.get(text.slice(at, at + length));
      if (value !== undefined) found.add(value);
    }
  }
  return found;
}

function isCovering({ pattern: wide, start, mark }: Wide<unknown>, pattern: string): boolean {
  return wide !== pattern && pattern.includes(mark, start.length) && covers(wide, pattern);
}

function add<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list.length < ALIKE_MAX) list.push(value);
}
