import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../../source/policy/condition-operator.ts';
import type { PolicyDocument } from '../../../source/policy/document.ts';
import { evaluate } from '../../../source/policy/evaluate/evaluate.ts';
import { CLUSTER, policy, TASK } from './asking.ts';

const KEYS = ['aws:username', 'aws:TagKeys', 'ecs:cluster', 'aws:SourceIp', 'aws:CurrentTime'];
const VALUES = [
  'web',
  'WEB',
  'w*',
  '5',
  '2026-01-01',
  'true',
  'false',
  'aGk=',
  '203.0.113.0/24',
  CLUSTER,
  '${aws:username}',
  '',
];

const action = fc.constantFrom('ecs:StopTask', 'ecs:RunTask', 'ecs:ListClusters', 'iam:PassRole');
const resource = fc.constantFrom('*', TASK, CLUSTER, 'arn:aws:iam::123456789012:role/web');
const actionPattern = fc.constantFrom('*', 'ecs:*', 'ecs:Stop*', 'ecs:RunTask', 'iam:Pass?ole');
const resourcePattern = fc.constantFrom(
  '*',
  TASK,
  'arn:aws:ecs:*:*:*',
  'arn:aws:ecs:*:*:${aws:username}/*',
  'arn:aws:iam::*:role/*',
);

const operator = fc
  .tuple(
    fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'),
    fc.constantFrom(...Object.keys(OPERATORS)),
    fc.constantFrom('', 'IfExists'),
  )
  .map(parts => parts.join(''));
const block = fc.dictionary(
  operator,
  fc.dictionary(fc.constantFrom(...KEYS), fc.array(fc.constantFrom(...VALUES), { maxLength: 3 }), {
    maxKeys: 2,
    minKeys: 1,
  }),
  { maxKeys: 2 },
);

const statement = fc
  .record({
    effect: fc.constantFrom('Allow', 'Deny'),
    actionElement: fc.constantFrom('Action', 'Action', 'NotAction'),
    actions: fc.array(actionPattern, { minLength: 1, maxLength: 2 }),
    resourceElement: fc.constantFrom('Resource', 'Resource', 'NotResource'),
    resources: fc.array(resourcePattern, { minLength: 1, maxLength: 2 }),
    condition: fc.option(block, { nil: undefined }),
  })
  .map(parts => ({
    Effect: parts.effect,
    [parts.actionElement]: parts.actions,
    [parts.resourceElement]: parts.resources,
    ...(parts.condition === undefined ? {} : { Condition: parts.condition }),
  }));
const statements = fc.array(statement, { maxLength: 5 });

const request = fc.record({
  action,
  resource,
  context: fc
    .dictionary(fc.constantFrom(...KEYS), fc.array(fc.constantFrom(...VALUES), { maxLength: 3 }))
    .map(values => new Map(Object.entries(values))),
});

const decide = (documents: readonly PolicyDocument[], asked: Parameters<typeof evaluate>[1]) =>
  evaluate(documents, asked).decision;

/** From the least open decision to the most. */
const OPENNESS = ['explicitDeny', 'implicitDeny', 'allowed'];

describe('the laws of evaluation', () => {
  it('a Deny that matches wins over everything', () => {
    fc.assert(
      fc.property(statements, request, (list, asked) => {
        const all = { Effect: 'Deny', Action: '*', Resource: '*' };
        expect(decide([policy(...list, all)], asked)).toBe('explicitDeny');
        expect(decide([policy(all), policy(...list)], asked)).toBe('explicitDeny');
      }),
    );
  });

  it('another Allow never takes away, another Deny never gives', () => {
    fc.assert(
      fc.property(statements, statement, request, (list, more, asked) => {
        const before = OPENNESS.indexOf(decide([policy(...list)], asked));
        const after = OPENNESS.indexOf(decide([policy(...list, more)], asked));
        if (more.Effect === 'Allow') expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('neither the order of statements nor their division into policies matters', () => {
    fc.assert(
      fc.property(statements, request, fc.nat(5), (list, asked, at) => {
        const whole = evaluate([policy(...list)], asked);
        for (const documents of [
          [policy(...list.toReversed())],
          [policy(...list.slice(at)), policy(...list.slice(0, at))],
        ]) {
          const other = evaluate(documents, asked);
          expect(other.decision).toBe(whole.decision);
          expect(other.missingContext).toEqual(whole.missingContext);
          expect(other.matchedStatements).toHaveLength(whole.matchedStatements.length);
        }
      }),
    );
  });

  it.each(['Action', 'Resource'])('Not%s matches what %s does not', element => {
    const other = element === 'Action' ? { Resource: '*' } : { Action: '*' };
    const patterns = element === 'Action' ? actionPattern : resourcePattern;
    fc.assert(
      fc.property(fc.array(patterns, { minLength: 1 }), request, (list, asked) => {
        const [these, others] = [element, `Not${element}`].map(name =>
          decide([policy({ Effect: 'Allow', [name]: list, ...other })], asked),
        );
        expect([these, others].sort()).toEqual(['allowed', 'implicitDeny']);
      }),
    );
  });

  it('a list of one value is that value, in policies and in requests', () => {
    fc.assert(
      fc.property(statements, request, (list, asked) => {
        const single = JSON.parse(JSON.stringify(list), (_, value) =>
          Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : value,
        ) as unknown[];
        const [first] = single;
        const document = { Version: '2012-10-17', Statement: single.length === 1 ? first : single };
        const context = new Map(
          [...asked.context].map(([key, values]) => [key, values.length === 1 ? (values[0] ?? '') : values]),
        );
        expect(evaluate([document as PolicyDocument], { ...asked, context })).toEqual(
          evaluate([policy(...list)], asked),
        );
      }),
    );
  });

  it('the letter case of actions and keys does not matter', () => {
    fc.assert(
      fc.property(statements, request, (list, asked) => {
        const context = new Map([...asked.context].map(([key, values]) => [key.toUpperCase(), values]));
        const other = { action: asked.action.toUpperCase(), resource: asked.resource, context };
        expect(evaluate([policy(...list)], other)).toEqual(evaluate([policy(...list)], asked));
      }),
    );
  });

  it('names no missing key that is there, and none where the decision hangs on nothing', () => {
    fc.assert(
      fc.property(statements, request, (list, asked) => {
        const { missingContext } = evaluate([policy(...list)], asked);
        for (const key of missingContext) expect(asked.context.has(key)).toBe(false);
        const bare = list.map(({ Condition: _, ...rest }) =>
          JSON.parse(JSON.stringify(rest).replaceAll('${aws:username}', 'x')),
        );
        expect(evaluate([policy(...bare)], asked).missingContext).toEqual([]);
      }),
    );
  });

  it('a key that could change the decision is named', () => {
    fc.assert(
      fc.property(
        statements,
        request,
        fc.constantFrom(...KEYS),
        fc.array(fc.constantFrom(...VALUES), { maxLength: 2 }),
        (list, asked, key, values) => {
          fc.pre(!asked.context.has(key));
          const before = evaluate([policy(...list)], asked);
          const after = evaluate([policy(...list)], {
            ...asked,
            context: new Map([...asked.context, [key, values]]),
          });
          if (after.decision !== before.decision) expect(before.missingContext).toContain(key);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
