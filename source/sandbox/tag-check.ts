import { TAG_KEY_LENGTH, TAG_PATTERN, TAG_VALUE_LENGTH, TAGS_PER_POLICY } from '../policy/limits.ts';
import { refuse } from './constraints.ts';
import type { TagRecord } from './state.ts';
import { invalidInput } from './wire-error.ts';

const PATTERN_TEXT = '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]';

/** checkTags throws what IAM throws about the tags of a new policy. */
export function checkTags(tags: readonly TagRecord[]): void {
  refuse([
    ...(tags.length > TAGS_PER_POLICY
      ? [
          problem(
            `${tags.length} tags`,
            'tags',
            `Member must have length less than or equal to ${TAGS_PER_POLICY}`,
          ),
        ]
      : []),
    ...tags.flatMap(({ key, value }, index) => [
      ...textProblems(key, `tags.${index + 1}.member.key`, [1, TAG_KEY_LENGTH], '+'),
      ...textProblems(value, `tags.${index + 1}.member.value`, [0, TAG_VALUE_LENGTH], '*'),
    ]),
  ]);
  if (new Set(tags.map(({ key }) => key.toLowerCase())).size < tags.length) {
    throw invalidInput('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  }
  if (tags.some(({ key }) => key.toLowerCase().startsWith('aws:'))) {
    throw invalidInput('aws: prefixed tag key names are not allowed for external use.');
  }
}

function textProblems(
  text: string,
  where: string,
  [shortest, longest]: readonly [number, number],
  repeat: string,
): string[] {
  if (text.length < shortest)
    return [problem(text, where, `Member must have length greater than or equal to ${shortest}`)];
  if (text.length > longest)
    return [problem(text, where, `Member must have length less than or equal to ${longest}`)];
  if (!TAG_PATTERN.test(text))
    return [problem(text, where, `Member must satisfy regular expression pattern: ${PATTERN_TEXT}${repeat}`)];
  return [];
}

function problem(value: string, where: string, constraint: string): string {
  return `Value '${value}' at '${where}' failed to satisfy constraint: ${constraint}`;
}
