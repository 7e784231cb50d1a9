import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, closestFinder } from '../../source/text/closest.ts';
import { editDistance } from '../../source/text/edit-distance.ts';

describe('closest', () => {
  it('finds what was probably meant', () => {
    expect(closest('DescribeCluster', ['DeleteCluster', 'DescribeClusters', 'DescribeTasks'])).toBe(
      'DescribeClusters',
    );
    expect(closest('TASK-RNU', ['task-run', 'task-list'])).toBe('task-run');
  });

  it('finds nothing when nothing is near', () => {
    expect(closest('zebra', ['task-run', 'task-list'])).toBeUndefined();
    expect(closest('x', [])).toBeUndefined();
  });

  it('finds every word that is among the candidates', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (words, place) => {
        const word = words[place % words.length] ?? '';
        expect(closest(word, words)?.toLowerCase()).toBe(word.toLowerCase());
      }),
    );
  });

  it('finds the nearest word, or none that differs in more than a third of its letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (wanted, words) => {
        const near = words.filter(
          candidate =>
            editDistance(wanted, candidate) <=
            Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)),
        );
        const found = closest(wanted, words);
        expect(near.length === 0 ? [undefined] : near).toContain(found);
        if (found === undefined) return;
        const distances = near.map(candidate => editDistance(wanted, candidate));
        expect(editDistance(wanted, found)).toBe(Math.min(...distances));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes candidates apart once for many words', () => {
    let read = 0;
    const names = (function* () {
      for (const name of ['alice', 'bob']) {
        read += 1;
        yield name;
      }
    })();
    const find = closestFinder(names);
    expect(['alcie', 'bbo', 'alicf', 'zzzzzz'].map(find)).toEqual(['alice', 'bob', 'alice', undefined]);
    expect(read).toBe(2);
  });
});
