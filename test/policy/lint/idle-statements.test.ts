import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixPolicy } from '../../../source/policy/lint/apply-fixes.ts';
import { CLUSTER, ecs, findingsOf, placesOf, policyOf } from './lint-of.ts';

const inCluster = { ArnEquals: { 'ecs:cluster': CLUSTER } };

describe('SHADOWED_CONDITION', () => {
  const CODE = 'SHADOWED_CONDITION';
  const restricted = { Action: 'ecs:DescribeTasks', Condition: inCluster };

  it.each([
    ['the same without a condition', { Action: 'ecs:DescribeTasks' }],
    ['a wider pattern', { Action: 'ecs:Describe*' }],
    ['everything', { Action: '*' }],
    ['other letter case', { Action: 'ECS:describetasks' }],
    ['an empty condition', { Action: 'ecs:DescribeTasks', Condition: {} }],
  ])('is found beside %s, before it or behind', (_, free) => {
    expect(placesOf(CODE, policyOf(free, restricted))).toEqual(['SECURITY_WARNING Statement.1.Condition']);
    expect(placesOf(CODE, policyOf(restricted, free))).toEqual(['SECURITY_WARNING Statement.0.Condition']);
  });

  it.each([
    ['another action', { Action: 'ecs:DescribeServices' }],
    ['fewer resources', { Action: 'ecs:DescribeTasks', Resource: ecs('task/web/*') }],
    [
      'another condition',
      { Action: 'ecs:DescribeTasks', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
    ],
    ['the same condition', restricted],
    ['a Deny', { Effect: 'Deny' as const, Action: 'ecs:DescribeTasks' }],
    ['one action of a pattern', { Action: 'ecs:DescribeTask' }],
  ])('is not found beside %s', (_, other) => {
    expect(placesOf(CODE, policyOf(restricted, other))).toEqual([]);
  });

  it('is found where another statement asks for less', () => {
    const both = { ...inCluster, Bool: { 'aws:SecureTransport': 'true' } };
    const policy = policyOf(restricted, { ...restricted, Condition: both });
    expect(placesOf(CODE, policy)).toEqual(['SECURITY_WARNING Statement.1.Condition']);
  });

  it('takes no statement for unconditional whose Condition cannot be read', () => {
    const odd = { Action: 'ecs:DescribeTasks', Condition: 'none' as never };
    expect(placesOf(CODE, policyOf(odd, restricted))).toEqual([]);
  });

  it('names the actions and the other statement', () => {
    const free = { Sid: 'Look', Action: 'ecs:Describe*' };
    const policy = policyOf(free, { Action: ['ecs:DescribeTasks', 'ecs:StopTask'], Condition: inCluster });
    const [found] = findingsOf(CODE, policy);
    expect(found?.message).toContain('ecs:DescribeTasks is allowed');
    expect(found?.message).toContain('statement 1 ("Look")');
    expect(found?.message).not.toContain('StopTask');
  });
});

describe('REDUNDANT_STATEMENT and REDUNDANT_ACTION', () => {
  it('finds a statement that another one covers whole', () => {
    const policy = policyOf(
      { Action: 'ecs:*' },
      { Action: ['ecs:RunTask', 'ecs:StopTask'], Resource: CLUSTER },
    );
    expect(placesOf('REDUNDANT_STATEMENT', policy)).toEqual(['SUGGESTION Statement.1']);
    expect(placesOf('REDUNDANT_ACTION', policy)).toEqual([]);
  });

  it('finds a conditional Deny beside an unconditional one', () => {
    const deny = { Effect: 'Deny' as const, Action: 'ecs:DeleteCluster' };
    const policy = policyOf({ ...deny, Condition: inCluster }, deny);
    expect(placesOf('REDUNDANT_STATEMENT', policy)).toEqual(['SUGGESTION Statement.0']);
  });

  it('takes of two equal statements the later one out', () => {
    const statement = { Action: ['ecs:RunTask', 'ecs:StopTask'], Condition: inCluster };
    const { text } = fixPolicy(
      JSON.stringify(policyOf(statement, { ...statement, Action: ['ecs:StopTask', 'ecs:RunTask'] })),
    );
    expect(JSON.parse(text)).toEqual(policyOf(statement));
  });

  it('finds one action that another statement covers', () => {
    const policy = policyOf(
      { Action: 'ecs:List*' },
      { Action: ['ecs:ListContainerInstances', 'ecs:DeregisterContainerInstance'], Resource: CLUSTER },
    );
    expect(placesOf('REDUNDANT_ACTION', policy)).toEqual(['SUGGESTION Statement.1.Action.0']);
  });

  it.each([
    [
      'resources that the other lacks',
      { Action: 'ecs:RunTask', Resource: ecs('task-definition/a:*') },
      { Action: 'ecs:RunTask', Resource: ecs('task-definition/b:*') },
    ],
    ['another effect', { Action: 'ecs:RunTask' }, { Effect: 'Deny' as const, Action: 'ecs:RunTask' }],
    [
      'a wider condition',
      { Action: 'ecs:RunTask', Condition: inCluster },
      { Action: 'ecs:RunTask', Condition: { ArnLike: { 'ecs:cluster': '*' } } },
    ],
    ['NotAction', { NotAction: 'iam:*' }, { Action: 'ecs:RunTask' }],
  ])('finds nothing with %s', (_, one, other) => {
    const policy = policyOf(one, other);
    expect([...placesOf('REDUNDANT_STATEMENT', policy), ...placesOf('REDUNDANT_ACTION', policy)]).toEqual([]);
  });

  it('finds what a list says twice, whatever the letter case of an action, and takes it out', () => {
    const policy = policyOf({
      Action: ['ecs:RunTask', 'ecs:StopTask', 'ECS:runtask'],
      Resource: [CLUSTER, CLUSTER],
    });
    expect(placesOf('REDUNDANT_ACTION', policy)).toEqual(['SUGGESTION Statement.0.Action.2']);
    expect(placesOf('REDUNDANT_RESOURCE', policy)).toEqual(['SUGGESTION Statement.0.Resource.1']);
    const { text } = fixPolicy(JSON.stringify(policy));
    expect(JSON.parse(text).Statement[0]).toMatchObject({
      Action: ['ecs:RunTask', 'ecs:StopTask'],
      Resource: [CLUSTER],
    });
  });

  it('finds what a wildcard of the same list covers, and leaves the choice to people', () => {
    const policy = policyOf({ Action: ['ecs:RunTask', 'ecs:*'], Resource: [CLUSTER, '*'] });
    const found = [...findingsOf('REDUNDANT_ACTION', policy), ...findingsOf('REDUNDANT_RESOURCE', policy)];
    expect(found.map(({ path }) => path.join('.'))).toEqual([
      'Statement.0.Action.0',
      'Statement.0.Resource.0',
    ]);
    expect(found.every(({ fix }) => fix === undefined)).toBe(true);
  });

  it('tells resources apart that differ in letter case', () => {
    const policy = policyOf({ Action: 'ecs:*', Resource: [CLUSTER, CLUSTER.toUpperCase()] });
    expect(placesOf('REDUNDANT_RESOURCE', policy)).toEqual([]);
  });

  it('never takes the last of several that say the same', () => {
    const action = fc.constantFrom('ecs:RunTask', 'ecs:runTask', 'ecs:StopTask', 'ecs:*Task');
    fc.assert(
      fc.property(
        fc.array(fc.array(action, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        lists => {
          const { text } = fixPolicy(JSON.stringify(policyOf(...lists.map(Action => ({ Action })))));
          const left: string[] = JSON.parse(text).Statement.flatMap(
            ({ Action }: { Action: string[] }) => Action,
          );
          const distinct = (names: readonly string[]) =>
            [...new Set(names.map(name => name.toLowerCase()))].sort();
          expect(distinct(left)).toEqual(distinct(lists.flat()));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('REDUNDANT_CONDITION_VALUE_NUM', () => {
  const CODE = 'REDUNDANT_CONDITION_VALUE_NUM';
  it.each([
    ['NumericLessThan', ['60', '3600'], '3600'],
    ['NumericGreaterThanEquals', [60, 3600], 60],
  ])('leaves %s the value that counts', (operator, values, counts) => {
    const policy = policyOf({
      Action: 'ecs:RunTask',
      Condition: { [operator]: { 'aws:MultiFactorAuthAge': values } },
    });
    expect(placesOf(CODE, policy)).toEqual([
      `SUGGESTION Statement.0.Condition.${operator}.aws:MultiFactorAuthAge`,
    ]);
    const { text } = fixPolicy(JSON.stringify(policy));
    expect(JSON.parse(text).Statement[0].Condition[operator]).toEqual({ 'aws:MultiFactorAuthAge': counts });
  });

  it.each([
    ['one value', { NumericLessThan: { 'aws:MultiFactorAuthAge': ['3600'] } }],
    ['equality', { NumericEquals: { 'aws:MultiFactorAuthAge': ['60', '3600'] } }],
    ['what is no number', { NumericLessThan: { 'aws:MultiFactorAuthAge': ['60', 'an hour'] } }],
  ])('leaves %s alone', (_, Condition) => {
    expect(placesOf(CODE, policyOf({ Action: 'ecs:RunTask', Condition }))).toEqual([]);
  });
});
