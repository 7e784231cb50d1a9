import { describe, expect, it } from 'vitest';
import { withSampleRun } from './sample-run.ts';

const look = { color: 'default', background: 'default', bold: false, dim: true, inverse: false } as const;
const row = (text: string) => (text === '' ? [] : [{ column: 2, text, look }]);
const screen = (...lines: readonly string[]) => lines.map(row);
const texts = (rows: ReturnType<typeof withSampleRun>) => rows.map(([run]) => run?.text ?? '');

describe('the sample of a run', () => {
  it('is the same for every run, wherever its receipt is kept', () => {
    const short = screen(
      ...['Done', 'ecs-iam-wizard undo 20261121-1403-7f2c', 'Receipt: /r/20261121-1403-7f2c.json'],
      ...['', '', '', 'u takes it back'],
    );
    const long = screen(
      ...[
        'Done',
        'ecs-iam-wizard undo 20270102-0304-0a1b',
        'Receipt:',
        '/a/very/long/name',
        '/of/a/folder.json',
      ],
      ...['', 'u takes it back'],
    );
    const rows = withSampleRun(short, 6);
    expect(withSampleRun(long, 6)).toEqual(rows);
    expect(texts(rows)).toEqual([
      'Done',
      'ecs-iam-wizard undo 20260115-0930-7f2c',
      'Receipt: /home/me/.local/share/ecs-iam-wizard/runs/20260115-0930-7f2c.json',
      '',
      '',
      'u takes it back',
    ]);
  });

  it('takes no row away that says something', () => {
    const rows = screen('Receipt: /r.json', '', 'u takes it back');
    expect(withSampleRun(rows, 3)).toHaveLength(3);
    expect(() => withSampleRun(rows, 2)).toThrow('too many rows');
  });

  it('stands in for a receipt, and for nothing else', () => {
    expect(() => withSampleRun(screen('Done', ''), 2)).toThrow('no receipt');
  });
});
