import { covers, literalStart } from './pattern-cover.ts';

/** How many patterns with one beginning are looked at for one question, so that its time does not grow with the document. */
const SAME_START_MAX = 64;

/** Patterns kept by what they begin with. */
export interface PatternIndex<T> {
  /** The values of the patterns that cover one. */
  covering(pattern: string): T[];
}

type Entry<T> = readonly [pattern: string, value: T];
type Buckets<E> = Map<string, E[]>;

interface Wide<T> {
  readonly entry: Entry<T>;
  /** Stands, after their beginning, in all patterns that this one covers: to look for it is quick. */
  readonly mark: string;
}

/** patternIndex keeps patterns so that those which cover another one are found without going through all. */
export function patternIndex<T>(entries: Iterable<Entry<T>>): PatternIndex<T> {
  const byText: Buckets<Entry<T>> = new Map();
  const byStart: Buckets<Wide<T>> = new Map();
  for (const entry of entries) {
    const [pattern] = entry;
    add(byText, pattern, entry);
    if (!/[*?]/.test(pattern)) continue;
    const start = literalStart(pattern);
    add(byStart, start, { entry, mark: markOf(pattern.slice(start.length)) });
  }
  const lengths = [...new Set([...byStart.keys()].map(start => start.length))].sort((a, b) => a - b);
  return {
    covering(pattern) {
      const start = literalStart(pattern);
      const found = (byText.get(pattern) ?? []).map(([, value]) => value);
      for (const length of lengths) {
        // A pattern that begins with more than this one cannot cover it.
        if (length > start.length) break;
        for (const { entry, mark } of byStart.get(start.slice(0, length)) ?? []) {
          const [wide, value] = entry;
          if (wide !== pattern && pattern.includes(mark, length) && covers(wide, pattern)) found.push(value);
        }
      }
      return found;
    },
  };
}

/** The longest text in what follows a pattern's beginning: only the same text is covered by it. */
function markOf(rest: string): string {
  const texts = rest.match(/[^*?$<>{}]+/g) ?? [];
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function add<E>(buckets: Buckets<E>, key: string, entry: E): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [entry]);
  else if (bucket.length < SAME_START_MAX) bucket.push(entry);
}
