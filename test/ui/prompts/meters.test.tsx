import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barText } from '../../../source/ui/prompts/bar-text.ts';
import { ProgressList, type ProgressRow } from '../../../source/ui/prompts/progress-view.tsx';
import { SizeMeter } from '../../../source/ui/prompts/size-meter.tsx';
import { ASCII, picture, UNICODE } from './picture.tsx';

describe('a bar', () => {
  it('is full at the end only, and empty at the start only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 2, max: 40 }), (part, columns) => {
        const bar = barText(part / 1000, columns, ASCII);
        expect(bar).toHaveLength(columns);
        expect(bar).toMatch(/^#+\.+$/);
      }),
      { numRuns: 40 },
    );
    expect([barText(0, 3, ASCII), barText(1, 3, ASCII), barText(1.5, 3, ASCII)]).toEqual([
      '...',
      '###',
      '###',
    ]);
  });
});

describe('the size of a policy', () => {
  it.each([
    [1204, 100, UNICODE, '  1,204 of 6,144 characters  ████░░░░░░░░░░░░░░░░  room for 4,940 more'],
    [5900, 60, UNICODE, '  5,900 of 6,144 characters  █████████░  ! nearly full, roo…'],
    [6144, 100, ASCII, '  6,144 of 6,144 characters  ####################  ! nearly full, no room left'],
    [7144, 60, ASCII, '  7,144 of 6,144 characters  ##########  ! 1,000 too many'],
  ])('%i characters are told in numbers, as a bar and in words', (size, columns, symbols, line) => {
    const meter = <SizeMeter size={size} quota={6144} unit="characters" columns={columns} />;
    expect(picture(meter, columns, symbols)).toEqual([line]);
  });
});

describe('what is under way', () => {
  const row = (index: number, status: ProgressRow['status'], note = ''): ProgressRow => ({
    id: `${index}`,
    words: `attach it to user-${index}`,
    status,
    note,
  });

  it('has a sign for each step, and says what is tried again and what failed', () => {
    const rows = [
      row(1, 'done'),
      row(2, 'failed', 'AccessDenied'),
      row(3, 'active', 'try 2: Throttling'),
      row(4, 'waiting'),
    ];
    expect(picture(<ProgressList rows={rows} room={{ columns: 60, rows: 5 }} />)).toMatchInlineSnapshot(`
      [
        "  ✔ attach it to user-1",
        "  ✖ attach it to user-2   AccessDenied",
        "  ⠋ attach it to user-3   try 2: Throttling",
        "    attach it to user-4",
        "",
      ]
    `);
  });

  it('has a bar from ten steps on, and keeps the step under way in sight', () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      row(index, index < 12 ? 'done' : index === 12 ? 'active' : 'waiting'),
    );
    expect(
      picture(<ProgressList rows={rows} room={{ columns: 60, rows: 4 }} />, 60, ASCII),
    ).toMatchInlineSnapshot(`
      [
        "  #######.................  12 of 40",
        "  + attach it to user-11",
        "  - attach it to user-12",
        "    attach it to user-13",
      ]
    `);
  });

  it('shows nothing before there is a step', () => {
    expect(picture(<ProgressList rows={[]} room={{ columns: 60, rows: 2 }} />)).toEqual(['', '']);
  });
});
