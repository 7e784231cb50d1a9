import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bashWords } from '../../../source/commands/completion/bash-words.ts';
import { readRawLine } from '../../../source/commands/completion/raw-line.ts';

/** COMP_WORDBREAKS of bash. */
const BREAKS = ' \t\n"\'><=;|&(:';

const escaped = (value: string) => bashWords([{ value }], { value: '', quote: '', kept: 0 })[0] ?? '';
const printable = fc.string({ minLength: 1, unit: fc.constantFrom(...'aZ0 :=\'"\\$`!*?~#;&|(){}[]<>^-é') });

describe('a raw line', () => {
  it.each([
    ['', [], '', '', 0],
    ['a ', ['a'], '', '', 0],
    ['a b\\ c', ['a'], 'b c', '', 0],
    ["a 'b c' d", ['a', 'b c'], 'd', '', 0],
    ["a 'b $(c) ", ['a'], 'b $(c) ', "'", 0],
    ['a "b \\" \\n', ['a'], 'b " \\n', '"', 0],
    ['a --x=y', ['a'], '--x=y', '', 4],
    ['a ecs:Ru', ['a'], 'ecs:Ru', '', 4],
    ['a ecs\\:Ru', ['a'], 'ecs:Ru', '', 0],
    ["a x='b:c", ['a'], 'x=b:c', "'", 2],
    ["a ''", ['a'], '', '', 0],
  ] as const)('is taken apart without evaluating any of it: %s', (line, words, value, quote, kept) => {
    expect(readRawLine(line, BREAKS)).toEqual({ words, last: { value, quote, kept } });
  });
});

describe('the words for bash', () => {
  it('make the candidate whole again, wherever the cursor stands in it', () => {
    const place = printable.chain(name =>
      fc.tuple(fc.constant(name), fc.integer({ min: 0, max: name.length })),
    );
    fc.assert(
      fc.property(place, ([name, at]) => {
        const { last } = readRawLine(escaped(name.slice(0, at)), BREAKS);
        const [rest = ''] = bashWords([{ value: name }], last);
        expect(readRawLine(`${escaped(name.slice(0, last.kept))}${rest}`).last.value).toBe(name);
      }),
      { numRuns: 200 },
    );
  });

  it('make it whole in quotes too, or leave it out', () => {
    fc.assert(
      fc.property(printable, fc.constantFrom("'" as const, '"' as const), (name, quote) => {
        const { last } = readRawLine(quote, BREAKS);
        const [rest] = bashWords([{ value: name }], last);
        if (rest === undefined) expect(name).toContain('!');
        else expect(readRawLine(`${quote}${rest}${quote}`).last.value).toBe(name);
      }),
      { numRuns: 200 },
    );
  });
});
