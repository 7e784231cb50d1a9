import type { JsonMember, JsonNode, JsonPath } from '../json-tree.ts';
import { removeMember } from './edits.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';

type JsonObject = JsonNode & { kind: 'object' };

/**
 * checkDuplicateKeys finds keys that stand twice in one object: anywhere when written alike, and in conditions, where
 * letter case does not count, also when written differently. A reader of JSON would drop one of them in silence.
 */
export function checkDuplicateKeys({ tree }: LintedPolicy): Finding[] {
  return tree.root === undefined ? [] : duplicatesIn(tree.text, tree.root, [], 'elements');
}

function duplicatesIn(
  text: string,
  node: JsonNode,
  path: JsonPath,
  keys: 'elements' | 'condition keys',
): Finding[] {
  if (node.kind === 'array')
    return node.items.flatMap((item, index) => duplicatesIn(text, item, [...path, index], keys));
  if (node.kind !== 'object') return [];
  const inside = node.members.flatMap(({ key, value }) => {
    const below = keys === 'condition keys' || key === 'Condition' ? 'condition keys' : 'elements';
    return duplicatesIn(text, value, [...path, key], below);
  });
  return [...repeated(text, node, path, keys), ...inside];
}

function repeated(
  text: string,
  object: JsonObject,
  path: JsonPath,
  keys: 'elements' | 'condition keys',
): Finding[] {
  const first = new Map<string, JsonMember>();
  const found: Finding[] = [];
  for (const member of object.members) {
    const name = keys === 'condition keys' ? member.key.toLowerCase() : member.key;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, member);
    else found.push(...duplicates(text, object, earlier, member, path));
  }
  return found;
}

/** IAM refuses what JSON itself calls a duplicate; it tells the keys of a condition apart by letter case. */
function duplicates(
  text: string,
  object: JsonObject,
  earlier: JsonMember,
  member: JsonMember,
  path: JsonPath,
): Finding[] {
  const sameValue = source(text, earlier.value) === source(text, member.value);
  const description = `Take out the second ${member.key}`;
  const spelling = earlier.key === member.key ? '' : ` (first as ${quoted(earlier.key)})`;
  const place = { path: [...path, member.key], span: member.keySpan };
  const advice = finding('DUPLICATE_KEYS_WITH_DIFFERENT_CASE', {
    ...place,
    message: `${quoted(member.key)} stands twice in the same block${spelling}: only one can count. Make one of the two.`,
    ...(sameValue ? { fix: { description, edits: [removeMember(object, member)] } } : {}),
  });
  if (earlier.key !== member.key) return [advice];
  const message = `IAM refuses a second ${quoted(member.key)} in the same block: take one of the two out.`;
  return [advice, finding('REFUSED_BY_IAM', { ...place, message })];
}

function source(text: string, { span }: JsonNode): string {
  return text.slice(span.offset, span.offset + span.length);
}
