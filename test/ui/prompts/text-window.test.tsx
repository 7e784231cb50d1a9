import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeLine } from '../../../source/text/safe-text.ts';
import { textWidth } from '../../../source/text/width.ts';
import { TextInput } from '../../../source/ui/prompts/text-input.tsx';
import { type TextState, textState } from '../../../source/ui/prompts/text-state.ts';
import { textWindow } from '../../../source/ui/prompts/text-window.ts';
import { ASCII, picture } from './picture.tsx';

const at = (text: string, cursor: number): TextState => ({ ...textState(text), cursor });
/** The window with bars around the character under the cursor. */
const seen = (state: TextState, columns: number) => {
  const { left, before, under, after, right } = textWindow(state, columns, '…');
  return `${left}${before}|${under}|${after}${right}`;
};

describe('the window of a line', () => {
  it.each<[string, TextState, number, string]>([
    ['an empty line', at('', 0), 5, '| |'],
    ['a line that fits with its cursor', at('abcd', 4), 5, 'abcd| |'],
    ['a line that is one too long', at('abcde', 5), 5, '…cde| |'],
    ['the start of a long line', at('abcdefgh', 0), 5, '|a|bcd…'],
    ['the midst of a long line', at('abcdefgh', 4), 5, '…cd|e|…'],
    ['wide characters, two columns each', at('漢字仮名交り文', 7), 8, '…交り文| |'],
  ])('shows %s', (_, state, columns, picture) => {
    expect(seen(state, columns)).toBe(picture);
  });

  it('is never wider than its room, and shows the cursor', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '漢', '👩‍👩‍👧', 'e\u0301', '\u202E'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 12, max: 24 }), (parts, place, columns) => {
        const whole = textState(parts.join(''));
        const state = { ...whole, cursor: place % (whole.graphemes.length + 1) };
        const { left, before, under, after, right } = textWindow(state, columns, '...');
        expect(textWidth(left + before + under + after + right)).toBeLessThanOrEqual(columns);
        expect(textWidth(under)).toBeGreaterThan(0);
        if (left === '') expect(before).toBe(safeLine(state.graphemes.slice(0, state.cursor).join('')));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a field', () => {
  const long = textState('x'.repeat(10_000));

  it('draws of a long line only what is in sight', () => {
    expect(picture(<TextInput state={long} focused width={12} />)).toEqual([`…${'x'.repeat(10)}`]);
    expect(picture(<TextInput state={long} focused={false} width={12} />)).toEqual([`${'x'.repeat(11)}…`]);
  });

  it('marks the cursor with a sign where no cell can be reversed', () => {
    expect(picture(<TextInput state={at('web', 1)} focused width={12} />, 80, ASCII)).toEqual(['w|eb']);
  });

  it('shows nothing that could move the cursor of the terminal', () => {
    expect(picture(<TextInput state={at('a\u001B[2Jb\u202Ec', 0)} focused={false} width={20} />)).toEqual([
      'abc',
    ]);
  });
});
