import { describe, expect, it } from 'vitest';
import { timeWords } from '../../source/text/time-words.ts';

const NOW = new Date('2026-11-21T14:03:00Z');

describe('timeWords', () => {
  it.each([
    ['2026-11-21T00:00:00Z', 'today 00:00'],
    ['2026-11-20T23:59:00Z', 'yesterday 23:59'],
    ['2026-11-19T09:12:00Z', '19 Nov 09:12'],
    ['2025-09-05T09:12:00Z', '5 Sep 2025 09:12'],
    ['2026-11-22T09:12:00Z', '22 Nov 09:12'],
    ['soon', 'at an unknown time'],
  ])('says %s as %s', (at, words) => {
    expect(timeWords(NOW, 'UTC')(at)).toBe(words);
  });

  it('counts days where the person is, also where a day has 25 hours', () => {
    expect(timeWords(NOW, 'Asia/Tokyo')('2026-11-21T14:59:00Z')).toBe('today 23:59');
    expect(timeWords(NOW, 'Asia/Tokyo')('2026-11-20T14:59:00Z')).toBe('yesterday 23:59');
    const afterChange = timeWords(new Date('2026-10-25T23:30:00Z'), 'Europe/London');
    expect(afterChange('2026-10-24T23:10:00Z')).toBe('today 00:10');
    expect(afterChange('2026-10-24T22:50:00Z')).toBe('yesterday 23:50');
  });
});
