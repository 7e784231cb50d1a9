import { describe, expect, it } from 'vitest';
import { recall, remembered, textHistory } from '../../../source/ui/prompts/text-history.ts';
import { textOf, textState } from '../../../source/ui/prompts/text-state.ts';

/** Walks through a history and lists what the field held after each step. */
function walk(entries: string[], typed: string, steps: ('earlier' | 'later')[]): string[] {
  let now = { history: textHistory(entries), field: textState(typed) };
  return steps.map(step => {
    now = recall(now.history, now.field, step);
    return textOf(now.field);
  });
}

describe('the history of a field', () => {
  it('goes back entry by entry, stays at the oldest, and comes back to what was being typed', () => {
    expect(walk(['one', 'two'], 'thr', ['earlier', 'earlier', 'earlier', 'later', 'later', 'later'])).toEqual(
      ['two', 'one', 'one', 'two', 'thr', 'thr'],
    );
  });

  it('leaves the field alone where there is no earlier entry', () => {
    expect(walk([], 'half', ['earlier', 'later'])).toEqual(['half', 'half']);
  });

  it('keeps each entry once, at its latest place, and no blank one', () => {
    const history = ['a', 'b', 'a', ' '].reduce(remembered, textHistory([]));
    expect(history.entries).toEqual(['b', 'a']);
  });

  it('keeps the latest hundred', () => {
    const { entries } = textHistory(Array.from({ length: 130 }, (_, index) => `${index}`));
    expect([entries.length, entries[0], entries.at(-1)]).toEqual([100, '30', '129']);
  });
});
