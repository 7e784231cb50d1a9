import type { Statement } from '../policy/document.ts';

/** A statement that lets chosen actions do their work, as narrow as it can be written beforehand. */
export interface CompanionStatement {
  /** Names it among the companions: `pass-task-roles`. */
  readonly id: string;
  readonly title: string;
  readonly statement: Statement;
}

/** A role that an action passes, to which service. */
interface PassedRoles {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly statement: Statement;
}

const TASK_ROLES: PassedRoles = {
  id: 'pass-task-roles',
  title: 'Pass the roles of the tasks',
  service: 'ecs-tasks.amazonaws.com',
  statement: passing(
    'PassTaskRolesToEcs',
    ['<task_role_arn>', '<execution_role_arn>'],
    'ecs-tasks.amazonaws.com',
  ),
};

const INFRASTRUCTURE_ROLE: PassedRoles = {
  id: 'pass-infrastructure-role',
  title: 'Pass the infrastructure role',
  service: 'ecs.amazonaws.com',
  statement: passing('PassInfrastructureRoleToEcs', '<infrastructure_role_arn>', 'ecs.amazonaws.com'),
};

const INSTANCE_ROLE: PassedRoles = {
  id: 'pass-instance-role',
  title: 'Pass the role of the instances',
  service: 'ec2.amazonaws.com',
  // In China the principal of EC2 ends in .cn.
  statement: passing('PassInstanceRoleToEc2', '<instance_role_arn>', [
    'ec2.amazonaws.com',
    'ec2.amazonaws.com.cn',
  ]),
};

/** Which roles an action passes. Source: Amazon ECS Developer Guide, task, execution, infrastructure and instance roles. */
const PASSED: Readonly<Record<string, readonly PassedRoles[]>> = {
  'ecs:CreateService': [INFRASTRUCTURE_ROLE],
  'ecs:UpdateService': [INFRASTRUCTURE_ROLE],
  'ecs:CreateCapacityProvider': [INFRASTRUCTURE_ROLE, INSTANCE_ROLE],
  'ecs:CreateExpressGatewayService': [TASK_ROLES, INFRASTRUCTURE_ROLE],
};

/** passedRoles lists the roles that an action passes; those of tasks unless more is known. */
export function passedRoles(action: string): readonly PassedRoles[] {
  return PASSED[action] ?? [TASK_ROLES];
}

/** companionStatement writes the statement for an action that others need (of which iam:PassRole is written by passedRoles); `neededBy` are the chosen actions that do. */
export function companionStatement(action: string, neededBy: readonly string[]): CompanionStatement {
  switch (action) {
    case 'ecs:TagResource':
      return { id: 'tag-on-creation', title: 'Tag what is made', statement: taggingOnCreation(neededBy) };
    case 'iam:CreateServiceLinkedRole':
      return {
        id: 'service-linked-role',
        title: 'Make the service-linked role of ECS',
        statement: SERVICE_LINKED_ROLE,
      };
    default:
      return { id: action, title: `Allow ${action}`, statement: alone(action) };
  }
}

/** Source: Amazon ECS Developer Guide, Using service-linked roles. */
const SERVICE_LINKED_ROLE: Statement = {
  Sid: 'CreateServiceLinkedRoleOfEcs',
  Effect: 'Allow',
  Action: 'iam:CreateServiceLinkedRole',
  Resource:
    'arn:<partition>:iam::<aws_account_id>:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
  Condition: { StringEquals: { 'iam:AWSServiceName': 'ecs.amazonaws.com' } },
};

/** Tags count only in the calls that make something. Source: Amazon ECS Developer Guide, Grant permission to tag resources on creation. */
function taggingOnCreation(neededBy: readonly string[]): Statement {
  const calls = neededBy.map(action => action.slice(action.indexOf(':') + 1));
  return {
    Sid: 'TagOnCreation',
    Effect: 'Allow',
    Action: 'ecs:TagResource',
    Resource: '*',
    Condition: { StringEquals: { 'ecs:CreateAction': calls.length === 1 ? (calls[0] ?? '') : calls } },
  };
}

function alone(action: string): Statement {
  return { Effect: 'Allow', Action: action, Resource: '*' };
}

function passing(Sid: string, Resource: string | string[], services: string | string[]): Statement {
  return {
    Sid,
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource,
    Condition: { StringEquals: { 'iam:PassedToService': services } },
  };
}
