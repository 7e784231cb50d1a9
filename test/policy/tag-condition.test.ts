import { describe, expect, it } from 'vitest';
import { entryProblem } from '../../source/policy/add-entry.ts';
import { type TagCondition, tagConditionProblem, tagEntries } from '../../source/policy/tag-condition.ts';

describe('conditions on tags', () => {
  it.each<[TagCondition, unknown]>([
    [
      { kind: 'resource-tag', tag: 'team', values: ['web'] },
      [{ operator: 'StringEquals', key: 'aws:ResourceTag/team', values: ['web'] }],
    ],
    [
      { kind: 'request-tag', tag: 'env', values: ['dev-*'] },
      [{ operator: 'StringLike', key: 'aws:RequestTag/env', values: ['dev-*'] }],
    ],
    [
      { kind: 'same-tag', tag: 'team' },
      [{ operator: 'StringEquals', key: 'aws:ResourceTag/team', values: ['${aws:PrincipalTag/team}'] }],
    ],
    [
      { kind: 'principal-tag', tag: 'team', values: ['web'] },
      [{ operator: 'StringEquals', key: 'aws:PrincipalTag/team', values: ['web'] }],
    ],
    [
      { kind: 'tag-keys', tags: ['env', 'team'] },
      [
        { operator: 'ForAllValues:StringEquals', key: 'aws:TagKeys', values: ['env', 'team'] },
        { operator: 'Null', key: 'aws:TagKeys', values: ['false'] },
      ],
    ],
  ])('%j', (condition, entries) => {
    expect(tagConditionProblem(condition)).toBeUndefined();
    expect(tagEntries(condition)).toEqual(entries);
    for (const { operator, key, values } of tagEntries(condition))
      expect(entryProblem(operator, key, values)).toBeUndefined();
  });

  it.each<[TagCondition, string]>([
    [{ kind: 'resource-tag', tag: '', values: ['web'] }, 'key of the tag is missing'],
    [{ kind: 'resource-tag', tag: 'a?', values: ['web'] }, 'cannot be the key of a tag'],
    [{ kind: 'request-tag', tag: 'env', values: [] }, 'At least one value'],
    [{ kind: 'request-tag', tag: 'env', values: ['x;y'] }, 'cannot be the value of a tag'],
    [{ kind: 'same-tag', tag: 'k'.repeat(129) }, 'at most 128 characters'],
    [{ kind: 'resource-tag', tag: 'k', values: ['v'.repeat(257)] }, 'at most 256 characters'],
    [{ kind: 'tag-keys', tags: [] }, 'At least one tag key'],
  ])('refuses %j', (condition, problem) => {
    expect(tagConditionProblem(condition)).toContain(problem);
  });
});
