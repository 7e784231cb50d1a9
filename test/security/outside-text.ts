import fc from 'fast-check';

/** Keys that a careless reader takes for its own. */
const CARELESS_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
];
const POLLUTION = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';

/** What is put into a good text, or in its place. */
const PIECES = [
  ...CARELESS_KEYS,
  POLLUTION,
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '\\',
    ',',
    ':',
    '&a',
    '*a',
    '!!js/function',
    '<<: *a',
    '\n',
    '\t',
    '\0',
    '\u001b[2J',
  ],
  ...[
    '\ud800',
    '\u202e',
    '\ufeff',
    '<!ENTITY a "b">',
    '&#0;',
    ']]>',
    '%',
    '%00',
    '1e999',
    '-0',
    'null',
    'true',
  ],
  '['.repeat(500),
  '{"a":'.repeat(500),
  'a'.repeat(5_000),
];

const anyJson = fc.jsonValue({ maxDepth: 4 }).map(value => JSON.stringify(value));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...PIECES, ''));

/** What became of one place of a text. */
interface Change {
  readonly at: number;
  readonly takes: number;
  readonly puts: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  takes: fc.nat({ max: 12 }),
  puts: fc.oneof(fc.constantFrom(...PIECES, ''), fc.string({ unit: 'binary', maxLength: 8 })),
});

/** hostileText draws any text, any JSON, and texts of which a few places are not as they were in a good one. */
export function hostileText(good: string): fc.Arbitrary<string> {
  const changed = fc.array(change, { minLength: 1, maxLength: 4 }).map(changes => changes.reduce(put, good));
  const named = fc
    .tuple(fc.constantFrom(...CARELESS_KEYS), fc.nat())
    .map(([key, which]) => withKey(good, key, which));
  return fc.oneof(
    { weight: 1, arbitrary: anyText },
    { weight: 1, arbitrary: anyJson },
    { weight: 4, arbitrary: changed },
    {
      weight: 2,
      arbitrary: named,
    },
  );
}

function put(text: string, { at, takes, puts }: Change): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + puts + text.slice(from + takes);
}

/** One word of the text is a key that a careless reader takes for its own. */
function withKey(text: string, key: string, which: number): string {
  const words = [...text.matchAll(/[A-Za-z_]{3,}/g)];
  const word = words[which % Math.max(1, words.length)];
  return word === undefined
    ? key
    : put(text, { at: word.index / text.length, takes: word[0].length, puts: key });
}
