import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWildcard } from '../../source/policy/action-pattern.ts';
import { covers, literalStart, overlaps } from '../../source/policy/pattern-cover.ts';
import { patternIndex } from '../../source/policy/pattern-index.ts';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 7 });
const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 7 });
/** Every text of two letters up to a length that tells these patterns apart. */
const TEXTS = textsUpTo(7);

describe('covers', () => {
  it.each([
    ['*', 'anything'],
    ['ecs:*', 'ecs:describe*'],
    ['ecs:describe*', 'ecs:describe*s'],
    ['a?c', 'abc'],
    ['a*', 'a?'],
    ['?*', '*?'],
    ['?*', 'a'],
    ['*Tasks', 'ecs:DescribeTasks'],
    ['user/?', 'user/${*}'],
    ['user/*', 'user/${aws:username}'],
    ['user/${aws:username}', 'user/${aws:username}'],
  ])('finds %s as wide as %s', (wide, narrow) => {
    expect(covers(wide, narrow)).toBe(true);
  });

  it.each([
    ['ecs:describe*', 'ecs:*'],
    ['a?', 'a*'],
    ['user/?', 'user/${aws:username}'],
    ['user/x*', 'user/${aws:username}'],
    ['a${*}', 'a*'],
    ['a', 'ab'],
  ])('does not find %s as wide as %s', (wide, narrow) => {
    expect(covers(wide, narrow)).toBe(false);
  });

  it('never covers a pattern that matches a text which it does not match itself', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (wide, narrow, sample) => {
        fc.pre(covers(wide, narrow) && matchesWildcard(narrow, sample));
        expect(matchesWildcard(wide, sample)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('covers each text that it matches', () => {
    fc.assert(
      fc.property(pattern, text, (wide, sample) => {
        expect(covers(wide, sample)).toBe(matchesWildcard(wide, sample));
      }),
    );
  });
});

describe('overlaps', () => {
  it('is true just when some text is matched by both', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
    fc.assert(
      fc.property(short, short, (one, other) => {
        const both = TEXTS.some(sample => matchesWildcard(one, sample) && matchesWildcard(other, sample));
        expect(overlaps(one, other)).toBe(both);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a policy variable or a placeholder for any text', () => {
    expect(overlaps('task/${aws:PrincipalTag/cluster}/x', 'task/*/*')).toBe(true);
    expect(overlaps('task/<task_UUID>', 'task/*/*')).toBe(true);
    expect(overlaps('cluster/<name>', 'task/*/*')).toBe(false);
  });
});

describe('patternIndex', () => {
  it('finds the patterns that cover one, as trying all of them would', () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 12 }), pattern, (patterns, wanted) => {
        const index = patternIndex(patterns.map((entry, order) => [entry, order] as const));
        const tried = patterns.flatMap((entry, order) => (covers(entry, wanted) ? [order] : []));
        expect(index.covering(wanted).sort((a, b) => a - b)).toEqual(tried);
      }),
    );
  });

  it('goes by what every match of a pattern begins with', () => {
    expect(literalStart('ecs:Describe*')).toBe('ecs:Describe');
    expect(literalStart('user/${aws:username}')).toBe('user/');
    expect(literalStart('ecs:RunTask')).toBe('ecs:RunTask');
  });
});

function textsUpTo(length: number): string[] {
  if (length === 0) return [''];
  const shorter = textsUpTo(length - 1);
  const longest = shorter.filter(({ length: size }) => size === length - 1);
  return [...shorter, ...longest.flatMap(start => [`${start}a`, `${start}b`])];
}
