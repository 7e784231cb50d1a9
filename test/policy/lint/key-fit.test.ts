import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../source/policy/lint/apply-fixes.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import { CLUSTER, findingsOf, placesOf, policyOf } from './lint-of.ts';

const CODE = 'UNSUPPORTED_CONDITION_KEY_FOR_ACTION';
const equals = (key: string, value: unknown = 'x') => ({ StringEquals: { [key]: value } });

describe(CODE, () => {
  // Source: Service Authorization Reference, condition keys of the actions and resource types.
  it.each([
    ['a key of ecs that the action lacks', 'ecs:ListClusters', equals('ecs:cluster', CLUSTER)],
    ['a key of another service', 'ecs:RunTask', equals('iam:PassedToService', 'ecs-tasks.amazonaws.com')],
    ['a request tag on an action that takes no tags', 'ecs:StopTask', equals('aws:RequestTag/team')],
    ['one action of several', ['ecs:RunTask', 'ecs:ListClusters'], equals('ecs:cluster', CLUSTER)],
    ['a pattern of which no action has it', 'ecs:List*Families', equals('ecs:cluster', CLUSTER)],
  ])('is found for %s', (_, Action, Condition) => {
    expect(placesOf(CODE, policyOf({ Action, Condition }))).toHaveLength(1);
    expect(placesOf(CODE, policyOf({ Effect: 'Deny', Action, Condition }))).toHaveLength(1);
  });

  it.each([
    ['a key of the action', 'ecs:RunTask', equals('ecs:cluster', CLUSTER)],
    ['a key of a resource type of the action', 'ecs:DescribeClusters', equals('aws:ResourceTag/team')],
    ['a global key', 'ecs:ListClusters', equals('aws:PrincipalTag/team')],
    ['a key of a session', 'ecs:ListClusters', equals('saml:aud')],
    ['a web identity', 'ecs:ListClusters', equals('cognito-identity.amazonaws.com:sub')],
    ['the source of a session', 'ecs:ListClusters', { ArnLike: { 'ec2:SourceInstanceArn': '*' } }],
    ['a pattern of which one action has it', 'ecs:Describe*', equals('ecs:cluster', CLUSTER)],
    ['every action', '*', equals('ecs:cluster', CLUSTER)],
    ['a key that nobody knows, another finding', 'ecs:RunTask', equals('ecs:claster', CLUSTER)],
    ['an action that nobody knows', 'ecs:RunTusk', equals('iam:PassedToService')],
    ['Null, which asks for the absence', 'ecs:ListClusters', { Null: { 'ecs:cluster': 'true' } }],
    // AWS's own policies do this, though the reference does not list it.
    [
      'other services, lists of whose keys have gaps',
      'aws-marketplace:Subscribe',
      equals('aws-marketplace:ProductId'),
    ],
    ['tags of other services', 'sqs:ListQueues', equals('aws:RequestTag/team')],
  ])('is not found for %s', (_, Action, Condition) => {
    expect(placesOf(CODE, policyOf({ Action, Condition }))).toEqual([]);
  });

  it('lets IfExists and negated operators be where only some of the actions lack the key', () => {
    const asked = { ArnEqualsIfExists: { 'ecs:cluster': CLUSTER } };
    const negated = { ArnNotEquals: { 'ecs:cluster': CLUSTER } };
    const mixed = ['ecs:RunTask', 'ecs:ListClusters'];
    for (const Condition of [asked, negated]) {
      expect(placesOf(CODE, policyOf({ Action: mixed, Condition }))).toEqual([]);
      const [found] = findingsOf(CODE, policyOf({ Action: 'ecs:ListClusters', Condition }));
      expect(found?.message).toContain('restricts nothing');
    }
  });

  it('says that an Allow allows nothing and a Deny denies nothing', () => {
    const Condition = { ArnEquals: { 'ecs:cluster': CLUSTER } };
    const message = (Effect: 'Allow' | 'Deny') =>
      findingsOf(CODE, policyOf({ Effect, Action: 'ecs:ListClusters', Condition }))[0]?.message;
    expect(message('Allow')).toContain('not allowed');
    expect(message('Deny')).toContain('not denied');
  });

  it('suggests aws:ResourceTag for ecs:ResourceTag, and writes it', () => {
    const text = JSON.stringify(
      policyOf({ Action: 'ecs:DescribeServices', Condition: equals('ecs:ResourceTag/Owner') }),
    );
    const found = lintPolicy(text).filter(({ code }) => code === CODE);
    expect(found.map(({ severity }) => severity)).toEqual(['SUGGESTION']);
    expect(applyFixes(text, found).text).toBe(text.replace('ecs:ResourceTag', 'aws:ResourceTag'));
  });

  it('does not write a key twice', () => {
    const Condition = { StringEquals: { 'ecs:ResourceTag/Owner': 'x', 'aws:ResourceTag/Owner': 'y' } };
    const [found] = findingsOf(CODE, policyOf({ Action: 'ecs:DescribeServices', Condition }));
    expect(found).toBeDefined();
    expect(found?.fix).toBeUndefined();
  });
});

describe('tags and services that have none', () => {
  // Source: Access Analyzer policy check reference; no action of route53domains lists a tag of its resource.
  const WITHOUT_TAGS = 'route53domains:ListDomains';
  const Condition = equals('aws:ResourceTag/team');

  it('is a suggestion for Allow and a security warning for Deny', () => {
    const allow = policyOf({ Action: ['ecs:StopTask', WITHOUT_TAGS], Condition });
    const deny = policyOf({ Effect: 'Deny', Action: WITHOUT_TAGS, Condition });
    const key = 'Statement.0.Condition.StringEquals.aws:ResourceTag/team';
    expect(placesOf('ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', allow)).toEqual([
      `SUGGESTION ${key}`,
    ]);
    expect(placesOf('DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', deny)).toEqual([
      `SECURITY_WARNING ${key}`,
    ]);
  });

  it('is found for NotAction, which leaves in many actions without tags', () => {
    const allow = policyOf({ NotAction: 'iam:*', Condition });
    const deny = policyOf({ Effect: 'Deny', NotAction: 'iam:*', Condition });
    expect(placesOf('ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', allow)).toHaveLength(1);
    expect(placesOf('DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', deny)).toHaveLength(1);
  });

  it.each([
    ['a service with tags', 'ecs:StopTask', Condition],
    ['every service', '*', Condition],
    ['IfExists', WITHOUT_TAGS, { StringEqualsIfExists: { 'aws:ResourceTag/team': 'x' } }],
    [
      'a negated operator, which absence meets',
      WITHOUT_TAGS,
      { StringNotEquals: { 'aws:ResourceTag/team': 'x' } },
    ],
    ['tags of the caller', WITHOUT_TAGS, equals('aws:PrincipalTag/team')],
  ])('is not found for %s', (_, Action, asked) => {
    const allow = policyOf({ Action, Condition: asked });
    const deny = policyOf({ Effect: 'Deny', Action, Condition: asked });
    expect(placesOf('ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', allow)).toEqual([]);
    expect(placesOf('DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', deny)).toEqual([]);
  });
});
