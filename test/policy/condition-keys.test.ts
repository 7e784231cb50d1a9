import { describe, expect, it } from 'vitest';
import { conditionKeysFor, requestsCarry } from '../../source/policy/condition-keys.ts';
import { parseOperator } from '../../source/policy/condition-operator.ts';
import { operatorProblem, operatorsFor } from '../../source/policy/condition-operators-for.ts';
import { serviceReference } from '../../source/reference/service.ts';

const find = (actions: string[], name: string) => conditionKeysFor(actions).find(key => key.name === name);

describe('conditionKeysFor', () => {
  it('offers the keys of the action, typed, with the operators that fit', () => {
    expect(find(['ecs:RunTask'], 'ecs:cluster')).toMatchObject({
      type: 'ARN',
      valued: 'single',
      operators: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike', 'Null'],
      lackedBy: [],
    });
    expect(find(['ecs:RunTask'], 'ecs:task-cpu')?.operators).toContain('NumericLessThanEquals');
    expect(find(['ecs:CreateService'], 'ecs:subnet')?.operators).toContain('ForAllValues:StringEquals');
  });

  it('says which of the chosen actions lack a key', () => {
    expect(find(['ecs:RunTask', 'ecs:ListClusters'], 'ecs:cluster')?.lackedBy).toEqual(['ecs:ListClusters']);
  });

  it('offers global keys for whatever actions, deprecated ones never', () => {
    const names = conditionKeysFor(['ecs:ListClusters']).map(({ name }) => name);
    expect(names).toContain('aws:SourceIp');
    expect(names).toContain('aws:PrincipalTag/${TagKey}');
    expect(names).not.toContain('aws:ResourceTag/${TagKey}');
    expect(names).not.toContain('aws:ARN');
  });

  it('offers each key once, whatever the patterns', () => {
    const names = conditionKeysFor(['ecs:*', 'ecs:RunTask', 'ecs:Run*', 'iam:PassRole', 'no:Such']).map(
      ({ name }) => name.toLowerCase(),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows every key that ECS lists, but for the one that nothing uses', () => {
    const offered = new Set(conditionKeysFor(['ecs:*']).map(({ name }) => name));
    const missing = (serviceReference('ecs')?.conditionKeys ?? []).filter(({ name }) => !offered.has(name));
    expect(missing.map(({ name }) => name)).toEqual(['ecs:gateway']);
  });
});

describe('requestsCarry', () => {
  it.each([
    ['ecs:RunTask', 'ecs:cluster', true],
    ['ecs:ListClusters', 'ecs:cluster', false],
    ['ecs:StopTask', 'aws:ResourceTag/team', true],
    ['ecs:ListClusters', 'aws:ResourceTag/team', false],
    ['ecs:ListClusters', 'aws:SourceIp', true],
    ['ecs:StopTask', 'ecs:ResourceTag/team', true],
    ['ecs:NoSuch', 'ecs:cluster', false],
  ])('%s carries %s: %s', (action, key, carried) => {
    expect(requestsCarry(action, key)).toBe(carried);
  });
});

describe('operatorsFor', () => {
  it('names real operators only, each of which operatorProblem takes, with IfExists too', () => {
    for (const type of ['String', 'ARN', 'Bool', 'Numeric', 'Date', 'IPAddress'] as const) {
      for (const operator of operatorsFor(type, 'single')) {
        expect(parseOperator(operator)).toBeDefined();
        expect(operatorProblem(type, 'single', operator)).toBeUndefined();
        if (operator !== 'Null')
          expect(operatorProblem(type, 'single', `${operator}IfExists`)).toBeUndefined();
      }
    }
    for (const operator of operatorsFor('ArrayOfString', 'multi'))
      expect(operatorProblem('ArrayOfString', 'multi', operator)).toBeUndefined();
  });

  it.each([
    ['Bool', 'single', 'StringEquals', 'does not compare values of type Bool: use Bool or Null.'],
    ['ArrayOfString', 'multi', 'StringLike', 'write ForAnyValue:StringLike or ForAllValues:StringLike'],
    ['String', 'single', 'ForAllValues:StringLike', 'write StringLike without ForAllValues'],
    ['String', 'single', 'NullIfExists', 'IfExists cannot go with it'],
    ['String', 'single', 'StringSmells', 'There is no condition operator "StringSmells"'],
  ] as const)('refuses on %s (%s) %s', (type, valued, operator, problem) => {
    expect(operatorProblem(type, valued, operator)).toContain(problem);
  });

  it('compares ARNs with the operators of strings as well', () => {
    expect(operatorProblem('ARN', 'single', 'StringLike')).toBeUndefined();
  });
});
