import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../source/policy/document.ts';
import { evaluate, evaluator } from '../../../source/policy/evaluate/evaluate.ts';
import { managedPolicies } from '../../../source/sandbox/managed-policies.ts';
import { allow, context, deny, policy, TASK } from './asking.ts';

const SEED = 20_261_121;
const DECISIONS = ['allowed', 'explicitDeny', 'implicitDeny'];

/** Documents that are nearly policies: the words are right, their places need not be. */
const word = fc.constantFrom(
  ...['Version', 'Statement', 'Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
  ...[
    '2012-10-17',
    'Allow',
    'Deny',
    '*',
    'ecs:*',
    'ecs:StopTask',
    TASK,
    'arn:aws:ecs:*',
    'arn:aws:ecs:*:*:${aws:username}',
  ],
  ...[
    'StringEquals',
    'ForAllValues:StringLike',
    'Null',
    'DateLessThan',
    'IpAddressIfExists',
    'aws:username',
    '__proto__',
  ],
  ...['${', "${a,'b'}", '${*}', '::/0', '9e9', '\u0000', '\uD800', ''],
);
const { tree: nearlyPolicy } = fc.letrec(tie => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    word,
    fc.constantFrom<unknown>(null, true, -1, 1e300),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(word, tie('tree'), { maxKeys: 5 }),
  ),
}));
const nearlyStatement = fc.dictionary(
  fc.constantFrom('Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'),
  fc.oneof(
    word,
    fc.array(word, { maxLength: 3 }),
    fc.dictionary(word, fc.dictionary(word, nearlyPolicy)),
    nearlyPolicy,
  ),
);

describe('evaluate takes whatever it is given', () => {
  const documents = fc.oneof(
    nearlyPolicy,
    fc.array(nearlyStatement, { maxLength: 4 }).map(list => policy(...list)),
  );

  it('5,000 documents that are no policies, or nearly', () => {
    fc.assert(
      fc.property(
        documents,
        word,
        word,
        fc.dictionary(word, fc.array(word, { maxLength: 2 })),
        (document, action, resource, values) => {
          const asked = { action, resource, context: context(values) };
          const answer = evaluate([document as PolicyDocument], asked);
          expect(DECISIONS).toContain(answer.decision);
          expect(answer.matchedStatements.length > 0).toBe(answer.decision !== 'implicitDeny');
        },
      ),
      { numRuns: 5_000, seed: SEED },
    );
  });

  it('policies of AWS with a part replaced', () => {
    const originals = [...managedPolicies().values()].flatMap(({ policy: { versions } }) =>
      versions.map(({ document }) => JSON.stringify(JSON.parse(document))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...originals), fc.nat(), nearlyPolicy, (text, at, other) => {
        const strings = [...text.matchAll(/"[^"]*":?/g)].filter(([token]) => !token.endsWith(':'));
        const place = strings[at % strings.length];
        const cut = place === undefined ? 0 : place.index;
        const changed = `${text.slice(0, cut)}${JSON.stringify(other) ?? 'null'}${text.slice(cut + (place?.[0].length ?? 0))}`;
        const document = JSON.parse(changed) as PolicyDocument;
        const answer = evaluate([document], { action: 'ecs:StopTask', resource: TASK, context: context({}) });
        expect(DECISIONS).toContain(answer.decision);
      }),
      { numRuns: 500, seed: SEED },
    );
  });
});

describe('evaluate keeps its time', () => {
  it('with patterns that send other matchers back and forth for ever', () => {
    const stars = `arn:aws:ecs:*:*:task/${'*a'.repeat(5_000)}b`;
    const resource = `arn:aws:ecs:eu-west-1:123456789012:task/${'a'.repeat(2_000)}`;
    const open = `arn:aws:s3:::${'${a'.repeat(10_000)}`;
    const quotes = `arn:aws:s3:::${"${a,'".repeat(10_000)}`;
    const document = policy(
      allow({ Resource: [stars, open, quotes] }),
      deny({ Condition: { StringLike: { 'e:a': stars } } }),
    );
    const asked = { action: 'ecs:StopTask', resource, context: context({ 'e:a': 'a'.repeat(2_000) }) };
    expect(evaluate([document], asked).decision).toBe('implicitDeny');
  });

  it('with many statements, asked many times', () => {
    const list = Array.from({ length: 5_000 }, (_, index) =>
      allow({ Action: [`ecs:Action${index}`, `iam:*${index}`] }),
    );
    const decide = evaluator([policy(...list)]);
    const asked = Array.from({ length: 100 }, (_, index) => `ecs:Action${index * 50}`);
    const decisions = asked.map(action => decide({ action, resource: '*', context: context({}) }).decision);
    expect(new Set(decisions)).toEqual(new Set(['allowed']));
  });
});
