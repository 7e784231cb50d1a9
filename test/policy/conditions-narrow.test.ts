import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCondition, conditionsOf, removeCondition } from '../../source/policy/conditions.ts';
import type { PolicyDocument, Statement } from '../../source/policy/document.ts';
import type { RequestCondition } from '../../source/policy/request-condition.ts';
import { holds, type RequestContext } from './request-context.ts';

const WEB = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const MFA: RequestCondition = { kind: 'mfa' };

const policy = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });

/** The changed document, or a failed test. */
function added(document: PolicyDocument, condition: RequestCondition) {
  const change = addCondition(document, condition);
  if (change.kind === 'refused') throw new Error(change.problem);
  return change;
}
const condition: fc.Arbitrary<RequestCondition> = fc.oneof(
  fc.constant<RequestCondition>({ kind: 'tls' }),
  fc.constant<RequestCondition>(MFA),
  fc.constantFrom(900, 3600, 7200).map((maxAgeSeconds): RequestCondition => ({ kind: 'mfa', maxAgeSeconds })),
  fc
    .subarray(['203.0.113.0/24', '203.0.113.128/25', '198.51.100.7', '2001:db8::/32'], { minLength: 1 })
    .map((cidrs): RequestCondition => ({ kind: 'source-ip', cidrs })),
  fc
    .subarray(['eu-west-1', 'us-east-1', 'ap-south-1'], { minLength: 1 })
    .map((regions): RequestCondition => ({ kind: 'requested-region', regions })),
  fc
    .constantFrom('2026-12-01', '2026-12-15T12:00:00Z')
    .map((expires): RequestCondition => ({ kind: 'time-window', notBefore: '2026-11-01', expires })),
  fc.constantFrom(WEB, `${WEB}-2`, `${WEB}*`).map((arn): RequestCondition => ({ kind: 'cluster', arn })),
);

const document: fc.Arbitrary<PolicyDocument> = fc
  .array(
    fc.tuple(
      fc.constantFrom<'Allow' | 'Deny'>('Allow', 'Deny'),
      fc.constantFrom('ecs:RunTask', 'ecs:ListClusters', 'iam:PassRole'),
    ),
    { maxLength: 4 },
  )
  .map(list => policy(...list.map(([Effect, Action]) => ({ Effect, Action, Resource: '*' }))));

const context: fc.Arbitrary<RequestContext> = fc.record(
  {
    'aws:multifactorauthpresent': fc.constantFrom('true', 'false'),
    'aws:multifactorauthage': fc.constantFrom('10', '1000', '5000', '10000'),
    'aws:sourceip': fc.constantFrom(
      '203.0.113.1',
      '203.0.113.200',
      '198.51.100.7',
      '2001:db8::1',
      '192.0.2.1',
    ),
    'aws:currenttime': fc.constantFrom(
      '2026-10-01T00:00:00Z',
      '2026-11-15T00:00:00Z',
      '2026-12-10T00:00:00Z',
    ),
    'aws:securetransport': fc.constantFrom('true', 'false'),
    'aws:requestedregion': fc.constantFrom('eu-west-1', 'us-east-1', 'ap-south-1'),
    'ecs:cluster': fc.constantFrom(WEB, `${WEB}-2`, `${WEB}-3`),
  },
  { requiredKeys: [] },
);

describe('request conditions, whichever they are', () => {
  it('only ever narrow a policy, and everything that they leave through fulfils them', () => {
    fc.assert(
      fc.property(document, condition, condition, context, (start, first, second, request) => {
        const before = added(start, first).document;
        const change = addCondition(before, second);
        if (change.kind === 'refused') return;
        const left = change.left.map(note => note.statement);
        const alone = (
          added(policy({ Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' }), second).document
            .Statement as Statement[]
        )[0]?.Condition;
        for (const [index, statement] of (change.document.Statement as Statement[]).entries()) {
          const earlier = (before.Statement as Statement[])[index];
          if (statement.Effect === 'Deny' || left.includes(index)) expect(statement).toEqual(earlier);
          else if (holds(statement.Condition, request)) {
            expect(holds(earlier?.Condition, request)).toBe(true);
            expect(holds(alone, request)).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are found again after they are added, and are gone after they are taken out', () => {
    fc.assert(
      fc.property(document, condition, (start, wanted) => {
        const change = added(start, wanted);
        const takers = (start.Statement as Statement[]).filter(
          (statement, index) =>
            statement.Effect === 'Allow' && !change.left.some(note => note.statement === index),
        );
        expect(conditionsOf(change.document)).toHaveLength(takers.length > 0 ? 1 : 0);
        for (const found of conditionsOf(change.document)) {
          expect(added(start, found).document).toEqual(change.document);
          expect(removeCondition(change.document, found)).toEqual(start);
        }
        expect(removeCondition(change.document, wanted)).toEqual(start);
      }),
      { numRuns: 500 },
    );
  });

  it('do not change anything when they are added twice', () => {
    fc.assert(
      fc.property(document, condition, (start, wanted) => {
        const once = added(start, wanted).document;
        expect(added(once, wanted).document).toBe(once);
      }),
    );
  });
});
