import { TAG_KEY_LENGTH, TAG_PATTERN, TAG_VALUE_LENGTH } from './limits.ts';
import type { ConditionEntry } from './request-condition.ts';

/** A condition on tags. */
export type TagCondition =
  /** The resource carries the tag. */
  | { readonly kind: 'resource-tag'; readonly tag: string; readonly values: readonly string[] }
  /** The request sets the tag on what it makes or tags. */
  | { readonly kind: 'request-tag'; readonly tag: string; readonly values: readonly string[] }
  /** The caller carries the tag. */
  | { readonly kind: 'principal-tag'; readonly tag: string; readonly values: readonly string[] }
  /** Resource and caller carry the same value. */
  | { readonly kind: 'same-tag'; readonly tag: string }
  /** The request sets at least one tag, and none but these. */
  | { readonly kind: 'tag-keys'; readonly tags: readonly string[] };

/** tagEntries writes a condition on tags as lines of a Condition block. */
export function tagEntries(condition: TagCondition): ConditionEntry[] {
  switch (condition.kind) {
    case 'resource-tag':
      return [valueEntry(`aws:ResourceTag/${condition.tag}`, condition.values)];
    case 'request-tag':
      return [valueEntry(`aws:RequestTag/${condition.tag}`, condition.values)];
    case 'principal-tag':
      return [valueEntry(`aws:PrincipalTag/${condition.tag}`, condition.values)];
    case 'same-tag':
      return [valueEntry(`aws:ResourceTag/${condition.tag}`, [`\${aws:PrincipalTag/${condition.tag}}`])];
    case 'tag-keys':
      return [
        { operator: 'ForAllValues:StringEquals', key: 'aws:TagKeys', values: condition.tags },
        // ForAllValues alone is met by a request without tags.
        { operator: 'Null', key: 'aws:TagKeys', values: ['false'] },
      ];
  }
}

/** tagConditionProblem says what is wrong with a condition on tags, or nothing. */
export function tagConditionProblem(condition: TagCondition): string | undefined {
  const tags = condition.kind === 'tag-keys' ? condition.tags : [condition.tag];
  if (tags.length === 0) return 'At least one tag key is needed.';
  const values = 'values' in condition ? condition.values : undefined;
  if (values?.length === 0) return 'At least one value is needed.';
  return tags.map(tagKeyProblem).find(Boolean) ?? values?.map(tagValueProblem).find(Boolean);
}

/** Wildcards are meant as wildcards: a tag can hold neither `*` nor `?`. */
function valueEntry(key: string, values: readonly string[]): ConditionEntry {
  const wildcard = values.some(value => /[*?]/.test(value.replaceAll(/\$\{[^}]*\}/g, '')));
  return { operator: wildcard ? 'StringLike' : 'StringEquals', key, values };
}

function tagKeyProblem(tag: string): string | undefined {
  if (tag === '') return 'The key of the tag is missing.';
  if (tag.length > TAG_KEY_LENGTH) return `The key of a tag has at most ${TAG_KEY_LENGTH} characters.`;
  return TAG_PATTERN.test(tag)
    ? undefined
    : `${JSON.stringify(tag)} cannot be the key of a tag: letters, digits, spaces and _ . : / = + - @ can.`;
}

function tagValueProblem(value: string): string | undefined {
  const literal = value.replaceAll(/\$\{[^}]*\}/g, 'x').replaceAll(/[*?]/g, 'x');
  if (literal.length > TAG_VALUE_LENGTH)
    return `The value of a tag has at most ${TAG_VALUE_LENGTH} characters.`;
  return TAG_PATTERN.test(literal)
    ? undefined
    : `${JSON.stringify(value)} cannot be the value of a tag: letters, digits, spaces and _ . : / = + - @ can; * stands for any characters.`;
}
