import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPossibleConditions } from '../../../source/commands/answers/condition-answers.ts';
import type { ConditionFlags } from '../../../source/commands/flags/policy-flags.ts';
import { type PolicyDocument, type Statement, statements } from '../../../source/policy/document.ts';
import { evaluate } from '../../../source/policy/evaluate/evaluate.ts';
import type { RequestContext } from '../../../source/policy/evaluate/request-context.ts';

const NOW = new Date('2026-11-22T03:30:00Z');
const ACTIONS = ['ecs:RunTask', 'ecs:ListClusters', 'iam:PassRole', 'sts:GetCallerIdentity'];

/** What a request says that fulfils every condition that is added below, and every one that a statement has before. */
const FULFILLING = new Map([
  ['aws:MultiFactorAuthPresent', 'true'],
  ['aws:SourceIp', '203.0.113.7'],
  ['aws:CurrentTime', '2026-12-05T00:00:00Z'],
  ['aws:SecureTransport', 'true'],
  ['aws:RequestedRegion', 'eu-west-1'],
  ['aws:PrincipalTag/team', 'web'],
  ['ecs:cluster', 'arn:aws:ecs:eu-west-1:123456789012:cluster/web'],
]);

const condition: fc.Arbitrary<Statement['Condition'] | undefined> = fc.constantFrom(
  undefined,
  { Bool: { 'aws:SecureTransport': 'true' } },
  { StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'], 'aws:PrincipalTag/team': 'web' } },
  { IpAddress: { 'aws:SourceIp': ['203.0.113.0/25'] }, Bool: { 'AWS:multifactorauthpresent': 'true' } },
  { DateLessThan: { 'aws:CurrentTime': '2026-12-06T00:00:00Z' } },
);

const document: fc.Arbitrary<PolicyDocument> = fc
  .array(
    fc.record({
      Effect: fc.constantFrom<'Allow' | 'Deny'>('Allow', 'Allow', 'Deny'),
      Action: fc.subarray([...ACTIONS, 'ecs:*', 'iam:*', '*'], { minLength: 1, maxLength: 3 }),
      Condition: condition,
    }),
    { maxLength: 3 },
  )
  .map(list => ({
    Version: '2012-10-17',
    Statement: list.map(({ Condition, ...rest }) => ({
      ...rest,
      Resource: '*',
      ...(Condition && { Condition }),
    })),
  }));

const flags: fc.Arbitrary<ConditionFlags> = fc
  .record(
    {
      requireMfa: fc.constant(true as const),
      requireTls: fc.constant(true as const),
      notBefore: fc.constantFrom('1d', '2026-12-01'),
      expires: fc.constantFrom('2w', '2026-12-06'),
    },
    { requiredKeys: [] },
  )
  .chain(some =>
    fc.record({
      some: fc.constant(some),
      sourceIp: fc.constantFrom<string[]>(
        [],
        ['203.0.113.0/24'],
        ['203.0.113.0/24', '198.51.100.0/24,2001:db8::/32'],
      ),
      requestedRegion: fc.constantFrom<string[]>([], ['eu-west-1'], ['us-east-1,eu-west-1']),
      condition: fc.subarray([
        'StringEquals:aws:PrincipalTag/team=web,api',
        'StringNotEquals:aws:PrincipalTag/team=x',
        'ArnEqualsIfExists:ecs:cluster=arn:aws:ecs:eu-west-1:123456789012:cluster/web',
        'ArnEquals:ecs:cluster=arn:aws:ecs:eu-west-1:123456789012:cluster/web',
        'StringEquals:aws:RequestedRegion=eu-west-1',
        'Null:aws:PrincipalTag/team=false',
      ]),
    }),
  )
  .map(({ some, ...lists }) => ({ ...some, ...lists }));

const context: fc.Arbitrary<RequestContext> = fc
  .record(
    {
      'aws:MultiFactorAuthPresent': fc.constantFrom('true', 'false'),
      'aws:SourceIp': fc.constantFrom('203.0.113.7', '203.0.113.200', '192.0.2.1'),
      'aws:CurrentTime': fc.constantFrom(
        '2026-11-30T00:00:00Z',
        '2026-12-05T00:00:00Z',
        '2027-01-01T00:00:00Z',
      ),
      'aws:SecureTransport': fc.constantFrom('true', 'false'),
      'aws:RequestedRegion': fc.constantFrom('eu-west-1', 'us-east-1', 'ap-south-1'),
      'aws:PrincipalTag/team': fc.constantFrom('web', 'api', 'x'),
      'ecs:cluster': fc.constantFrom(
        'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
        'arn:aws:ecs:eu-west-1:123456789012:cluster/x',
      ),
    },
    { requiredKeys: [] },
  )
  .map(values => new Map(Object.entries(values) as [string, string][]));

describe('the conditions of the flags, whichever they are', () => {
  const denials = (policy: PolicyDocument) => statements(policy).filter(({ Effect }) => Effect === 'Deny');
  const decision = (policy: PolicyDocument, action: string, said: RequestContext) =>
    evaluate([policy], { action, resource: '*', context: said }).decision;

  it('allow nothing that was not allowed, and still allow it to whoever fulfils them; no Deny changes', () => {
    fc.assert(
      fc.property(document, flags, context, fc.constantFrom(...ACTIONS), (before, asked, said, action) => {
        const { document: after } = withPossibleConditions(before, asked, NOW);
        if (decision(after, action, said) === 'allowed')
          expect(decision(before, action, said)).toBe('allowed');
        expect(decision(after, action, FULFILLING)).toBe(decision(before, action, FULFILLING));
        expect(denials(after)).toEqual(denials(before));
      }),
      { numRuns: 120 },
    );
  });

  it('let nobody through who does not fulfil one that every statement took', () => {
    fc.assert(
      fc.property(document, context, fc.constantFrom(...ACTIONS), (before, said, action) => {
        const asked = { sourceIp: [], requestedRegion: [], condition: [], requireMfa: true as const };
        const { document: after, failures } = withPossibleConditions(before, asked, NOW);
        fc.pre(failures.length === 0 && said.get('aws:MultiFactorAuthPresent') !== 'true');
        expect(decision(after, action, said)).not.toBe('allowed');
      }),
      { numRuns: 100 },
    );
  });
});
