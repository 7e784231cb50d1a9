import { describe, expect, it } from 'vitest';
import { statementMeaning } from '../../source/policy/same-meaning.ts';
import { allow, ask, policy } from './evaluate/asking.ts';

const VALUES = ['a*', '*b', ['a*'], ['a*', '*b'], ['*b', 'a*'], []];
/** Every way to ask for a key once, or twice in other letters. */
const KEYS = VALUES.flatMap(one => [
  { 'aws:username': one },
  ...VALUES.map(other => ({ 'aws:username': one, 'AWS:UserName': other })),
]);
const REQUESTS: readonly Record<string, string | readonly string[]>[] = [
  {},
  ...['a', 'b', 'ab', 'c', ['a', 'b'], []].map(value => ({ 'aws:username': value })),
];

describe('statements of one meaning decide every request alike', () => {
  it.each([
    'StringLike',
    'stringlike',
    'StringNotLike',
    'StringLikeIfExists',
    'ForAnyValue:StringLike',
    'ForAllValues:StringLike',
  ])('with conditions of %s', operator => {
    const decisions = new Map<string, Set<string>>();
    for (const keys of KEYS) {
      const statement = allow({ Condition: { [operator]: keys } });
      const decided = REQUESTS.map(values => ask(policy(statement), values).decision).join();
      const meaning = statementMeaning(statement);
      decisions.set(meaning, (decisions.get(meaning) ?? new Set()).add(decided));
    }
    expect(decisions.size).toBeLessThan(KEYS.length);
    for (const decided of decisions.values()) expect(decided.size).toBe(1);
  });
});
