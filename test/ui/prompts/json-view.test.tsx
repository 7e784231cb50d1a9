import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../source/text/width.ts';
import { bindingFor } from '../../../source/ui/keys/binding.ts';
import { jsonLines } from '../../../source/ui/prompts/json-lines.ts';
import { jsonOutline } from '../../../source/ui/prompts/json-outline.ts';
import { JsonView } from '../../../source/ui/prompts/json-view.tsx';
import { jsonViewKeys } from '../../../source/ui/prompts/json-view-keys.ts';
import {
  type JsonViewEvent,
  type JsonViewState,
  jsonPicture,
  jsonRowOfLine,
  jsonViewState,
  reduceJsonView,
} from '../../../source/ui/prompts/json-view-state.ts';
import { ASCII, picture, UNICODE } from './picture.tsx';

const TEXT = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Run', Effect: 'Allow', Action: ['ecs:RunTask', 'ecs:StopTask'], Resource: '*' },
      {
        Effect: 'Deny',
        NotAction: 'iam:PassRole',
        Resource: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
        Condition: {
          NumericLessThan: { 'aws:MultiFactorAuthAge': 3600 },
          Bool: { 'aws:SecureTransport': true },
        },
      },
    ],
  },
  undefined,
  2,
);
const ROOM = { columns: 60, rows: 8 };
const PAGE = { text: TEXT, ...ROOM };

const type = (text: string): JsonViewEvent => ({
  type: 'search-edited',
  edit: { type: 'text-inserted', text },
});
const scroll = (by: number): JsonViewEvent => ({ type: 'code-scrolled', by });
const next = (by: 1 | -1): JsonViewEvent => ({ type: 'match-sought', by });
const FOLD_ALL: JsonViewEvent = { type: 'folds-toggled' };
const FOLD: JsonViewEvent = { type: 'fold-toggled' };
const SEARCH: JsonViewEvent = { type: 'search-opened' };
const played = (...events: JsonViewEvent[]) =>
  events.reduce((view, event) => reduceJsonView(view, event, PAGE), jsonViewState());
/** The line of the text, from 1, in which a person stands. */
const lineOf = (view: JsonViewState) => {
  const { lines, row } = jsonPicture(view, PAGE);
  return (lines[row]?.line ?? -1) + 1;
};
const drawn = (view: JsonViewState, room = ROOM, symbols = UNICODE, flagged: number[] = []) =>
  picture(<JsonView view={view} text={TEXT} room={room} flagged={new Set(flagged)} />, room.columns, symbols);

describe('the lines of a JSON text', () => {
  it('hold every character, none of them wider than the room', () => {
    const value = fc.dictionary(
      fc.string({ maxLength: 30 }),
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()),
    );
    fc.assert(
      fc.property(value, fc.integer({ min: 4, max: 30 }), (document, columns) => {
        const outline = jsonOutline(JSON.stringify(document, undefined, 2));
        const rows = jsonLines(outline, columns, new Set());
        const texts = rows.map(({ segments }) => segments.map(({ text }) => text).join(''));
        expect(texts.join('')).toBe(outline.lines.join(''));
        expect(Math.max(...texts.map(textWidth))).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 40 },
    );
  });

  it('tell keys, strings, numbers and words apart', () => {
    const [, line] = jsonLines(jsonOutline('{\n"a:\\"b" : ["x", -1.5e3, true]}'), 60, new Set());
    expect(line?.segments.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      'key "a:\\"b"',
      'punctuation  :',
      'punctuation  [',
      'string "x"',
      'punctuation , ',
      'number -1.5e3',
      'punctuation , ',
      'word true',
      'punctuation ]}',
    ]);
  });

  it('show a text that is no JSON as it is', () => {
    const rows = jsonLines(jsonOutline('{ "a": \n oops "b'), 60, new Set());
    expect(rows.map(({ segments }) => segments.map(({ text }) => text).join(''))).toEqual([
      '{ "a": ',
      ' oops "b',
    ]);
  });
});

