import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iamReadsDate } from '../../../source/policy/iam-date.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import { refusal } from '../../../source/policy/lint/refusal.ts';
import { PARTITION_IDS } from '../../../source/reference/partitions.ts';
import { checkPolicyDocument } from '../../../source/sandbox/document-check.ts';
import { WireError } from '../../../source/sandbox/wire-error.ts';
import { FORM_CASES } from './cases/form-cases.ts';
import { textOf } from './cases/lint-case.ts';

/** What no partition's CreatePolicy takes; lint does not know in which one a policy will be created. */
function isRefused(text: string): boolean {
  return PARTITION_IDS.every(partition => refusalIn(text, partition));
}

function refusalIn(text: string, partition: string): boolean {
  try {
    checkPolicyDocument(text, partition);
    return false;
  } catch (error) {
    if (error instanceof WireError) return true;
    throw error;
  }
}

/** IAM's own characters; the practice account looks at them before the document. */
const LATIN_1 = /^[\u0000-\u00FF]*$/;

/** Resources that AWS's own policies name and the practice account, which knows older ones only, refuses. */
const OF_LATE = /:root"|:s3:[^:]+:[^:]+:job\//;
/** An element that is left out. */
const ABSENT = undefined;

const effects = fc.constantFrom<unknown>('Allow', 'Deny', 'allow', 'Maybe', ABSENT, null, ['Allow']);
const sids = fc.constantFrom<unknown>(ABSENT, 'A', 'A', 'a', '', 'a b', '${aws:username}', 7);
const actions = fc.constantFrom<unknown>(
  'ecs:RunTask',
  'ecs:*',
  '*',
  '*:*',
  'e*:RunTask',
  'ec?:RunTask',
  'RunTask',
  'ecs:a:b',
  ':RunTask',
  'a a:b',
  'a_b:c',
  'ecs:${aws:username}',
  'nosuch:Thing',
  '',
  7,
);
const resources = fc.oneof(
  fc.constantFrom<unknown>('*', '**', '', 'cluster', 'arn', 'arn:aws', 'arn:*', null, 7),
  fc
    .tuple(
      fc.constantFrom('arn', 'ARN'),
      fc.constantFrom('aws', 'aws-cn', 'aws*', '*', 'a?s', 'moon', '', '${aws:x}'),
      fc.constantFrom('ecs', 'iam', 's3', '', 'e*s', 'ECS', 'moon', '${aws:x}'),
      fc.constantFrom('', 'eu-west-1', 'cn-north-1', '*', '${aws:x}', 'x'),
      fc.constantFrom('', '123456789012', '*', 'aws', '${aws:x}'),
      fc.constantFrom(
        '',
        '*',
        'role/a',
        'rol*',
        'cluster/a',
        'accesspoint/a',
        'bucket',
        'a:b',
        '${aws:username}',
      ),
    )
    .chain(fields => fc.integer({ min: 2, max: 6 }).map(count => fields.slice(0, count).join(':'))),
);
const operators = fc.constantFrom(
  'StringEquals',
  'stringEquals',
  'StringIs',
  'Null',
  'NullIfExists',
  'ForAnyValue:Null',
  'ForAllValues:StringLike',
  'forAllValues:StringLike',
  'DateLessThan',
  'ForAnyValue:DateEqualsIfExists',
  'BoolIfExists',
  'IfExists',
  '',
);
const values = fc.constantFrom<unknown>(
  'a',
  '',
  'true',
  true,
  7,
  1.5,
  -5,
  1e21,
  null,
  {},
  [[]],
  'soon',
  '2026-12-31',
  '2026-02-31',
  '${aws:username}',
);
const oneOrMany = (items: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 3, arbitrary: items }, fc.array(items, { maxLength: 3 }));
const conditions = fc.option(
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.dictionary(
        operators,
        fc.dictionary(fc.constantFrom('aws:username', 'aws:CurrentTime'), oneOrMany(values), { maxKeys: 2 }),
        { maxKeys: 2 },
      ),
    },
    fc.constantFrom<unknown>([], 'a', { StringEquals: [] }, { Bool: 'a' }),
  ),
  { nil: ABSENT, freq: 2 },
);
const statements = fc.record({
  Effect: fc.oneof({ weight: 5, arbitrary: fc.constant('Allow') }, effects),
  Sid: sids,
  Action: fc.oneof({ weight: 2, arbitrary: fc.constant('ecs:*') }, oneOrMany(actions), fc.constant(ABSENT)),
  NotAction: fc.oneof({ weight: 5, arbitrary: fc.constant(ABSENT) }, oneOrMany(actions)),
  Resource: fc.oneof(oneOrMany(resources), fc.constant(ABSENT)),
  NotResource: fc.oneof({ weight: 5, arbitrary: fc.constant(ABSENT) }, oneOrMany(resources)),
  Condition: conditions,
  Principal: fc.oneof({ weight: 9, arbitrary: fc.constant(ABSENT) }, fc.constant('*')),
  Note: fc.oneof({ weight: 9, arbitrary: fc.constant(ABSENT) }, fc.constant('mine')),
});
const documents = fc.record({
  Version: fc.oneof(
    { weight: 8, arbitrary: fc.constant('2012-10-17') },
    fc.constantFrom<unknown>('2008-10-17', '2020-01-01', ABSENT, 2012),
  ),
  Id: fc.oneof({ weight: 8, arbitrary: fc.constant(ABSENT) }, fc.constantFrom<unknown>('a', 7)),
  Statement: fc.oneof(
    { weight: 8, arbitrary: fc.array(statements, { minLength: 1, maxLength: 2 }) },
    statements,
    fc.constantFrom<unknown>([], ABSENT, null, 'a', ['a']),
  ),
});

/** What is wrong with lint's answer about a document, by what CreatePolicy says of it. */
function disagreement(text: string): string | undefined {
  const findings = lintPolicy(text);
  // Nobody sends a placeholder: it is asked for before.
  if (findings.some(({ code }) => code === 'PLACEHOLDER_LEFT')) return undefined;
  if (isRefused(text))
    return refusal(findings) === undefined ? 'refused, but lint does not say so' : undefined;
  const refused = findings.find(({ code }) => code === 'REFUSED_BY_IAM');
  return refused === undefined ? undefined : `accepted, but lint says: ${refused.message}`;
}

describe('what CreatePolicy says of a document', () => {
  it('is foretold for documents of any make', () => {
    fc.assert(
      fc.property(documents, document => {
        expect(disagreement(JSON.stringify(document))).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('is foretold for any JSON and any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), text => {
        if (LATIN_1.test(text)) expect(disagreement(text)).toBeUndefined();
      }),
    );
  });

  it('is foretold for every document of the tables', () => {
    const texts = FORM_CASES.flatMap(({ has, lacks }) => [...has.map(([document]) => document), ...lacks])
      .map(textOf)
      .filter(text => LATIN_1.test(text) && !OF_LATE.test(text));
    for (const text of texts) expect(disagreement(text), text).toBeUndefined();
  });
});

it.each([
  ['9223372036854775807', true],
  ['9223372036854775808', false],
  ['0009223372036854775807', true],
  ['292278994-01-01', false],
  ['2026-12-31', true],
  ['2026-12-31T18:00:00Z', true],
  ['2026-13-01', false],
  ['tomorrow', false],
  ['', false],
])('reads %j as a date: %j', (text, readable) => {
  expect(iamReadsDate(text)).toBe(readable);
});
