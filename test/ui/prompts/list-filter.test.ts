import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filterOptions } from '../../../source/ui/prompts/list-filter.ts';

const word = fc.stringMatching(/^[abAB]{0,3}$/);
const row = fc.record({ label: word, note: word, group: fc.constantFrom('one', 'two'), keywords: word });
const edits = fc.array(fc.constantFrom('a', 'B', ' ', 'erase', 'clear'), { maxLength: 12 });

it('finds with each key what a filter of the whole text finds in a list that nobody has filtered yet', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), edits, (options, keys) => {
      let text = '';
      for (const key of keys) {
        text = key === 'clear' ? '' : key === 'erase' ? text.slice(0, -1) : text + key;
        expect(filterOptions(options, text)).toEqual(filterOptions([...options], text));
      }
    }),
    { numRuns: 200 },
  );
});