describe('moving in a JSON text', () => {
  it('stays within it', () => {
    expect(lineOf(played(scroll(-3)))).toBe(1);
    expect(lineOf(played(scroll(Number.POSITIVE_INFINITY)))).toBe(TEXT.split('\n').length);
    expect(lineOf(played(scroll(Number.POSITIVE_INFINITY), scroll(Number.NEGATIVE_INFINITY)))).toBe(1);
  });

  it('keeps the line in hand while statements are folded and unfolded', () => {
    const here = played(scroll(1), FOLD_ALL);
    expect(lineOf(here)).toBe(2);
    expect(lineOf(reduceJsonView(here, FOLD_ALL, PAGE))).toBe(2);
    expect(lineOf(played(scroll(6), FOLD))).toBe(4);
  });

  it('finds words, goes from match to match, and round at the ends', () => {
    const found = played(SEARCH, type('PASSROLE'), { type: 'search-kept' });
    expect(lineOf(found)).toBe(15);
    expect(lineOf(reduceJsonView(found, next(1), PAGE))).toBe(15);
    const effects = played(SEARCH, type('"effect"'));
    expect(
      [effects, reduceJsonView(effects, next(1), PAGE), reduceJsonView(effects, next(-1), PAGE)].map(lineOf),
    ).toEqual([6, 14, 14]);
  });

  it('unfolds the statement in which a match stands, and no other', () => {
    const view = played(FOLD_ALL, SEARCH, type('passrole'));
    expect([...view.folded]).toEqual([0]);
    expect(lineOf(view)).toBe(15);
  });

  it('goes to a line that lint names', () => {
    expect(lineOf(jsonRowOfLine(played(FOLD_ALL), PAGE, 16))).toBe(16);
  });

  it('offers folding only where the text is taller than its room', () => {
    const keys = (rows: number) =>
      jsonViewKeys(jsonViewState(), { ...PAGE, rows }, () => ({ type: 'answered' }));
    expect(bindingFor(keys(8), 'z')?.label).toBe('fold');
    expect(bindingFor(keys(60), 'z')).toBeUndefined();
    expect(bindingFor(keys(8), 'escape')).toBeUndefined();
  });
});

describe('the picture of a JSON text', () => {
  it('numbers the lines, wraps the long ones, and marks the wrong ones', () => {
    expect(drawn(played(scroll(14)), ROOM, UNICODE, [14])).toMatchInlineSnapshot(`
      [
        "  12     },",
        "  13     {",
        " !14       "Effect": "Deny",",
        "❯ 15       "NotAction": "iam:PassRole",",
        "  16       "Resource": "arn:aws:iam::123456789012:role/ecsT",
        "     askExecutionRole",",
        "  17       "Condition": {",
        "  lines 12 to 17 of 27, more below",
      ]
    `);
  });

  it('shows folded statements in a line each, with plain signs where there are no others', () => {
    expect(drawn(played(FOLD_ALL, scroll(3)), ROOM, ASCII, [14])).toMatchInlineSnapshot(`
      [
        "   1 {",
        "   2   "Version": "2012-10-17",",
        "   3   "Statement": [",
        ">  4     {...} 9 lines  Statement 1 (Run)  Allow  ecs:Ru...",
        " !13     {...} 13 lines  Statement 2  Deny  all but iam:...",
        "  26   ]",
        "  27 }",
        "  lines 1 to 27 of 27, 2 statements folded",
      ]
    `);
  });

  it('marks the lines of a search in the margin too', () => {
    expect(drawn(played(SEARCH, type('ecs:')), { columns: 60, rows: 5 })).toMatchInlineSnapshot(`
      [
        "   6       "Effect": "Allow",",
        "   7       "Action": [",
        "❯● 8         "ecs:RunTask",",
        " ● 9         "ecs:StopTask"",
        "  / ecs:    1 of 2 matches",
      ]
    `);
  });

  it('says that nothing was found', () => {
    expect(drawn(played(SEARCH, type('zzz')), { columns: 60, rows: 2 }).at(-1)).toBe(
      '  / zzz    nothing found',
    );
  });

  it('leaves the last line empty where all is in sight', () => {
    expect(drawn(jsonViewState(), { columns: 100, rows: 30 }).slice(-2)).toEqual(['', '']);
  });
});
