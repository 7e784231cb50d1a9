import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestionFor } from '../../../source/policy/lint/suggestion.ts';
import { closest } from '../../../source/text/closest.ts';
import { editDistance } from '../../../source/text/edit-distance.ts';

it('is certain of a word that is near and alone', () => {
  expect(suggestionFor('RunTsk', ['RunTask', 'StartTask', 'StopTask'])).toEqual({
    word: 'RunTask',
    certain: true,
  });
});

it('takes letter case for no difference', () => {
  expect(suggestionFor('ALLOW', ['Allow', 'Deny'])).toEqual({ word: 'Allow', certain: true });
});

it('is not certain between two words that are as near', () => {
  expect(suggestionFor('cat', ['car', 'cap'])?.certain).toBe(false);
});

it('is not certain when a word that is too short to be alike is as near', () => {
  expect(suggestionFor('aaaa', ['aa', 'aaaaaa'])).toEqual({ word: 'aaaaaa', certain: false });
});

it('is not certain of a word of which much is changed', () => {
  expect(suggestionFor('DescribeTasksNow', ['DescribeTasks'])).toEqual({
    word: 'DescribeTasks',
    certain: false,
  });
});

it('has none where nothing is near', () => {
  expect(suggestionFor('Frobnicate', ['RunTask', 'StopTask'])).toBeUndefined();
  expect(suggestionFor('', [])).toBeUndefined();
});

it('finds a word as near as the nearest, and is certain only of the one nearest', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'D'), maxLength: 6 });
  fc.assert(
    fc.property(
      words,
      fc.uniqueArray(words, { maxLength: 6, selector: word => word.toLowerCase() }),
      (word, candidates) => {
        const meant = suggestionFor(word, candidates);
        const expected = closest(word, candidates);
        const distance = (candidate: string) => editDistance(word.toLowerCase(), candidate.toLowerCase());
        expect(meant === undefined).toBe(expected === undefined);
        if (meant === undefined || expected === undefined) return;
        expect(distance(meant.word)).toBe(distance(expected));
        if (!meant.certain) return;
        for (const candidate of candidates)
          if (candidate !== meant.word) expect(distance(candidate)).toBeGreaterThan(distance(meant.word));
      },
    ),
  );
});
