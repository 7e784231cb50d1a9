import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooSmall, layoutFor, SMALLEST, windowAround } from '../../../source/ui/frame/layout.ts';

describe('the layout of a frame', () => {
  it('leaves two rows of the terminal free, gives the body a row at least, and shares out no more than it has', () => {
    fc.assert(
      fc.property(fc.integer({ min: SMALLEST.rows, max: 200 }), rows => {
        const { total, bodyRows, detailRows } = layoutFor({ columns: 80, rows });
        expect(total).toBeLessThanOrEqual(rows - 2);
        expect(bodyRows).toBeGreaterThanOrEqual(1);
        expect(bodyRows + detailRows).toBeLessThan(total);
      }),
    );
  });

  it('hides the detail on a low terminal', () => {
    expect(layoutFor({ columns: 80, rows: 24 }).detailRows).toBe(3);
    expect(layoutFor({ columns: 60, rows: 15 }).detailRows).toBe(0);
  });

  it.each([
    [60, 15, false],
    [59, 15, true],
    [60, 14, true],
  ])('%i x %i is too small: %s', (columns, rows, small) => {
    expect(isTooSmall({ columns, rows })).toBe(small);
  });
});

describe('the window on a long list', () => {
  it('shows as many lines as there is room for, the focused one among them', () => {
    const list = fc.integer({ min: 1, max: 500 }).chain(count =>
      fc.record({
        count: fc.constant(count),
        focus: fc.integer({ min: 0, max: count - 1 }),
        rows: fc.integer({ min: 1, max: 50 }),
      }),
    );
    fc.assert(
      fc.property(list, ({ count, focus, rows }) => {
        const { from, to } = windowAround(focus, count, rows);
        expect(to - from).toBe(Math.min(count, rows));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
        expect(focus).toBeGreaterThanOrEqual(from);
        expect(focus).toBeLessThan(to);
      }),
    );
  });
});
