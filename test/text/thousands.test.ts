import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thousands } from '../../source/text/thousands.ts';

it('writes whole numbers as English does', () => {
  expect([0, 999, 1000, 131_072, -1_234_567].map(thousands)).toEqual([
    '0',
    '999',
    '1,000',
    '131,072',
    '-1,234,567',
  ]);
  fc.assert(fc.property(fc.maxSafeInteger(), count => thousands(count) === count.toLocaleString('en-US')));
});
