import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import { CLUSTER, iam, placesOf, policyOf, ROLE, type StatementSource } from './lint-of.ts';

const toTasks = { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } };

/** Codes of a family in a policy of one statement. */
const codesOf = (family: string, statement: StatementSource) =>
  lintPolicy(JSON.stringify(policyOf(statement)))
    .map(({ code }) => code as string)
    .filter(code => code.startsWith(family));

// Source: Access Analyzer policy check reference, "Pass role with ..." and "Create SLR with ...".
describe.each([
  ['PASS_ROLE_WITH_', 'iam:PassRole', 'iam:Pass*'],
  ['CREATE_SLR_WITH_', 'iam:CreateServiceLinkedRole', 'iam:CreateService*'],
])('%s', (family, action, pattern) => {
  it.each([
    ['STAR_IN_RESOURCE', { Action: action }],
    ['STAR_IN_RESOURCE', { Action: action.toLowerCase(), Resource: iam('role/*') }],
    ['STAR_IN_ACTION_AND_RESOURCE', { Action: pattern }],
    ['STAR_IN_ACTION_AND_RESOURCE', { Action: '*' }],
    ['STAR_IN_RESOURCE_AND_NOTACTION', { NotAction: 'ecs:*' }],
    ['NOTRESOURCE', { Action: action, NotResource: ROLE }],
    ['STAR_IN_ACTION_AND_NOTRESOURCE', { Action: 'iam:*', NotResource: ROLE }],
    ['NOTACTION_AND_NOTRESOURCE', { NotAction: 'ecs:*', NotResource: ROLE }],
  ])('%s is found in %j', (code, statement) => {
    expect(codesOf(family, statement)).toEqual([`${family}${code}`]);
  });

  it.each<StatementSource>([
    { Action: action, Resource: ROLE },
    { Action: action, Resource: iam('role/service-role/ecs*') },
    { Action: action, Resource: iam('role/<role_name>') },
    { Effect: 'Deny', Action: action },
    { NotAction: 'iam:*' },
    { Action: 'ecs:*' },
  ])('nothing is found in %j', statement => {
    expect(codesOf(family, statement)).toEqual([]);
  });
});

describe('a condition on the service', () => {
  it('makes up for a star, as Access Analyzer says, but not for NotResource', () => {
    expect(codesOf('PASS_ROLE_WITH_', { Action: 'iam:PassRole', Condition: toTasks })).toEqual([]);
    expect(
      codesOf('PASS_ROLE_WITH_', { Action: 'iam:PassRole', NotResource: ROLE, Condition: toTasks }),
    ).toEqual(['PASS_ROLE_WITH_NOTRESOURCE']);
    const Condition = { StringEquals: { 'iam:AWSServiceName': 'ecs.amazonaws.com' } };
    expect(codesOf('CREATE_SLR_WITH_', { Action: 'iam:CreateServiceLinkedRole', Condition })).toEqual([]);
  });

  it('makes up for nothing when it names any service', () => {
    const Condition = { StringLike: { 'iam:PassedToService': '*' } };
    expect(codesOf('PASS_ROLE_WITH_', { Action: 'iam:PassRole', Condition })).toHaveLength(1);
  });

  it('is asked for where roles are named', () => {
    const code = 'PASS_ROLE_WITHOUT_PASSED_TO_SERVICE';
    const statement = { Action: 'iam:PassRole', Resource: ROLE };
    expect(placesOf(code, policyOf(statement))).toEqual(['SUGGESTION Statement.0.Action']);
    expect(placesOf(code, policyOf({ ...statement, Condition: toTasks }))).toEqual([]);
    expect(placesOf(code, policyOf({ Action: 'iam:PassRole' }))).toEqual([]);
    expect(placesOf(code, policyOf({ ...statement, Effect: 'Deny' }))).toEqual([]);
  });
});

describe('whole services and the opposite of a list', () => {
  it.each(['ecs:*', 'ECS:*', '*'])('finds %s', Action => {
    expect(placesOf('FULL_SERVICE_WILDCARD', policyOf({ Action }))).toEqual(['WARNING Statement.0.Action']);
  });

  it.each<StatementSource>([
    { Action: 'ecs:Describe*' },
    { Effect: 'Deny', Action: 'ecs:*' },
    { NotAction: 'ecs:*' },
  ])('finds no whole service in %j', statement => {
    expect(placesOf('FULL_SERVICE_WILDCARD', policyOf(statement))).toEqual([]);
  });

  it('finds NotAction on every resource and NotResource in an Allow, not in a Deny', () => {
    expect(placesOf('ALLOW_WITH_NOTACTION', policyOf({ NotAction: 'iam:*' }))).toEqual([
      'WARNING Statement.0.NotAction',
    ]);
    expect(placesOf('ALLOW_WITH_NOTACTION', policyOf({ NotAction: 'ecs:*', Resource: CLUSTER }))).toEqual([]);
    expect(placesOf('ALLOW_WITH_NOTACTION', policyOf({ Effect: 'Deny', NotAction: 'iam:*' }))).toEqual([]);
    const except = { Action: 'ecs:DeleteCluster', NotResource: CLUSTER };
    expect(placesOf('ALLOW_WITH_NOTRESOURCE', policyOf(except))).toEqual(['WARNING Statement.0.NotResource']);
    expect(placesOf('ALLOW_WITH_NOTRESOURCE', policyOf({ ...except, Effect: 'Deny' }))).toEqual([]);
  });
});
