import type { JsonMember, JsonNode, Span } from '../json-tree.ts';
import type { Edit } from './finding.ts';

/** replaceString puts another text in the place of a JSON string, be it a value or a key. */
export function replaceString({ offset, length }: Span, text: string): Edit {
  return { offset, length, text: JSON.stringify(text) };
}

/** removeMember takes a member out of its object, with the comma that parted it from its neighbour. */
export function removeMember(object: JsonNode & { kind: 'object' }, member: JsonMember): Edit {
  const index = object.members.indexOf(member);
  const { offset } = member.span;
  const end = endOf(member.span);
  const next = object.members[index + 1];
  const previous = object.members[index - 1];
  if (next !== undefined) return { offset, length: next.span.offset - offset, text: '' };
  if (previous === undefined) return { offset, length: end - offset, text: '' };
  const from = endOf(previous.span);
  return { offset: from, length: end - from, text: '' };
}

/** insertFirst puts a member before all others of an object, indented as the first one is. */
export function insertFirst(
  text: string,
  object: JsonNode & { kind: 'object' },
  key: string,
  value: string,
): Edit {
  const offset = object.span.offset + 1;
  const first = object.members[0];
  const written = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  if (first === undefined) return { offset, length: 0, text: written };
  return { offset, length: 0, text: `${text.slice(offset, first.keySpan.offset)}${written},` };
}

function endOf({ offset, length }: Span): number {
  return offset + length;
}
