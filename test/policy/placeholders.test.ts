import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillForWriting, fillPlaceholders, placeholdersIn } from '../../source/policy/placeholders.ts';

describe('placeholdersIn', () => {
  it('finds each once, in keys as in values, in the order in which they stand', () => {
    const value = { 'aws:ResourceTag/<tag_key>': ['<b>:<a>', '<b>'], n: 1, none: null, deep: [{ x: '<a>' }] };
    expect(placeholdersIn(value)).toEqual(['tag_key', 'b', 'a']);
  });

  it('leaves policy variables and loose brackets alone', () => {
    expect(placeholdersIn('${aws:username} < 3 > <> <1x> a<b')).toEqual([]);
  });
});

describe('fillPlaceholders', () => {
  it('fills keys and values and leaves what has no value', () => {
    expect(fillPlaceholders({ 'k/<a>': ['<a>-<b>'] }, { a: 'x' })).toEqual({ 'k/x': ['x-<b>'] });
  });

  it('has once what several placeholders of a list have become, and leaves alone what stood there twice', () => {
    const list = ['role/<a>', 'role/<b>', 'x', 'x', 1, 1];
    expect(fillForWriting({ list }, { a: '*', b: '*' })).toEqual({ list: ['role/*', 'x', 'x', 1, 1] });
  });

  it('does not fill a value again, nor read patterns of replacement in it', () => {
    expect(fillPlaceholders('<a>', { a: '<b>$&$1', b: 'no' })).toBe('<b>$&$1');
  });

  it('leaves placeholders that are named like properties of every object', () => {
    expect(fillPlaceholders('<constructor> <toString> <valueOf>', {})).toBe(
      '<constructor> <toString> <valueOf>',
    );
  });

  it('changes nothing without placeholders, and leaves none that has a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const names = placeholdersIn(value);
        const filled = fillPlaceholders(value, Object.fromEntries(names.map(name => [name, 'v'])));
        expect(placeholdersIn(filled)).toEqual([]);
        if (names.length === 0) expect(JSON.stringify(filled)).toBe(JSON.stringify(value));
      }),
    );
  });
});
