import { conditionKeyReference } from '../../reference/global-keys.ts';
import { serviceNames } from '../../reference/service.ts';
import { keyPrefixes, plainKeys, tagKeyHeads } from './known-words.ts';
import { type Suggestion, suggestionFor } from './suggestion.ts';

/** keyMeant finds the condition key that was meant by one that does not exist: the same name with another prefix, or a name that is near. */
export function keyMeant(key: string): Suggestion | undefined {
  const colon = key.indexOf(':');
  const [prefix, name] = [key.slice(0, colon).toLowerCase(), key.slice(colon + 1)];
  return elsewhere(prefix, name) ?? near(key, prefix) ?? otherPrefix(prefix, name);
}

/** `ecs:SourceIp` is meant for the global key, `aws:cluster` for ECS's. */
function elsewhere(prefix: string, name: string): Suggestion | undefined {
  const other = prefix === 'aws' ? 'ecs' : 'aws';
  const known = conditionKeyReference(`${other}:${name}`);
  if (known === undefined) return undefined;
  return { word: spelledLike(known.name, `${other}:${name}`), certain: true };
}

/** near compares what stands before a tag key only, and leaves the tag key as it is. */
function near(key: string, prefix: string): Suggestion | undefined {
  const slash = key.indexOf('/');
  if (slash < 0) return suggestionFor(key, plainKeys(prefix));
  const meant = suggestionFor(key.slice(0, slash), tagKeyHeads(prefix));
  return meant && { ...meant, word: `${meant.word}${key.slice(slash)}` };
}

function otherPrefix(prefix: string, name: string): Suggestion | undefined {
  if (serviceNames().has(prefix)) return undefined;
  const service = suggestionFor(prefix, keyPrefixes());
  const word = service && `${service.word}:${name}`;
  return word !== undefined && conditionKeyReference(word) ? { word, certain: false } : undefined;
}

/** spelledLike writes a known key in AWS's letter case, with the tag key that was given. */
function spelledLike(known: string, given: string): string {
  return known.includes('${') ? given : known;
}
