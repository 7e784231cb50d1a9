import type { ConditionValue } from '../document.ts';

/** What a request says of itself: condition keys with one value or a list of values; an empty list is a present key without values. */
export type RequestContext = ReadonlyMap<string, ConditionValue | readonly ConditionValue[]>;

/** A request context as comparisons read it. */
export interface ContextValues {
  /** Nothing when the request has no such key; letter case does not count, nor does it in the key of a tag. */
  valuesOf(key: string): readonly string[] | undefined;
}

/** readContext prepares a request context; keys that differ in letter case only are one key with the values of all. */
export function readContext(context: RequestContext): ContextValues {
  const values = new Map<string, readonly string[]>();
  for (const [key, given] of context) {
    const name = key.toLowerCase();
    values.set(name, [...(values.get(name) ?? []), ...[given].flat().map(String)]);
  }
  return { valuesOf: key => values.get(key.toLowerCase()) };
}
