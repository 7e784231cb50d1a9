import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildArn,
  resourceFieldProblem,
  resourceForm,
  resourceTypesFor,
  takeArnApart,
  wildcardOnly,
} from '../../source/policy/resources.ts';
import { resourceTypeReference, serviceReference } from '../../source/reference/service.ts';

function typeOf(name: string) {
  const type = resourceTypeReference('ecs', name);
  if (!type) throw new Error(`ecs has no resource type ${name}`);
  return type;
}
const TASK = typeOf('task').arn;
const DEFINITION = typeOf('task-definition').arn;

describe('resourceTypesFor', () => {
  it('gives each type once, with the actions that take it', () => {
    const uses = resourceTypesFor(['ecs:RunTask', 'ecs:StopTask', 'ecs:StartTask', 'iam:PassRole']);
    expect(uses.map(({ service, type, actions }) => [service, type.name, actions])).toEqual([
      ['ecs', 'task-definition', ['ecs:RunTask', 'ecs:StartTask']],
      ['ecs', 'task', ['ecs:StopTask']],
      ['iam', 'role', ['iam:PassRole']],
    ]);
  });

  it('gives every type that one action takes, and says which it cannot do without', () => {
    const uses = resourceTypesFor(['ecs:ExecuteCommand', 'ecs:TagResource']);
    const required = uses
      .filter(use => use.requiredBy.includes('ecs:ExecuteCommand'))
      .map(use => use.type.name);
    expect(required).toEqual(['cluster', 'task']);
    expect(uses.length).toBeGreaterThan(5);
    expect(uses.flatMap(use => use.requiredBy)).not.toContain('ecs:TagResource');
  });

  it('takes a pattern for the actions that it stands for, and an action given twice for one', () => {
    expect(resourceTypesFor(['ECS:*TASK', 'ecs:RunTask'])[0]?.actions).toEqual([
      'ecs:RunTask',
      'ecs:StartTask',
    ]);
  });

  it('gives nothing for actions that take no resource or are not known', () => {
    expect(resourceTypesFor(['ecs:ListClusters', 'ecs:Nothing', 'nonsense', ''])).toEqual([]);
  });
});

describe('wildcardOnly', () => {
  it('names the actions that take no resource but *', () => {
    expect(wildcardOnly(['ecs:*'])).toHaveLength(14);
    expect(wildcardOnly(['ecs:RunTask', 'ecs:listclusters'])).toEqual(['ecs:ListClusters']);
  });

  it('and resourceTypesFor divide the known actions of a service between them', () => {
    const all = serviceReference('ecs')?.actions.map(action => `ecs:${action.name}`) ?? [];
    const named = new Set(resourceTypesFor(all).flatMap(use => use.actions));
    expect([...named, ...wildcardOnly(all)].sort()).toEqual([...all].sort());
  });
});

describe('resourceForm', () => {
  it('asks for the parts of an ARN in their order, in words', () => {
    expect(resourceForm(typeOf('task-definition'))).toEqual([
      { name: 'Partition', label: 'partition', from: 'caller' },
      { name: 'Region', label: 'region', from: 'caller' },
      { name: 'Account', label: 'account', from: 'caller' },
      { name: 'TaskDefinitionFamilyName', label: 'task definition family name' },
      { name: 'TaskDefinitionRevisionNumber', label: 'task definition revision number', default: '*' },
    ]);
  });

  it('takes * for ids that ECS gives only later', () => {
    const defaults = resourceForm(typeOf('task')).filter(field => field.default);
    expect(defaults.map(({ name }) => name)).toEqual(['TaskId']);
  });
});

describe('buildArn', () => {
  it('puts values in their places and * where there is none', () => {
    const values = { Partition: 'aws', Region: 'eu-west-1', Account: '123456789012', ClusterName: 'web' };
    expect(buildArn(TASK, values)).toBe('arn:aws:ecs:eu-west-1:123456789012:task/web/*');
  });

  it('takes no part of a value for a further variable', () => {
    expect(buildArn(TASK, { ClusterName: '${Account}', Account: '1' })).toBe(
      'arn:*:ecs:*:1:task/${Account}/*',
    );
    expect(buildArn('arn:${constructor}', {})).toBe('arn:*');
  });
});

