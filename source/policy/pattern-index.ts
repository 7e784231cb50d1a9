import { covers, literalStart } from './pattern-cover.ts';

/** How many patterns with one beginning are looked at for one question, so that its time does not grow with the document. */
const SAME_START_MAX = 64;

/** Patterns kept by what they begin with. */
export interface PatternIndex<T> {
  /** The values of the patterns that cover one. */
  covering(pattern: string): T[];
}

type Buckets<T> = Map<string, (readonly [pattern: string, value: T])[]>;

/** patternIndex keeps patterns so that those which cover another one are found without going through all. */
export function patternIndex<T>(entries: Iterable<readonly [pattern: string, value: T]>): PatternIndex<T> {
  const byText: Buckets<T> = new Map();
  const byStart: Buckets<T> = new Map();
  for (const entry of entries) {
    const [pattern] = entry;
    add(byText, pattern, entry);
    if (/[*?]/.test(pattern)) add(byStart, literalStart(pattern), entry);
  }
  const lengths = [...new Set([...byStart.keys()].map(start => start.length))].sort((a, b) => a - b);
  return {
    covering(pattern) {
      const start = literalStart(pattern);
      const found = (byText.get(pattern) ?? []).map(([, value]) => value);
      for (const length of lengths) {
        // A pattern that begins with more than this one cannot cover it.
        if (length > start.length) break;
        for (const [wide, value] of byStart.get(start.slice(0, length)) ?? [])
          if (wide !== pattern && covers(wide, pattern)) found.push(value);
      }
      return found;
    },
  };
}

function add<T>(buckets: Buckets<T>, key: string, entry: readonly [string, T]): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [entry]);
  else if (bucket.length < SAME_START_MAX) bucket.push(entry);
}
