import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../source/procedure/answers.ts';
import {
  fitOf,
  fitWords,
  fullSentence,
  isTooMuch,
  policiesToAttach,
} from '../../source/procedure/attachment-fit.ts';

const policies = (count: number) => Array.from({ length: count }, (_, index) => ({ arn: `p${index}` }));

describe('what somebody has and what is to be attached', () => {
  it.each([
    [3, [], '3 of 10'],
    [3, ['new'], '3 of 10'],
    [10, ['new'], '10 of 10 full'],
    [10, [], '10 of 10 full'],
    [10, ['p0'], 'has it already'],
    [10, ['p0', 'p9'], 'has all already'],
    [3, ['p0', 'new'], '3 of 10, has 1'],
    [9, ['new', 'newer'], '9 of 10, 1 fits'],
    [8, ['a', 'b', 'c'], '8 of 10, 2 fit'],
    [9, ['p0', 'new'], '9 of 10, has 1'],
  ])('with %i of 10 and %j it says %s', (has, wanted, words) => {
    expect(fitWords(fitOf(policies(has), wanted, 10))).toBe(words);
  });

  it('is too much beyond the quota only', () => {
    expect(isTooMuch(fitOf(policies(9), ['new'], 10))).toBe(false);
    expect(isTooMuch(fitOf(policies(9), ['new', 'newer'], 10))).toBe(true);
    expect(isTooMuch(fitOf(policies(10), ['p1'], 10))).toBe(false);
    expect(fullSentence('alice', fitOf(policies(9), ['new', 'newer'], 10))).toMatch(
      /^alice has 9 of 10 managed policies: one more fits\./,
    );
  });

  it('counts the policy that is to be made under the ARN that it will have', () => {
    const answers = {
      ...noAnswers('create-and-attach'),
      callerValues: { partition: 'aws-cn', aws_account_id: '123456789012' },
      policyName: 'Web',
      path: '/web/',
      policyArns: ['arn:aws-cn:iam::aws:policy/ReadOnlyAccess'],
    };
    expect(policiesToAttach(answers)).toEqual([
      'arn:aws-cn:iam::123456789012:policy/web/Web',
      'arn:aws-cn:iam::aws:policy/ReadOnlyAccess',
    ]);
    expect(policiesToAttach({ ...answers, goal: 'attach' })).toEqual(answers.policyArns);
  });
});
