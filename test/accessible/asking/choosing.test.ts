import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseOne } from '../../../source/accessible/asking/choose-one.ts';
import { chooseSeveral } from '../../../source/accessible/asking/choose-several.ts';
import { readNumbers } from '../../../source/accessible/asking/numbers.ts';
import { InputEnded, LeaveAsked } from '../../../source/accessible/asking/ways-out.ts';
import { scriptedTalk } from './scripted-talk.ts';

const FRUIT = ['apple', 'pear', 'plum'].map(id => ({ id, label: id, detail: [`All about ${id}.`] }));
const MANY = Array.from({ length: 40 }, (_, index) => ({
  id: `user${index + 1}`,
  label: `user${index + 1}`,
}));
const ONE = { question: ['Which fruit?'], options: FRUIT, help: ['Fruit is food.'] };

describe('a choice of one', () => {
  it('is made by its number', async () => {
    const { talk } = scriptedTalk('2');
    expect(await chooseOne(talk, ONE)).toEqual({ kind: 'chosen', id: 'pear' });
  });

  it('is the usual one with Enter or 0, where there is one', async () => {
    for (const answer of ['', '0']) {
      const { talk } = scriptedTalk(answer);
      expect(await chooseOne(talk, { ...ONE, usual: 'plum' })).toEqual({ kind: 'chosen', id: 'plum' });
    }
  });

  it.each([
    ['', 'Enter alone chooses nothing here.'],
    ['e', '"e" is none of the choices.'],
    ['/grape', 'Nothing here has "grape" in it. A / alone shows the whole list.'],
    ['4', 'There is no number 4: the choices are 1 to 3.'],
    ['0', 'There is no number 0: the choices are 1 to 3.'],
    ['1 2', 'Choose one of them only.'],
    ['3-1', '3-1 runs backwards: write the smaller number first.'],
    ['grape', '"grape" is none of the choices.'],
    ['?', 'Fruit is food.'],
    ['? 2', 'All about pear.'],
    ['? 9', 'There is no number 9: the choices are 1 to 3.'],
    ['d', 'Write d with the number of the choice, such as d 1.'],
    ['x 1', 'Write x alone, without a number.'],
    ['\u001b[31m4\u001b[0m\u202e', 'There is no number 4: the choices are 1 to 3.'],
  ])('answers %j in a sentence and asks again', async (answer, sentence) => {
    const { talk, said } = scriptedTalk(answer, '1');
    const verbs = [
      { word: 'd', label: 'details', takes: 'number' },
      { word: 'x', label: 'leaves it', takes: 'nothing' },
    ] as const;
    expect(await chooseOne(talk, { ...ONE, verbs })).toEqual({ kind: 'chosen', id: 'apple' });
    expect(said().split('> \n')[1]).toContain(`${sentence}\n`);
    expect(said().split('> \n')[1]).toContain('Which fruit? Type 1 to 3.');
  });

  it('is read out in pages, which a word filters; numbers count through what is left', async () => {
    const { talk, said } = scriptedTalk('n', 'n', 'n', 'p', 'user4', '/', 'user4', '2');
    expect(await chooseOne(talk, { ...ONE, options: MANY })).toEqual({ kind: 'chosen', id: 'user40' });
    expect(said()).toContain('Choices 16 to 30 of 40.');
    expect(said()).toContain('Choices 31 to 40 of 40.');
    expect(said()).toContain('This is the last page.');
    expect(said()).toContain('1. user4\n2. user40\n2 choices with "user4", of 40 in all.');
  });

  it('names the ways to other pages only where there are some', async () => {
    const { talk, said } = scriptedTalk('n', 'p', 'user40', 'b');
    await chooseOne(talk, { ...ONE, options: MANY });
    const pages = said()
      .split('> \n')
      .map(text => /(?:Choices|1 choice).*\.$/m.exec(text)?.[0]);
    expect(pages.slice(0, 4)).toEqual([
      'Choices 1 to 15 of 40. n reads the next page.',
      'Choices 16 to 30 of 40. n reads the next page, p the page before.',
      'Choices 1 to 15 of 40. n reads the next page.',
      '1 choice with "user40", of 40 in all. / reads the whole list.',
    ]);
    const short = scriptedTalk('b');
    await chooseSeveral(short.talk, { ...ONE, chosen: new Set() });
    expect(short.said()).not.toMatch(/page|filters/);
  });

  it('that cannot be made says why', async () => {
    const { talk, said } = scriptedTalk('1', 'b');
    const options = [{ id: 'a', label: 'a', disabled: 'It is gone.' }];
    expect(await chooseOne(talk, { ...ONE, options })).toEqual({ kind: 'back' });
    expect(said()).toContain('1. a, not possible: It is gone.');
  });

  it('is left with q, and never made when the input ends', async () => {
    await expect(chooseOne(scriptedTalk('q').talk, ONE)).rejects.toThrow(LeaveAsked);
    await expect(chooseOne(scriptedTalk().talk, ONE)).rejects.toThrow(InputEnded);
  });
});

describe('a choice of several', () => {
  const SEVERAL = { ...ONE, chosen: new Set(['plum']) };

  it('changes by numbers and ranges, says what is chosen in words, and is done with 0', async () => {
    const { talk, said } = scriptedTalk('1-2 3', '0');
    const { chosen } = await chooseSeveral(talk, SEVERAL);
    expect([...chosen]).toEqual(['apple', 'pear']);
    expect(said()).toContain('1. apple, not chosen\n2. pear, not chosen\n3. plum, chosen');
    expect(said()).toContain('Chosen: apple and pear. No longer chosen: plum.');
  });

  it('takes all that a filter leaves, and none of them', async () => {
    const { talk } = scriptedTalk('p', 'all', '/', 'none', 'all', '');
    expect([...(await chooseSeveral(talk, SEVERAL)).chosen].sort()).toEqual(['apple', 'pear', 'plum']);
  });

  it('of too many at once is refused', async () => {
    const { talk, said } = scriptedTalk('all', '0');
    const { chosen } = await chooseSeveral(talk, { ...SEVERAL, options: MANY, chosen: new Set(), most: 10 });
    expect([chosen.size, said().includes('40 at once, which is too many')]).toEqual([0, true]);
  });
});

describe('numbers', () => {
  it('are those that were typed, each once, whatever stands between them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }), wanted => {
        const read = readNumbers(wanted.join(', '), 50);
        expect(read).toEqual({ kind: 'numbers', numbers: [...new Set(wanted)] });
      }),
      { numRuns: 50 },
    );
  });
});
