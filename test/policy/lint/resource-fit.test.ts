import { describe, expect, it } from 'vitest';
import { CLUSTER, ecs, findingsOf, iam, placesOf, policyOf } from './lint-of.ts';

describe('RESOURCE_MISMATCH', () => {
  // Source: Service Authorization Reference, resource types of the actions.
  it.each([
    ['RunTask on a cluster', 'ecs:RunTask', CLUSTER],
    ['ListClusters, which takes no resource, on an ARN', 'ecs:ListClusters', CLUSTER],
    ['a pattern of which no action fits', 'ecs:*Task', iam('role/x')],
    ['PassRole on a user', 'iam:PassRole', iam('user/alice')],
    ['a task definition without its revision part', 'ecs:RunTask', ecs('task-definition/web')],
    ['upper case where the type has lower case', 'ecs:DeleteCluster', ecs('Cluster/web')],
    ['a Deny that denies nothing', 'ecs:RunTask', CLUSTER],
  ])('is found for %s', (_, Action, Resource) => {
    expect(placesOf('RESOURCE_MISMATCH', policyOf({ Action, Resource }))).toEqual([
      'WARNING Statement.0.Action',
    ]);
    expect(placesOf('RESOURCE_MISMATCH', policyOf({ Effect: 'Deny', Action, Resource }))).toHaveLength(1);
  });

  it.each([
    ['every resource', 'ecs:ListClusters', '*'],
    ['a fitting ARN', 'ecs:RunTask', ecs('task-definition/web:*')],
    ['a star that crosses the separators', 'ecs:RunTask', ecs('task-definition/web*')],
    ['one fitting resource of several', 'ecs:RunTask', [CLUSTER, ecs('task-definition/web:3')]],
    ['stars in every field', 'ecs:DescribeTasks', 'arn:*:ecs:*:*:*'],
    ['a placeholder', 'ecs:DeleteCluster', 'arn:<partition>:ecs:<region>:<aws_account_id>:<what>'],
    ['a policy variable', 'iam:GetUser', 'arn:aws:iam::*:user/${aws:username}'],
    ['what is no ARN, which is another finding', 'ecs:ListClusters', 'web'],
    ['a pattern of which one action fits', 'ecs:*', CLUSTER],
    ['an action that nobody knows', 'ecs:RunTusk', CLUSTER],
    ['every action', '*', CLUSTER],
  ])('is not found for %s', (_, Action, Resource) => {
    expect(placesOf('RESOURCE_MISMATCH', policyOf({ Action, Resource }))).toEqual([]);
  });

  it('points at the action that does not fit, and says what it takes', () => {
    const policy = policyOf({ Action: ['ecs:DeleteCluster', 'ecs:RunTask'], Resource: [CLUSTER] });
    const [found] = findingsOf('RESOURCE_MISMATCH', policy);
    expect(found?.path).toEqual(['Statement', 0, 'Action', 1]);
    expect(found?.message).toContain('task-definition');
  });
});

describe('OLD_ECS_ARN_FORMAT', () => {
  // Source: Amazon ECS Developer Guide, Amazon Resource Names (ARNs) and IDs.
  it.each(['task/1dc5c17a', 'container-instance/403125b0', 'service/web', 'task/<task_UUID>'])(
    'is found in %s',
    resource => {
      expect(placesOf('OLD_ECS_ARN_FORMAT', policyOf({ Action: 'ecs:*', Resource: ecs(resource) }))).toEqual([
        'WARNING Statement.0.Resource',
      ]);
    },
  );

  it.each(['task/*', 'service/we*', 'task/web/1dc5c17a', 'cluster/web', 'task/${aws:PrincipalTag/task}'])(
    'is not found in %s',
    resource => {
      expect(placesOf('OLD_ECS_ARN_FORMAT', policyOf({ Action: 'ecs:*', Resource: ecs(resource) }))).toEqual(
        [],
      );
    },
  );

  it('is found in conditions and in NotResource', () => {
    const policy = policyOf(
      {
        Action: 'ecs:StartTask',
        Condition: { ArnEquals: { 'ecs:container-instances': [ecs('container-instance/403125b0')] } },
      },
      { Effect: 'Deny', Action: 'ecs:StopTask', NotResource: ecs('task/1dc5c17a') },
    );
    expect(placesOf('OLD_ECS_ARN_FORMAT', policy)).toEqual([
      'WARNING Statement.0.Condition.ArnEquals.ecs:container-instances.0',
      'WARNING Statement.1.NotResource',
    ]);
  });

  it('leaves other services alone', () => {
    const policy = policyOf({ Action: 'ssm:*', Resource: 'arn:aws:ssm:eu-west-1:111122223333:service/web' });
    expect(placesOf('OLD_ECS_ARN_FORMAT', policy)).toEqual([]);
  });
});
