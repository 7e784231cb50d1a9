import { expect, it } from 'vitest';
import { Failure, usageFailure } from '../../source/text/failure.ts';
import { plural, sentenceList } from '../../source/text/words.ts';

it('plural counts in words', () => {
  expect([0, 1, 2, 1500].map(count => plural(count, 'user'))).toEqual([
    '0 users',
    '1 user',
    '2 users',
    '1,500 users',
  ]);
  expect(plural(2, 'policy', 'policies')).toBe('2 policies');
});

it('sentenceList joins names as a sentence does', () => {
  expect(sentenceList([])).toBe('');
  expect(sentenceList(['a'])).toBe('a');
  expect(sentenceList(['a', 'b'])).toBe('a and b');
  expect(sentenceList(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

it('a Failure ends with the exit code of its kind, as the AWS CLI does', () => {
  const kinds = ['usage', 'credentials', 'refused', 'partial', 'interrupted', 'other'] as const;
  expect(kinds.map(kind => new Failure(kind, 'Code', 'It is so.').exitCode)).toEqual([
    252, 253, 254, 3, 130, 255,
  ]);
  expect(usageFailure('BadFlag', 'It is so.', 'Do this.')).toMatchObject({
    kind: 'usage',
    code: 'BadFlag',
    message: 'It is so.',
    hint: 'Do this.',
  });
});
