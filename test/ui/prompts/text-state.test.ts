import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  reduceText,
  type TextEvent,
  type TextState,
  textOf,
  textState,
} from '../../../source/ui/prompts/text-state.ts';

const to = (place: (TextEvent & { type: 'cursor-moved' })['to']): TextEvent => ({
  type: 'cursor-moved',
  to: place,
});
const insert = (text: string): TextEvent => ({ type: 'text-inserted', text });
const ERASE: TextEvent = { type: 'character-erased' };

const edit = (text: string, ...events: TextEvent[]): TextState => events.reduce(reduceText, textState(text));

/** The text with a bar where the cursor stands. */
const picture = ({ graphemes, cursor }: TextState) =>
  `${graphemes.slice(0, cursor).join('')}|${graphemes.slice(cursor).join('')}`;

describe('what a person sees as one character', () => {
  it.each([
    ['an emoji of several parts', '👩‍👩‍👧'],
    ['an emoji with a skin colour', '👍🏽'],
    ['a flag', '🇨🇭'],
    ['a letter with a combining accent', 'e\u0301'],
    ['a wide character', '漢'],
  ])('is erased and passed as one: %s', (_, character) => {
    expect(picture(edit(`a${character}b`, to('left'), ERASE))).toBe('a|b');
    expect(picture(edit(`a${character}b`, to('left'), to('left')))).toBe(`a|${character}b`);
  });

  it('may come into being as it is typed', () => {
    const accented = edit('', insert('e'), insert('\u0301'));
    expect(accented).toEqual({ graphemes: ['e\u0301'], cursor: 1 });
    expect(textOf(reduceText(accented, ERASE))).toBe('');
  });
});

describe('editing a line', () => {
  it('inserts where the cursor stands', () => {
    expect(picture(edit('wb', to('left'), insert('e')))).toBe('we|b');
  });

  it('turns line breaks and tabs into spaces and drops other control characters', () => {
    expect(textOf(edit('', insert('one\r\ntwo\tthree\u001B\u0000')))).toBe('one two three');
  });

  it.each([
    ['to the word before', [to('word-left')], 'arn:aws:|ecs'],
    ['two words back', [to('word-left'), to('word-left')], 'arn:|aws:ecs'],
    ['to the end of a word', [to('start'), to('word-right')], 'arn|:aws:ecs'],
    ['to the start', [to('start')], '|arn:aws:ecs'],
    ['past the start', [to('start'), to('left')], '|arn:aws:ecs'],
    ['past the end', [to('right')], 'arn:aws:ecs|'],
  ])('moves %s', (_, moves, seen) => {
    expect(picture(edit('arn:aws:ecs', ...moves))).toBe(seen);
  });

  it.each<[string, TextEvent, string]>([
    ['the word before the cursor', { type: 'word-erased' }, 'one |three'],
    ['everything before the cursor', { type: 'line-start-erased' }, '|three'],
    ['everything behind the cursor', { type: 'line-end-erased' }, 'one two |'],
  ])('erases %s', (_, event, seen) => {
    expect(picture(edit('one two three', to('word-left'), event))).toBe(seen);
  });
});

describe('what was erased', () => {
  it.each<[string, TextEvent[], string]>([
    [
      'to the start of the line',
      [to('word-left'), { type: 'line-start-erased' }, to('end')],
      'threeone two |',
    ],
    ['to the end of the line', [to('word-left'), { type: 'line-end-erased' }, to('start')], 'three|one two '],
    ['by the word', [{ type: 'word-erased' }, to('start')], 'three|one two '],
  ])('%s is brought back where the cursor stands', (_, events, seen) => {
    expect(picture(edit('one two three', ...events, { type: 'text-yanked' }))).toBe(seen);
  });

  it('stays at hand when nothing is erased after it', () => {
    const kill: TextEvent = { type: 'line-start-erased' };
    expect(picture(edit('one', kill, kill, { type: 'text-yanked' }, { type: 'text-yanked' }))).toBe(
      'oneone|',
    );
  });

  it('is nothing before something was erased', () => {
    expect(picture(edit('one', { type: 'text-yanked' }))).toBe('one|');
  });
});

describe('a long paste', () => {
  it('arrives in pieces without the line being split anew for each', () => {
    const pieces = Array.from({ length: 2_000 }, () => insert('aé漢x '));
    const state = edit('', ...pieces);
    expect(state.graphemes.length).toBe(10_000);
    expect(state.cursor).toBe(10_000);
  });
});

const anyEvent: fc.Arbitrary<TextEvent> = fc.oneof(
  fc.string({ unit: 'grapheme' }).map(insert),
  fc.string({ unit: 'binary' }).map(insert),
  fc
    .constantFrom('left', 'right', 'word-left', 'word-right', 'start', 'end')
    .map(place => to(place as 'left')),
  fc
    .constantFrom('character-erased', 'word-erased', 'line-start-erased', 'line-end-erased', 'text-yanked')
    .map(type => ({ type }) as TextEvent),
);

describe('any editing', () => {
  it('splits flags and joined emoji as if the line had been typed at once', () => {
    const parts = ['🇨', '🇭', '👩', '\u200D', '\u0301', '🏽', 'a', '\u1100', '\u1161', '\u0915', '\u094D'];
    const moves: fc.Arbitrary<TextEvent> = fc.constantFrom<TextEvent>(
      to('left'),
      to('word-left'),
      to('end'),
      ERASE,
    );
    const edits = fc.array(fc.oneof(fc.constantFrom(...parts).map(insert), moves), { maxLength: 25 });
    fc.assert(
      fc.property(edits, events => {
        const state = edit('', ...events);
        expect(state.graphemes).toEqual(textState(textOf(state)).graphemes);
        expect(state.cursor).toBeLessThanOrEqual(state.graphemes.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the cursor within the text, and the text in whole characters', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(anyEvent), (text, events) => {
        const state = edit(text, ...events);
        expect(state.cursor).toBeGreaterThanOrEqual(0);
        expect(state.cursor).toBeLessThanOrEqual(state.graphemes.length);
        expect(state.graphemes).toEqual(textState(textOf(state)).graphemes);
      }),
    );
  });

  it('is undone by erasing what was inserted', () => {
    const word = fc.stringMatching(/^[a-z0-9 :/*-]+$/);
    fc.assert(
      fc.property(word, word, fc.nat(), (text, typed, moves) => {
        const before = edit(text, ...Array.from({ length: moves % 20 }, () => to('left')));
        const after = [insert(typed), ...Array.from(typed, () => ERASE)].reduce(reduceText, before);
        expect(after).toEqual(before);
      }),
    );
  });
});
