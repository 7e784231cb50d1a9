import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_GAP, tableLayout } from '../../../source/ui/prompts/table-layout.ts';
import { Table } from '../../../source/ui/prompts/table-view.tsx';
import { ASCII, picture, UNICODE } from './picture.tsx';

const COLUMNS = [
  { heading: 'Action', priority: 1 },
  { heading: 'Decision', priority: 2 },
  { heading: 'Resource', priority: 3 },
  { heading: 'Statements', priority: 4, align: 'right' },
] as const;
const ROWS = [
  ['ecs:RunTask', 'allowed', 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:*', '2'],
  ['ecs:DeregisterTaskDefinition', 'implicit deny', '*', '0'],
  ['iam:PassRole', 'explicit deny', '*', '1'],
];
const drawn = (columns: number, rows: number, symbols = UNICODE, from = 0) =>
  picture(<Table columns={COLUMNS} rows={ROWS} from={from} room={{ columns, rows }} />, columns, symbols);

describe('a table', () => {
  it('is as wide as its contents where there is room', () => {
    expect(drawn(130, 4)).toMatchInlineSnapshot(`
      [
        "  Action                        Decision       Resource                                                  Statements",
        "  ecs:RunTask                   allowed        arn:aws:ecs:us-east-1:123456789012:task-definition/web:*           2",
        "  ecs:DeregisterTaskDefinition  implicit deny  *                                                                  0",
        "  iam:PassRole                  explicit deny  *                                                                  1",
      ]
    `);
  });

  it('leaves out the least important columns and cuts the widest where there is little', () => {
    expect(drawn(60, 5, ASCII)).toMatchInlineSnapshot(`
      [
        "  Action                Decision       Resource",
        "  ecs:RunTask           allowed        arn:aws:ecs:us-eas...",
        "  ecs:DeregisterTas...  implicit deny  *",
        "  iam:PassRole          explicit deny  *",
        "",
      ]
    `);
  });

  it('scrolls under its headings', () => {
    expect(drawn(80, 3, UNICODE, 9)).toMatchInlineSnapshot(`
      [
        "  Action                    Decision       Resource                   Statements",
        "  iam:PassRole              explicit deny  *                                   1",
        "  rows 3 to 3 of 3",
      ]
    `);
  });

  it('shows its headings when it has no rows', () => {
    expect(picture(<Table columns={COLUMNS} rows={[]} from={0} room={{ columns: 60, rows: 2 }} />)).toEqual([
      '  Action  Decision  Resource  Statements',
      '',
    ]);
  });

  it('is never wider than its room, and never without its most important column', () => {
    const cell = fc.string({ maxLength: 50 });
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 4, max: 120 }), (table, room) => {
        const placed = tableLayout(COLUMNS, table, room);
        const width = placed.reduce((sum, column) => sum + column.width, (placed.length - 1) * TABLE_GAP);
        expect(width).toBeLessThanOrEqual(room);
        expect(placed[0]?.index).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
