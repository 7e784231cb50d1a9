import { describe, expect, it } from 'vitest';
import { NAME_PATTERN, ROLE_NAME_LENGTH } from '../../source/policy/limits.ts';
import {
  isRoleKind,
  managedPolicyArns,
  ROLE_KINDS,
  roleKind,
  servicePrincipal,
} from '../../source/template/role-kind.ts';

const kinds = ROLE_KINDS.map(roleKind);

describe('the kinds of roles', () => {
  it('have names that IAM takes, and that no other kind has', () => {
    for (const { roleName } of kinds) {
      expect(roleName).toMatch(NAME_PATTERN);
      expect(roleName.length).toBeLessThanOrEqual(ROLE_NAME_LENGTH);
    }
    expect(new Set(kinds.map(({ roleName }) => roleName)).size).toBe(kinds.length);
  });

  it('name the managed policies of AWS with the paths that they have', () => {
    expect(kinds.map(({ kind, managedPolicies }) => [kind, ...managedPolicies].join(' '))).toEqual([
      'task-execution service-role/AmazonECSTaskExecutionRolePolicy',
      'task',
      'instance service-role/AmazonEC2ContainerServiceforEC2Role',
      'managed-instance AmazonECSInstanceRolePolicyForManagedInstances',
      'anywhere AmazonSSMManagedInstanceCore service-role/AmazonEC2ContainerServiceforEC2Role',
      'service-linked aws-service-role/AmazonECSServiceRolePolicy',
      'infrastructure-load-balancers AmazonECSInfrastructureRolePolicyForLoadBalancers',
      'infrastructure-volumes service-role/AmazonECSInfrastructureRolePolicyForVolumes',
      'infrastructure-managed-instances AmazonECSInfrastructureRolePolicyForManagedInstances',
      'infrastructure-express service-role/AmazonECSInfrastructureRoleforExpressGatewayServices',
      'events service-role/AmazonEC2ContainerServiceEventsRole',
      'codedeploy AWSCodeDeployRoleForECS',
      'legacy-service service-role/AmazonEC2ContainerServiceRole',
    ]);
    expect(managedPolicyArns(roleKind('codedeploy'), 'aws-cn')).toEqual([
      'arn:aws-cn:iam::aws:policy/AWSCodeDeployRoleForECS',
    ]);
  });

  it('give a role for managed instances a name that the infrastructure role may pass', () => {
    expect(roleKind('managed-instance').roleName).toMatch(/^ecsInstanceRole/);
  });

  it('name the service as the partition does', () => {
    expect(servicePrincipal(roleKind('instance'), 'aws')).toBe('ec2.amazonaws.com');
    expect(servicePrincipal(roleKind('instance'), 'aws-cn')).toBe('ec2.amazonaws.com.cn');
    expect(servicePrincipal(roleKind('instance'), 'aws-us-gov')).toBe('ec2.amazonaws.com');
    expect(servicePrincipal(roleKind('codedeploy'), 'aws-cn')).toBe('codedeploy.amazonaws.com');
  });

  it('are known by their words alone', () => {
    expect(isRoleKind('task')).toBe(true);
    expect(isRoleKind('Task')).toBe(false);
    expect(isRoleKind('toString')).toBe(false);
  });
});
