/**
 * ECS_SERVICES are the services that take roles on for Amazon ECS, by what stands before `.amazonaws.com`. The names that are
 * no prefix of actions, like `ecs-tasks`, stand in no other list. Source: Amazon ECS Developer Guide, IAM roles for Amazon ECS.
 */
export const ECS_SERVICES = [
  'ecs',
  'ecs-tasks',
  'ecs-compute',
  'ec2',
  'events',
  'scheduler',
  'pipes',
  'ssm',
  'codedeploy',
  'application-autoscaling',
  'ecs.application-autoscaling',
  'autoscaling',
  'lambda',
  'states',
  'batch',
  'cloudformation',
  'codebuild',
  'codepipeline',
] as const;

/** SAME_NAME_IN_CHINA are those that the China Regions know by the name that they have everywhere. Source: Amazon ECS Developer Guide for the China Regions. */
export const SAME_NAME_IN_CHINA: readonly string[] = ['ecs', 'ecs-tasks', 'events', 'codedeploy'];
