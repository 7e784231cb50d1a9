import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minify, statements } from '../../source/policy/document.ts';
import {
  duplicateStatement,
  freeSid,
  moveStatement,
  placeAfterMove,
  takeOutStatement,
} from '../../source/procedure/edit-order.ts';
import { anyDocument, othersOf } from './statement-samples.ts';

const RUNS = { numRuns: 60 };
const place = fc.integer({ min: 0, max: 5 });

describe('the order of statements', () => {
  it('loses the one that is taken out, and no other', () => {
    fc.assert(
      fc.property(anyDocument, place, (document, index) => {
        const left = takeOutStatement(document, index);
        if (statements(document)[index] === undefined) expect(left).toBe(document);
        else expect(statements(left)).toEqual(statements(document).toSpliced(index, 1));
      }),
      RUNS,
    );
  });

  it('keeps every other statement as it is, and Sids apart, when one is duplicated', () => {
    fc.assert(
      fc.property(anyDocument, place, (document, index) => {
        const doubled = duplicateStatement(document, index);
        const original = statements(document)[index];
        if (original === undefined) {
          expect(doubled).toBe(document);
          return;
        }
        const { Sid: _, ...copy } = statements(doubled)[index + 1] ?? { Effect: 'Allow' };
        const { Sid: __, ...wanted } = original;
        expect(copy).toEqual(wanted);
        expect(othersOf(doubled, index + 1)).toBe(minify({ ...document, Statement: statements(document) }));
        const sids = statements(doubled).flatMap(({ Sid }) => Sid ?? []);
        expect(new Set(sids).size).toBe(sids.length);
      }),
      RUNS,
    );
  });

  it('moves a statement no further than to the ends, and back', () => {
    fc.assert(
      fc.property(anyDocument, place, fc.integer({ min: -6, max: 6 }), (document, index, by) => {
        const moved = moveStatement(document, index, by);
        if (statements(document)[index] === undefined) {
          expect(moved).toBe(document);
          return;
        }
        const there = placeAfterMove(document, index, by);
        expect(statements(moved)[there]).toBe(statements(document)[index]);
        expect(othersOf(moved, there)).toBe(othersOf(document, index));
        expect(statements(moveStatement(moved, there, index - there))).toEqual(statements(document));
      }),
      RUNS,
    );
  });

  it('numbers a Sid that is taken by the first free number', () => {
    const document = {
      Statement: ['Run', 'Run2', 'Run4'].map(Sid => ({ Sid, Effect: 'Allow' as const, Action: 'ecs:*' })),
    };
    expect(freeSid(document, 'Run')).toBe('Run3');
    expect(freeSid(document, 'Stop')).toBe('Stop');
  });
});
