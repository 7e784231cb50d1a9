import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonNode, memberOf, parseJsonTree, valueAt } from '../../source/policy/json-tree.ts';
import { positionFinder } from '../../source/policy/text-position.ts';

const plainValue = (node: JsonNode | undefined): unknown => {
  if (node === undefined) return undefined;
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(member => [member.key, plainValue(member.value)]));
    case 'array':
      return node.items.map(plainValue);
    default:
      return node.value;
  }
};

/** Shallower than the deepest nesting that is read. */
const json = fc.jsonValue({ maxDepth: 8 });

describe('reading JSON with places', () => {
  it('reads every JSON value as JSON.parse does, written tight or wide', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const tree = parseJsonTree(JSON.stringify(value, undefined, indent));
        expect(tree.mistakes).toEqual([]);
        expect(plainValue(tree.root)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('knows the place of every value: the text there is the value again', () => {
    fc.assert(
      fc.property(json, value => {
        const text = JSON.stringify(value, undefined, 2);
        const check = (node: JsonNode): void => {
          const { offset, length } = node.span;
          expect(JSON.parse(text.slice(offset, offset + length))).toEqual(plainValue(node));
          if (node.kind === 'array') node.items.forEach(check);
          if (node.kind === 'object') for (const member of node.members) check(member.value);
        };
        const { root } = parseJsonTree(text);
        if (root !== undefined) check(root);
      }),
    );
  });

  it('never throws and never finds a broken text whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const { mistakes } = parseJsonTree(text);
        let whole = true;
        try {
          JSON.parse(text);
        } catch {
          whole = false;
        }
        if (!whole) expect(mistakes.length).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps a repeated key as a member of its own, and finds the last', () => {
    const { root } = parseJsonTree('{"a": 1, "a": 2}');
    expect(root?.kind === 'object' && root.members.map(member => member.key)).toEqual(['a', 'a']);
    expect(plainValue(memberOf(root, 'a')?.value)).toBe(2);
  });

  it('refuses to follow a text that is nested without end', () => {
    const { root, mistakes } = parseJsonTree('['.repeat(100_000));
    expect(root).toBeUndefined();
    expect(mistakes[0]?.message).toContain('nested deeper than 32 levels');
  });

  it('does not take brackets within strings for nesting', () => {
    expect(parseJsonTree(JSON.stringify({ text: '['.repeat(100) })).mistakes).toEqual([]);
  });

  it('follows a path, and answers nothing where it leads nowhere', () => {
    const { root } = parseJsonTree('{"Statement": [{"Action": ["a", "b"]}]}');
    expect(plainValue(valueAt(root, ['Statement', 0, 'Action', 1]))).toBe('b');
    expect(valueAt(root, ['Statement', 1])).toBeUndefined();
    expect(valueAt(root, ['Statement', 'Action'])).toBeUndefined();
  });
});

describe('lines and columns', () => {
  it('counts both from one, whatever ends a line', () => {
    const find = positionFinder('ab\ncd\r\nef\rg');
    expect([0, 2, 3, 7, 10].map(find)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });

  it('agrees with counting the lines before a place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'b', '\r\n') }), fc.nat(), (text, place) => {
        const offset = Math.min(place, text.length);
        // Between the two characters of a line end there is no line of its own.
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        const before = text.slice(0, offset).split(/\r\n|\n/);
        expect(positionFinder(text)(offset)).toEqual({
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
        });
      }),
    );
  });
});
