import { describe, expect, it } from 'vitest';
import { fixPolicy } from '../../../source/policy/lint/apply-fixes.ts';
import { findingsOf, placesOf, policyOf, ROLE, type StatementSource } from './lint-of.ts';

describe('MISSING_DEPENDENT_ACTION', () => {
  const CODE = 'MISSING_DEPENDENT_ACTION';
  // Source: Service Authorization Reference, dependent actions; ECS guide for service-linked roles and tags.
  it.each([
    ['ecs:RunTask', ['WARNING']],
    ['ecs:StartTask', ['WARNING']],
    ['ecs:CreateExpressGatewayService', ['WARNING', 'WARNING']],
    ['ecs:RegisterTaskDefinition', ['SUGGESTION']],
    ['ecs:CreateService', ['SUGGESTION']],
    ['ecs:UpdateService', ['SUGGESTION']],
    ['ecs:CreateCapacityProvider', ['SUGGESTION']],
    ['ecs:CreateCluster', ['SUGGESTION']],
    ['ecs:*Task', ['WARNING']],
  ])('%s alone: %j', (Action, severities) => {
    expect(placesOf(CODE, policyOf({ Action }))).toEqual(
      severities.map(level => `${level} Statement.0.Action`),
    );
  });

  it.each<[string, StatementSource[]]>([
    ['another statement allows it', [{ Action: 'ecs:RunTask' }, { Action: 'iam:PassRole', Resource: ROLE }]],
    ['a pattern allows it', [{ Action: ['ecs:RunTask', 'iam:Pass*'] }]],
    ['NotAction leaves it in', [{ Action: 'ecs:RunTask' }, { NotAction: 's3:*' }]],
    ['the action is denied', [{ Effect: 'Deny', Action: 'ecs:RunTask' }]],
    ['the action needs nothing', [{ Action: ['ecs:StopTask', 'ecs:Describe*'] }]],
    ['everything is allowed', [{ Action: '*' }]],
  ])('is silent where %s', (_, statements) => {
    expect(placesOf(CODE, policyOf(...statements))).toEqual([]);
  });

  it('does not count what only a Deny names', () => {
    const policy = policyOf({ Action: 'ecs:RunTask' }, { Effect: 'Deny', Action: 'iam:PassRole' });
    expect(placesOf(CODE, policy)).toEqual(['WARNING Statement.0.Action']);
  });

  it('asks for ecs:TagResource only where the statement shows that tags are given', () => {
    const tagged = {
      Action: 'ecs:RegisterContainerInstance',
      Condition: { StringEquals: { 'aws:RequestTag/team': 'web' } },
    };
    expect(placesOf(CODE, policyOf(tagged))).toEqual(['SUGGESTION Statement.0.Action']);
    expect(placesOf(CODE, policyOf({ Action: 'ecs:RegisterContainerInstance' }))).toEqual([]);
    expect(placesOf(CODE, policyOf(tagged, { Action: 'ecs:TagResource' }))).toEqual([]);
  });

  it('says which action of a pattern needs it', () => {
    const [found] = findingsOf(CODE, policyOf({ Action: 'ecs:*Task' }));
    expect(found?.message).toMatch(/^ecs:\*Task includes ecs:RunTask, which also needs iam:PassRole/);
  });
});

describe('MFA', () => {
  const CODE = 'MFA_BYPASSED_BY_IFEXISTS';
  const allow = (Condition: StatementSource['Condition'] = {}) =>
    policyOf({ Action: 'ecs:StopTask', Condition });

  it('is bypassed by BoolIfExists in an Allow, which Bool mends', () => {
    const policy = allow({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } });
    expect(placesOf(CODE, policy)).toEqual([
      'SECURITY_WARNING Statement.0.Condition.BoolIfExists.aws:MultiFactorAuthPresent',
    ]);
    const { text } = fixPolicy(JSON.stringify(policy));
    expect(JSON.parse(text)).toEqual(allow({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }));
  });

  it('is bypassed by an age that may be absent', () => {
    expect(
      placesOf(CODE, allow({ NumericLessThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } })),
    ).toHaveLength(1);
  });

  it('leaves an operator alone that other keys share', () => {
    const shared = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true', 'aws:ViaAWSService': 'false' } };
    expect(findingsOf(CODE, allow(shared)).map(({ fix }) => fix)).toEqual([undefined]);
  });

  it.each([
    ['Bool', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
    ['the absence of MFA', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }],
    [
      'a key that must be there',
      {
        BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' },
        Null: { 'aws:MultiFactorAuthPresent': 'false' },
      },
    ],
    ['another key', { BoolIfExists: { 'aws:SecureTransport': 'true' } }],
  ])('is not bypassed by %s', (_, Condition) => {
    expect(placesOf(CODE, allow(Condition))).toEqual([]);
  });

  it('in a Deny wants BoolIfExists, for access keys have no MFA key', () => {
    const deny = (operator: string) =>
      policyOf({
        Effect: 'Deny',
        Action: '*',
        Condition: { [operator]: { 'aws:MultiFactorAuthPresent': 'false' } },
      });
    expect(placesOf('DENY_DEPENDS_ON_OPTIONAL_KEY', deny('Bool'))).toEqual([
      'SECURITY_WARNING Statement.0.Condition.Bool.aws:MultiFactorAuthPresent',
    ]);
    expect(placesOf('DENY_DEPENDS_ON_OPTIONAL_KEY', deny('BoolIfExists'))).toEqual([]);
    expect(placesOf(CODE, deny('BoolIfExists'))).toEqual([]);
  });
});

describe('keys that some requests lack', () => {
  const CODE = 'DENY_DEPENDS_ON_OPTIONAL_KEY';
  const outside = { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };

  it('are told where a Deny with a negated operator meets those requests', () => {
    const policy = policyOf({ Effect: 'Deny', Action: '*', Condition: outside });
    expect(placesOf(CODE, policy)).toEqual(['WARNING Statement.0.Condition.NotIpAddress.aws:SourceIp']);
    const vpc = { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } };
    expect(placesOf(CODE, policyOf({ Effect: 'Deny', Action: '*', Condition: vpc }))).toHaveLength(1);
  });

  it.each<[string, StatementSource]>([
    // Source: IAM User Guide, "AWS: Denies access to AWS based on the source IP".
    [
      'the services of AWS are let through',
      { Effect: 'Deny', Action: '*', Condition: { ...outside, Bool: { 'aws:ViaAWSService': 'false' } } },
    ],
    [
      'the key must be there',
      { Effect: 'Deny', Action: '*', Condition: { ...outside, Null: { 'aws:SourceIp': 'false' } } },
    ],
    ['it is an Allow', { Action: 'ecs:*', Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }],
    [
      'the key is always there',
      { Effect: 'Deny', Action: '*', Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } } },
    ],
  ])('are no matter where %s', (_, statement) => {
    expect(placesOf(CODE, policyOf(statement))).toEqual([]);
  });

  it('want aws:VpcSourceIp to stand with the VPC', () => {
    const address = { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/16' } };
    const inVpc = { ...address, StringEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d' } };
    const code = 'MISSING_PAIRED_CONDITION_KEYS';
    expect(placesOf(code, policyOf({ Action: 'ecs:StopTask', Condition: address }))).toEqual([
      'SECURITY_WARNING Statement.0.Condition.IpAddress.aws:VpcSourceIp',
    ]);
    expect(placesOf(code, policyOf({ Action: 'ecs:StopTask', Condition: inVpc }))).toEqual([]);
  });
});
