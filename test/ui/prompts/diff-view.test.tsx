import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOnly, type DiffRow, documentDiff, textDiff } from '../../../source/ui/prompts/diff-rows.ts';
import { DiffView } from '../../../source/ui/prompts/diff-view.tsx';
import { picture } from './picture.tsx';

const OLD = { Statement: { Effect: 'Allow', Action: ['ecs:RunTask', 'ecs:StopTask'], Resource: '*' } };
const NEW = {
  Statement: { Effect: 'Allow', Action: 'ecs:RunTask', Resource: 'arn:aws:ecs:*:*:task-definition/web:*' },
};
const text = (value: unknown) => JSON.stringify(value, undefined, 2);
const drawn = (rows: readonly DiffRow[], columns: number, height: number) =>
  picture(
    <DiffView
      rows={rows}
      from={0}
      room={{ columns, rows: height }}
      before="as AWS printed it"
      after="corrected"
    />,
    columns,
  );

/** What a side of a comparison held. */
const side = (rows: readonly DiffRow[], which: 'before' | 'after') =>
  rows.flatMap(row => {
    if (row.change === 'same') return [row.text];
    return which in row ? [(row as Record<typeof which, string>)[which]] : [];
  });

describe('comparing two texts', () => {
  it('loses no line of either, and calls no equal line changed', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const rows = textDiff(before.join('\n'), after.join('\n'));
        expect(side(rows, 'before')).toEqual(before);
        expect(side(rows, 'after')).toEqual(after);
        expect(rows.filter(row => row.change === 'changed' && row.before === row.after)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('shows as removed and added only what is', () => {
    expect(textDiff('a\nb\nc', 'a\nc\nd')).toEqual([
      { change: 'same', text: 'a' },
      { change: 'removed', before: 'b' },
      { change: 'same', text: 'c' },
      { change: 'added', after: 'd' },
    ]);
  });

  it('leaves out equal lines far from a change, and says how many', () => {
    const rows = textDiff('1\n2\n3\n4\n5\n6', '1\n2\n3\n4\n5\n7');
    expect(changesOnly(rows, 1).map(row => row.change)).toEqual(['skipped', 'same', 'changed']);
    expect(changesOnly(rows, 1)[0]).toEqual({ change: 'skipped', count: 4 });
  });
});

describe('the picture of a comparison', () => {
  it('has one text under the other on a narrow terminal', () => {
    expect(drawn(textDiff(text(OLD), text(NEW)), 60, 14)).toMatchInlineSnapshot(`
      [
        "  - as AWS printed it   + corrected",
        "    {",
        "      "Statement": {",
        "        "Effect": "Allow",",
        "  -     "Action": [",
        "  -       "ecs:RunTask",",
        "  -       "ecs:StopTask"",
        "  -     ],",
        "  -     "Resource": "*"",
        "  +     "Action": "ecs:RunTask",",
        "  +     "Resource": "arn:aws:ecs:*:*:task-definition/web:*"",
        "      }",
        "    }",
        "",
      ]
    `);
  });

  it('has them side by side from 120 columns', () => {
    expect(drawn(textDiff(text(OLD), text(NEW)), 120, 7)).toMatchInlineSnapshot(`
      [
        "  - as AWS printed it                                        + corrected",
        "    {                                                          {",
        "      "Statement": {                                             "Statement": {",
        "        "Effect": "Allow",                                         "Effect": "Allow",",
        "  -     "Action": [                                          +     "Action": "ecs:RunTask",",
        "  -       "ecs:RunTask",                                     +     "Resource": "arn:aws:ecs:*:*:task-definition/web:*",
        "  lines 1 to 5 of 11, more below",
      ]
    `);
  });

  it('shows value by value how the meaning of a policy changes', () => {
    expect(drawn(documentDiff(OLD, NEW), 80, 7)).toMatchInlineSnapshot(`
      [
        "  - as AWS printed it   + corrected",
        "    Statement 1",
        "      Effect: Allow",
        "  -   Action: ecs:StopTask",
        "      Action: ecs:RunTask",
        "  -   Resource: *",
        "  +   Resource: arn:aws:ecs:*:*:task-definition/web:*",
      ]
    `);
  });

  it('wraps a long line so that all of it is in sight', () => {
    const lines = drawn(textDiff('x'.repeat(100), 'y'), 60, 5);
    expect(lines.join('').match(/x/g)).toHaveLength(100);
  });
});
