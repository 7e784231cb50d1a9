import { describe, expect, it } from 'vitest';
import { type DiffRow, documentDiff } from '../../../source/ui/prompts/diff-rows.ts';
import { DiffView } from '../../../source/ui/prompts/diff-view.tsx';
import { picture } from './picture.tsx';

const OLD = { Statement: { Effect: 'Allow', Action: ['ecs:RunTask', 'ecs:StopTask'], Resource: '*' } };
const NEW = {
  Statement: { Effect: 'Allow', Action: 'ecs:RunTask', Resource: 'arn:aws:ecs:*:*:task-definition/web:*' },
};
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

describe('the picture of a comparison', () => {
  it('shows value by value what differs, one under the other on a narrow terminal', () => {
    expect(drawn(documentDiff(OLD, NEW), 60, 8)).toMatchInlineSnapshot(`
      [
        "  - as AWS printed it   + corrected",
        "    Statement 1",
        "      Effect: Allow",
        "  -   Action: ecs:StopTask",
        "      Action: ecs:RunTask",
        "  -   Resource: *",
        "  +   Resource: arn:aws:ecs:*:*:task-definition/web:*",
        "",
      ]
    `);
  });

  it('has both side by side from 120 columns, and says what is out of sight', () => {
    expect(drawn(documentDiff(OLD, NEW), 120, 5)).toMatchInlineSnapshot(`
      [
        "  - as AWS printed it                                        + corrected",
        "    Statement 1                                                Statement 1",
        "      Effect: Allow                                              Effect: Allow",
        "  -   Action: ecs:StopTask",
        "  lines 1 to 3 of 5, more below",
      ]
    `);
  });

  it('wraps a long line so that all of it is in sight', () => {
    const lines = drawn(
      documentDiff(OLD, { Statement: { ...NEW.Statement, Action: 'x'.repeat(100) } }),
      60,
      14,
    );
    expect(lines.join('').match(/x/g)).toHaveLength(100);
  });
});
