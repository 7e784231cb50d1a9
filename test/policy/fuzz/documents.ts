import fc from 'fast-check';
import { corpus } from './corpus.ts';

/** Texts that policies are made of, and some that break what reads them carelessly. */
const WORDS = [
  'Allow',
  'Deny',
  'ecs:RunTask',
  'ecs:*',
  '*',
  'iam:PassRole',
  'ecs:Describe*',
  'ec?:x',
  'a:b:c',
  '',
  ':',
  '::::::',
  'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
  'arn:aws:ecs:*:*:task/*',
  'arn:::::',
  'arn:aws:iam::aws:policy/x',
  'StringEquals',
  'ForAllValues:StringLikeIfExists',
  'Bool',
  'Null',
  'NullIfExists',
  'IpAddress',
  'DateLessThan',
  'ArnLike',
  'aws:SourceIp',
  'aws:TagKeys',
  'aws:ResourceTag/',
  'aws:ResourceTag/${TagKey}',
  'ecs:cluster',
  'aws:MultiFactorAuthPresent',
  'true',
  '10.0.0.0/8',
  '::1/128',
  '203.0.113.7/24',
  '2026-12-31',
  '-1',
  '1e999',
  '${aws:username}',
  '${',
  '${}',
  "${a, 'b'}",
  '${*}',
  '<cluster_name>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u0000',
  '\u202e',
  '\ud800',
  '😀',
  'é',
  'x'.repeat(5000),
  '*'.repeat(500),
  '${'.repeat(300),
  '/'.repeat(3000),
  '2012-10-17',
  '2008-10-17',
];
const KEYS = [
  'Version',
  'Id',
  'Statement',
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
  'Principal',
];
const STRING = /"(?:[^"\\]|\\.)*"/g;
/** Pieces that an edit of a text puts in. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\u',
  'null',
  '-',
  '0',
  '[[[[[[',
  '{"a":',
  ...KEYS,
  ...WORDS,
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string() },
);
const leaf = fc.oneof(
  { weight: 8, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, true, 0, -0.5, {}, []) },
);
const oneOrMany = fc.oneof(leaf, fc.array(leaf, { maxLength: 5 }));
const condition = fc.dictionary(word, fc.oneof(fc.dictionary(word, oneOrMany, { maxKeys: 3 }), leaf), {
  maxKeys: 3,
});
const statement = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      {
        Sid: leaf,
        Effect: fc.oneof(fc.constantFrom('Allow', 'Deny'), leaf),
        Action: oneOrMany,
        NotAction: oneOrMany,
        Resource: oneOrMany,
        NotResource: oneOrMany,
        Condition: fc.oneof(condition, leaf),
        Principal: leaf,
      },
      { requiredKeys: ['Effect'] },
    ),
  },
  { weight: 1, arbitrary: leaf },
);
const policyText = fc
  .record(
    {
      Version: fc.oneof(fc.constant('2012-10-17'), leaf),
      Statement: fc.oneof(fc.array(statement, { maxLength: 4 }), statement),
      Id: leaf,
    },
    { requiredKeys: [] },
  )
  .map(document => JSON.stringify(document));

/** One change of a text: some characters, from a place on, give way to a piece or to a part of the text itself. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  piece: fc.option(fc.constantFrom(...PIECES)),
});
const mutated = fc
  .tuple(fc.constantFrom(...corpus), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) =>
    edits.reduce((current, { at, length, piece }) => {
      const from = Math.floor(at * current.length);
      const instead = piece ?? current.slice(from, from + 3 * length);
      return current.slice(0, from) + instead + current.slice(from + length);
    }, text),
  );

/** documentTexts are texts that may be policies: well-formed ones of odd parts, real ones with something changed, and anything at all. */
export const documentTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: policyText },
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: fc.oneof(fc.json(), fc.string()) },
);

/** nearPolicies are real policies with one text in place of another: many of them are still policies. */
export const nearPolicies: fc.Arbitrary<string> = fc
  .record({
    text: fc.constantFrom(...corpus),
    place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    word: fc.constantFrom(...KEYS, ...WORDS),
  })
  .map(({ text, place, word: instead }) => {
    const count = [...text.matchAll(STRING)].length;
    let index = 0;
    return text.replace(STRING, found =>
      index++ === Math.floor(place * count) ? JSON.stringify(instead) : found,
    );
  });
