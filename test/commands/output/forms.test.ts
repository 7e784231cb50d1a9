import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonForm } from '../../../source/commands/output/json-form.ts';
import { tableForm } from '../../../source/commands/output/table-form.ts';
import { yamlForm } from '../../../source/commands/output/yaml-form.ts';
import { HIDDEN } from '../../../source/text/hidden-characters.ts';
import { textWidth } from '../../../source/text/width.ts';

/** Texts that could move, colour, hide or reorder what a terminal shows, and those that YAML could take for something else. */
const hostile = fc.oneof(
  fc.constantFrom(
    '\u001B[2J',
    '\u009B31m',
    '\u202Eabc',
    'a\u2066b',
    '\u{E0041}',
    '\u007F',
    'no',
    '012',
    '~',
    '- a: b',
    '"\'',
    '',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const data = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    hostile,
    fc.constantFrom(null, true, 0, 12.5),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(hostile, tie('value'), { maxKeys: 3 }),
  ),
})).value;

const hidden = (text: string) => text.split('\n').some(line => HIDDEN.test(line));

describe.each([
  ['JSON', jsonForm, (text: string): unknown => JSON.parse(text)],
  ['YAML', yamlForm, (text: string): unknown => parse(text)],
])('%s', (_, write, read) => {
  it('is the same data when it is read again, and holds nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(data, value => {
        const json = JSON.parse(JSON.stringify(value));
        const text = write(json);
        expect(hidden(text)).toBe(false);
        expect(read(text)).toEqual(json);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a table', () => {
  const rows = [
    {
      name: 'task-list',
      risk: 'low',
      source: { document: 'Guide' },
      variants: ['corrected', 'as-documented'],
    },
    { name: 'task-run', risk: null, source: { document: 'Guide' }, variants: [] },
  ];

  it('has a row an object, with objects inside flattened', () => {
    expect(tableForm(rows, 80)).toBe(
      [
        '+-----------+------+-----------------+---------------+',
        '| name      | risk | source.document | variants      |',
        '+-----------+------+-----------------+---------------+',
        '| task-list | low  | Guide           | corrected     |',
        '|           |      |                 | as-documented |',
        '+-----------+------+-----------------+---------------+',
        '| task-run  | None | Guide           |               |',
        '+-----------+------+-----------------+---------------+',
      ].join('\n'),
    );
  });

  it('is one an object where the window is too narrow, and cuts no word that a wider one would keep', () => {
    expect(tableForm(rows, 40)).toBe(
      [
        '+-----------------+---------------+',
        '| name            | task-list     |',
        '| risk            | low           |',
        '| source.document | Guide         |',
        '| variants        | corrected     |',
        '|                 | as-documented |',
        '+-----------------+---------------+',
        '+-----------------+----------+',
        '| name            | task-run |',
        '| risk            | None     |',
        '| source.document | Guide    |',
        '+-----------------+----------+',
      ].join('\n'),
    );
  });

  it('shows lists of objects below, under their names', () => {
    expect(tableForm({ runId: 'r1', steps: [{ action: 'attach', principal: { name: 'alice' } }] }, 80)).toBe(
      [
        '+-------+----+',
        '| runId | r1 |',
        '+-------+----+',
        '',
        'steps',
        '+--------+----------------+',
        '| action | principal.name |',
        '+--------+----------------+',
        '| attach | alice          |',
        '+--------+----------------+',
      ].join('\n'),
    );
  });

  it('takes what a query makes: rows without names, a list, a scalar, nothing', () => {
    expect(
      tableForm(
        [
          ['a', 1],
          ['b', 2],
        ],
        80,
      ),
    ).toBe('+---+---+\n| a | 1 |\n| b | 2 |\n+---+---+');
    expect(tableForm(['a', 'b'], 80)).toBe('+---+\n| a |\n| b |\n+---+');
    expect([tableForm('done', 80), tableForm(null, 80), tableForm([], 80)]).toEqual(['done', 'None', '']);
  });

  it('is never wider than the window, loses no object, and obeys no foreign text', () => {
    fc.assert(
      fc.property(data, fc.integer({ min: 60, max: 120 }), (value, columns) => {
        const text = tableForm(JSON.parse(JSON.stringify(value)), columns);
        expect(hidden(text)).toBe(false);
        for (const line of text.split('\n').filter(one => one.startsWith('|')))
          expect(textWidth(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 200 },
    );
  });
});
