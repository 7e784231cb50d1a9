import { TAGS_PER_POLICY } from '../policy/limits.ts';
import { repeatedTagKey, tagProblem } from '../policy/names.ts';

/** A key and its value. */
export type TagPair = readonly [string, string];

/** tagPairs reads `team=web, stage=prod`: pairs with commas between, for no tag holds a comma. */
export function tagPairs(text: string): TagPair[] {
  const pairs = text
    .split(',')
    .map(pair => pair.trim())
    .filter(Boolean);
  return pairs.map(pair => {
    const equals = pair.indexOf('=');
    return equals === -1 ? [pair, ''] : [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
  });
}

/** tagPairsText writes tags as tagPairs reads them. */
export function tagPairsText(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

/** tagPairsProblem says what IAM would refuse of these tags, or nothing. */
export function tagPairsProblem(pairs: readonly TagPair[]): string | undefined {
  const repeated = repeatedTagKey(pairs.map(([key]) => key));
  if (repeated !== undefined) return `The tag ${repeated} is there twice.`;
  if (pairs.length > TAGS_PER_POLICY)
    return `A policy has at most ${TAGS_PER_POLICY} tags; these are ${pairs.length}.`;
  return pairs.map(([key, value]) => tagProblem(key, value)).find(Boolean);
}
