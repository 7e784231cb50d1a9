import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, type PolicyDocument, type Statement, statements } from '../../source/policy/document.ts';
import {
  actionsWithoutResource,
  addStatement,
  changeStatement,
  chosenActions,
  removeStatement,
  serviceOf,
  toggleEffect,
  withActions,
  withResources,
} from '../../source/procedure/edit-statement.ts';

const CLUSTER = 'arn:aws:ecs:us-east-1:123456789012:cluster/web';

function document(...list: Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Id: 'kept', Statement: list };
}

const known = fc.subarray(['ecs:RunTask', 'ecs:StopTask', 'ecs:ListClusters', 'ecs:DescribeClusters']);
const others = fc.subarray([
  'iam:PassRole',
  'ecs:Describe*',
  'ecs:DescribeCluster',
  'nonsense',
  'ecs:?opTask',
  '*',
]);

describe('withActions', () => {
  it('names what was chosen, and keeps patterns, other services and unknown actions', () => {
    fc.assert(
      fc.property(known, known, others, (before, chosen, kept) => {
        const statement: Statement = {
          Sid: 'S',
          Effect: 'Allow',
          Action: [...kept, ...before],
          Resource: '*',
        };
        const after = withActions(statement, 'ecs', chosen);
        expect(chosenActions(after, 'ecs').sort()).toEqual([...chosen].sort());
        expect(listOf(after.Action).filter(action => !chosen.includes(action))).toEqual(kept);
        expect({ ...after, Action: [] }).toEqual({ ...statement, Action: [] });
      }),
    );
  });

  it('leaves a statement as it was written when nothing else was chosen', () => {
    for (const Action of [
      ['ecs:StopTask', 'ecs:RunTask'],
      ['ecs:runtask', 'ECS:StopTask', 'ecs:DescribeCluster'],
    ]) {
      const statement: Statement = { Effect: 'Allow', Action, Resource: '*' };
      expect(withActions(statement, 'ecs', ['ecs:RunTask', 'ecs:StopTask'])).toBe(statement);
    }
  });

  it('never leaves Action beside NotAction, which IAM refuses', () => {
    const statement: Statement = { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' };
    expect(withActions(statement, 'ecs', [])).toBe(statement);
    expect(withActions(statement, 'ecs', ['ecs:RunTask'])).toEqual({
      Effect: 'Deny',
      Action: 'ecs:RunTask',
      Resource: '*',
    });
  });
});

describe('withResources', () => {
  const mixed = document(
    { Sid: 'First', Effect: 'Deny', Action: 'ecs:StopTask', Resource: '*' },
    {
      Sid: 'Mixed',
      Effect: 'Allow',
      Action: ['ecs:ListClusters', 'ecs:DescribeClusters', 'ecs:ListTaskDefinitions'],
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    },
    { Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' },
  );

  it('gives actions that take no resource a statement of their own, right behind, without the name', () => {
    const condition = { Condition: { Bool: { 'aws:SecureTransport': 'true' } } };
    expect(withResources(mixed, 1, [CLUSTER])).toEqual(
      document(
        statements(mixed)[0] as Statement,
        { Sid: 'Mixed', Effect: 'Allow', Action: 'ecs:DescribeClusters', Resource: CLUSTER, ...condition },
        {
          Effect: 'Allow',
          Action: ['ecs:ListClusters', 'ecs:ListTaskDefinitions'],
          Resource: '*',
          ...condition,
        },
        statements(mixed)[2] as Statement,
      ),
    );
    expect(actionsWithoutResource(statements(mixed)[1] as Statement)).toEqual([
      'ecs:ListClusters',
      'ecs:ListTaskDefinitions',
    ]);
  });

  it('splits nothing on *, and puts actions that all take no resource on * together', () => {
    expect(withResources(mixed, 1, ['*'])).toBe(mixed);
    const lists = document({ Effect: 'Allow', Action: ['ecs:ListClusters'], Resource: [] });
    expect(statements(withResources(lists, 0, [CLUSTER]))).toEqual([
      { Effect: 'Allow', Action: ['ecs:ListClusters'], Resource: '*' },
    ]);
  });

  it('loses no action and adds none', () => {
    const all = fc.subarray([
      'ecs:ListClusters',
      'ecs:DescribeClusters',
      'ecs:List*',
      'ecs:NoSuchAction',
      'iam:PassRole',
    ]);
    fc.assert(
      fc.property(all, fc.subarray([CLUSTER, `${CLUSTER}2`, '*'], { minLength: 1 }), (Action, resources) => {
        const before = document({ Effect: 'Allow', Action, Resource: [] });
        const after = statements(withResources(before, 0, resources));
        expect(after.flatMap(statement => listOf(statement.Action)).sort()).toEqual([...Action].sort());
        expect(after.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('leaves a statement as it was written when the resources are the same', () => {
    const listed = document({ Effect: 'Allow', Action: 'ecs:DescribeClusters', Resource: [CLUSTER] });
    expect(withResources(listed, 0, [CLUSTER])).toBe(listed);
    const single: PolicyDocument = { Statement: { Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' } };
    expect(withResources(single, 0, ['*'])).toBe(single);
  });

  it('never leaves Resource beside NotResource, which IAM refuses', () => {
    const not = document({ Effect: 'Deny', Action: 'ecs:RunTask', NotResource: CLUSTER });
    expect(withResources(not, 0, [])).toBe(not);
    expect(statements(withResources(not, 0, ['*']))).toEqual([
      { Effect: 'Deny', Action: 'ecs:RunTask', Resource: '*' },
    ]);
  });

  it('changes nothing where there is no statement', () => {
    expect(withResources(mixed, 9, [CLUSTER])).toBe(mixed);
  });
});

describe('a statement', () => {
  it('is added at the end, changed in its place and taken out', () => {
    const two = addStatement(document({ Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' }));
    expect(statements(two)[1]).toEqual({ Effect: 'Allow', Action: [], Resource: [] });
    const denied = changeStatement(two, 0, toggleEffect);
    expect(statements(denied).map(statement => statement.Effect)).toEqual(['Deny', 'Allow']);
    expect(changeStatement(denied, 0, toggleEffect)).toEqual(two);
    expect(removeStatement(two, 1).Statement).toHaveLength(1);
    expect(removeStatement(two, 0).Id).toBe('kept');
  });

  it('is about the service that it names first', () => {
    expect(serviceOf({ Effect: 'Allow', Action: ['nonsense', 'IAM:PassRole', 'ecs:RunTask'] })).toBe('iam');
    expect(serviceOf({ Effect: 'Allow', Action: '*' })).toBe('ecs');
    expect(serviceOf(undefined)).toBe('ecs');
  });
});