describe('takeArnApart', () => {
  it('reads the parts of a pasted ARN', () => {
    expect(takeArnApart(DEFINITION, 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web-app:7')).toEqual({
      Partition: 'aws',
      Region: 'eu-west-1',
      Account: '123456789012',
      TaskDefinitionFamilyName: 'web-app',
      TaskDefinitionRevisionNumber: '7',
    });
  });

  it('reads policy variables, and paths where they end an ARN', () => {
    expect(takeArnApart(TASK, 'arn:aws:ecs:*:*:task/${aws:PrincipalTag/team}/*')?.ClusterName).toBe(
      '${aws:PrincipalTag/team}',
    );
    const role = resourceTypeReference('iam', 'role')?.arn ?? '';
    expect(takeArnApart(role, 'arn:aws:iam::1:role/a/b')).toMatchObject({ RoleNameWithPath: 'a/b' });
  });

  it('answers nothing for an ARN of another kind', () => {
    for (const arn of [
      'arn:aws:ecs:eu-west-1:123456789012:task/0123',
      'arn:aws:ecs:eu-west-1:1:cluster/web',
      'web',
      '',
    ]) {
      expect(takeArnApart(TASK, arn), arn).toBeUndefined();
    }
  });

  it('is done soon with text that is made to be slow', () => {
    expect(takeArnApart(TASK, `arn:aws:ecs:x:y:task/${'${a}'.repeat(20_000)}:`)).toBeUndefined();
  });

  it('gives back what buildArn was given, for every type of ECS', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9_*-]{1,20}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...(serviceReference('ecs')?.resourceTypes ?? [])),
        fc.array(part, { minLength: 7, maxLength: 7 }),
        (type, parts) => {
          const values = Object.fromEntries(
            resourceForm(type).map(({ name }, index) => [name, parts[index] ?? '']),
          );
          expect(takeArnApart(type.arn, buildArn(type.arn, values))).toEqual(values);
        },
      ),
    );
  });
});

describe('resourceFieldProblem', () => {
  it.each([
    ['Partition', 'aws-cn'],
    ['Partition', '*'],
    ['Region', 'eu-west-1'],
    ['Region', 'eu-*'],
    ['Account', '123456789012'],
    ['Account', '*'],
    ['ClusterName', 'web-*'],
    ['ClusterName', '${aws:PrincipalTag/team}'],
    ['TaskId', '*'],
    ['TaskId', '${aws:PrincipalTag/task}'],
    ['TaskDefinitionRevisionNumber', '*'],
    ['TaskDefinitionRevisionNumber', '12'],
  ])('%s can be %s', (field, value) => {
    expect(resourceFieldProblem(TASK, field, value)).toBeUndefined();
  });

  it.each([
    ['Partition', 'moon'],
    ['Region', 'Europe'],
    ['Region', '*:1'],
    ['Account', '1234'],
    ['Account', '*/x'],
    ['ClusterName', ''],
    ['ClusterName', 'web/x'],
    ['ClusterName', 'web:x'],
    ['ClusterName', '<cluster_name>'],
    ['ClusterName', '${aws:username'],
    ['TaskId', 'a b'],
    ['TaskId', 'web'],
    ['TaskDefinitionRevisionNumber', 'web'],
    ['TaskDefinitionRevisionNumber', '0'],
    ['TaskDefinitionRevisionNumber', '1.5'],
  ])('%s cannot be %s', (field, value) => {
    expect(resourceFieldProblem(TASK, field, value)).toMatch(/\.$/);
  });

  it('lets other services name paths, but nothing that ends the JSON around an ARN', () => {
    const object = resourceTypeReference('s3', 'object')?.arn ?? '';
    expect(resourceFieldProblem(object, 'ObjectName', 'logs/2026/*')).toBeUndefined();
    for (const bad of ['a"b', 'a\\b', 'a b', 'a\nb', 'é', '<x>']) {
      expect(resourceFieldProblem(object, 'ObjectName', bad), bad).toBeDefined();
    }
  });
});
