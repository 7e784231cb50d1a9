import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsMatching, matchesWildcard, parseActionPattern } from '../../source/policy/action-pattern.ts';

describe('actionsMatching', () => {
  it('finds what a pattern stands for, in any letter case', () => {
    expect(actionsMatching('ecs:listt*')).toEqual([
      'ecs:ListTagsForResource',
      'ecs:ListTaskDefinitionFamilies',
      'ecs:ListTaskDefinitions',
      'ecs:ListTasks',
    ]);
    expect(actionsMatching('ECS:runtask')).toEqual(['ecs:RunTask']);
    expect(actionsMatching('ecs:*')).toHaveLength(81);
  });

  it('finds nothing for what is no action', () => {
    for (const pattern of ['ecs:DescribeCluster', 'ecs', 'ecs:', ':*', 'e*:RunTask', 'ecs:Run:Task', '']) {
      expect(actionsMatching(pattern), pattern).toEqual([]);
    }
  });
});

describe('parseActionPattern', () => {
  it('reads the star alone as every action of every service', () => {
    expect(parseActionPattern('*')).toEqual({ service: '*', name: '*' });
    expect(parseActionPattern('ECS:Run*')).toEqual({ service: 'ecs', name: 'Run*' });
  });
});

describe('matchesWildcard', () => {
  it('agrees with the regular expression of the same meaning', () => {
    const letters = (unit: readonly string[]) => fc.string({ unit: fc.constantFrom(...unit), maxLength: 12 });
    fc.assert(
      fc.property(letters(['a', 'b', '.', '*', '?']), letters(['a', 'b', '.', '\n']), (pattern, text) => {
        const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^]*').replaceAll('?', '[^]');
        expect(matchesWildcard(pattern, text)).toBe(new RegExp(`^${source}$`).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is done soon with many stars', () => {
    expect(matchesWildcard(`${'a*'.repeat(200)}b`, 'a'.repeat(5000))).toBe(false);
  });
});
