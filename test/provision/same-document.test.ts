import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PolicyDocument } from '../../source/policy/document.ts';
import { sameDocument } from '../../source/provision/same-document.ts';

/** JSON of few words, so that two of them are the same now and then. */
const { json } = fc.letrec<{ json: unknown }>(tie => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>('a', 'b', 1, true, null),
    fc.array(tie('json'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'z'), tie('json'), { maxKeys: 3 }),
  ),
}));

/** The same JSON with the keys in one order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  );
}

it('two documents are the same when they differ in white space and in the order of keys at most', () => {
  fc.assert(
    fc.property(json, json, fc.nat(4), (stored, wanted, indent) => {
      const same = JSON.stringify(ordered(stored)) === JSON.stringify(ordered(wanted));
      expect(sameDocument(JSON.stringify(stored, undefined, indent), wanted as PolicyDocument)).toBe(same);
    }),
    { numRuns: 1000 },
  );
});

it('a document is the same as its own text, whatever the order of keys in it', () => {
  fc.assert(
    fc.property(json, fc.nat(4), (document, indent) => {
      const text = JSON.stringify(ordered(document), undefined, indent);
      expect(sameDocument(text, document as PolicyDocument)).toBe(true);
    }),
  );
});

it('text that is no JSON is no document', () => {
  expect(sameDocument('{', { Statement: [] })).toBe(false);
});
