import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionReference,
  resourceTypeReference,
  serviceNames,
  serviceReference,
} from '../../source/reference/service.ts';
import { ACCESS_LEVELS } from '../../source/reference/service-reference.ts';

const names = (list: readonly { name: string }[]) => list.map(item => item.name);

describe('serviceReference', () => {
  it('knows Amazon ECS with its actions, resource types and condition keys', () => {
    const ecs = serviceReference('ecs');
    expect(ecs?.name).toBe('Amazon Elastic Container Service');
    expect(ecs?.actions).toHaveLength(81);
    expect(ecs?.resourceTypes).toHaveLength(13);
    expect(ecs?.conditionKeys).toHaveLength(31);
  });

  it('counts the actions of ECS by one access level each', () => {
    const counts = ACCESS_LEVELS.map(
      level => serviceReference('ecs')?.actions.filter(action => action.accessLevel === level).length,
    );
    expect(counts).toEqual([12, 17, 49, 2, 1]);
  });

  it('reads a prefix in any letter case and answers the same object', () => {
    expect(serviceReference('ECS')).toBe(serviceReference('ecs'));
  });

  it('answers nothing for a prefix that is no service, whatever it holds', () => {
    for (const prefix of [
      '',
      '..',
      '../version',
      '../../../package',
      'ecs.json',
      'ecs\0',
      '__proto__',
      'constructor',
      'ec?',
      '/etc/passwd',
    ]) {
      expect(serviceReference(prefix), prefix).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), prefix => {
        fc.pre(!serviceNames().has(prefix.toLowerCase()));
        expect(serviceReference(prefix)).toBeUndefined();
      }),
    );
  });
});

describe('the data of every service', () => {
  const all = [...serviceNames().keys()].map(prefix => serviceReference(prefix));

  it('has one of the five access levels on every action', () => {
    expect(all.length).toBeGreaterThan(400);
    const levels = new Set(all.flatMap(service => service?.actions.map(action => action.accessLevel)));
    expect([...levels].sort()).toEqual([...ACCESS_LEVELS].sort());
  });

  it('describes every resource type that an action takes, by an ARN that can be filled in', () => {
    for (const service of all) {
      const types = new Set(names(service?.resourceTypes ?? []));
      for (const action of service?.actions ?? []) {
        expect(
          action.resourceTypes.filter(use => !types.has(use.name)),
          `${service?.prefix}:${action.name}`,
        ).toEqual([]);
      }
      for (const type of service?.resourceTypes ?? []) {
        for (const arn of [type.arn, ...(type.otherArns ?? [])])
          expect(arn).toMatch(/^arn:\$\{Partition\}:[^,\s]+$/);
        expect(type.conditionKeys).toBeInstanceOf(Array);
      }
    }
  });

  it('spells the tag key of a condition key in one way', () => {
    const keys = all.flatMap(service => [
      ...names(service?.conditionKeys ?? []),
      ...(service?.actions ?? []).flatMap(action => [
        ...action.conditionKeys,
        ...action.resourceTypes.flatMap(use => use.conditionKeys),
      ]),
    ]);
    expect(keys.filter(key => /tag-key|<key>|Tag\/$/.test(key))).toEqual([]);
  });
});

describe('actionReference', () => {
  it('finds an action by its full name in any letter case', () => {
    expect(actionReference('ECS:runtask')?.name).toBe('RunTask');
  });

  it('answers nothing for a name that is none', () => {
    for (const name of [
      'ecs:DescribeCluster',
      'RunTask',
      'ecs:',
      ':RunTask',
      'ecs:RunTask:x',
      'ecs:constructor',
      '*',
      '',
    ]) {
      expect(actionReference(name), name).toBeUndefined();
    }
  });

  it('says what running a task also needs', () => {
    expect(actionReference('ecs:RunTask')?.dependentActions.map(({ action }) => action)).toEqual([
      'iam:PassRole',
      'ecs:TagResource',
    ]);
    expect(
      actionReference('ecs:CreateExpressGatewayService')?.dependentActions.map(({ action }) => action),
    ).toContain('ecs:RegisterTaskDefinition');
    expect(actionReference('ecs:ListTasks')?.dependentActions).toEqual([]);
  });

  it('names only dependent actions that exist', () => {
    const needed = serviceReference('ecs')?.actions.flatMap(action => action.dependentActions) ?? [];
    expect(needed.filter(({ action }) => !actionReference(action))).toEqual([]);
  });

  it('marks the actions that only the container agent and AWS services use', () => {
    const marked = serviceReference('ecs')?.actions.filter(action => action.permissionOnly) ?? [];
    expect(names(marked)).toEqual([
      'AllowVendedLogDeliveryForResource',
      'Poll',
      'PutSystemLogEvents',
      'StartTelemetrySession',
    ]);
  });
});

describe('resourceTypeReference', () => {
  it('finds the ARN format of a type', () => {
    expect(resourceTypeReference('ecs', 'cluster')?.arn).toBe(
      'arn:${Partition}:ecs:${Region}:${Account}:cluster/${ClusterName}',
    );
    expect(resourceTypeReference('ecs', 'pod')).toBeUndefined();
  });

  it('keeps further formats of a type apart from the first', () => {
    expect(resourceTypeReference('lex', 'bot')?.otherArns).toHaveLength(1);
  });
});
