// What the machine-readable authorization data leaves out about Amazon ECS, curated by hand.

/**
 * @typedef {{ actions: string[], needs: string, when: string }} Dependency
 */

/**
 * Actions that another action also needs. The data lists none for any service.
 * Sources: the Service Authorization Reference page of Amazon ECS (RunTask, StartTask, CreateExpressGatewayService);
 * the Amazon ECS Developer Guide, "Using service-linked roles" and "Grant permission to tag resources on creation";
 * iam:PassRole elsewhere follows from the roles that the API operation takes.
 * @type {Dependency[]}
 */
export const DEPENDENT_ACTIONS = [
  {
    actions: ['RunTask', 'StartTask'],
    needs: 'iam:PassRole',
    when: 'the task definition, or an override in the call, names a task role or an execution role (passed to ecs-tasks.amazonaws.com)',
  },
  {
    actions: ['RegisterTaskDefinition', 'RegisterDaemonTaskDefinition'],
    needs: 'iam:PassRole',
    when: 'the definition names a task role or an execution role (passed to ecs-tasks.amazonaws.com)',
  },
  { actions: ['CreateExpressGatewayService'], needs: 'ecs:RegisterTaskDefinition', when: 'always' },
  { actions: ['CreateExpressGatewayService'], needs: 'iam:PassRole', when: 'always' },
  {
    actions: ['CreateService', 'UpdateService'],
    needs: 'iam:PassRole',
    when: 'the service names a role of its own: for a classic load balancer, for managed EBS volumes, or for blue/green and VPC Lattice',
  },
  {
    actions: ['CreateCapacityProvider'],
    needs: 'iam:PassRole',
    when: 'the capacity provider uses Managed Instances, which take an infrastructure role and an instance profile',
  },
  {
    actions: ['CreateCluster'],
    needs: 'iam:CreateServiceLinkedRole',
    when: 'it is the first cluster of the account, whose service-linked role AWSServiceRoleForECS is made with it',
  },
];

/** Tags given at creation are authorized as a separate action; this holds for every action that takes tags. */
export const TAG_ON_CREATE = {
  pattern: /^(Create|Register|RunTask$|StartTask$)/,
  needs: 'ecs:TagResource',
  when: 'tags are given in the call',
};

/** Actions that no API operation bears the name of: the container agent and AWS services use them. */
export const PERMISSION_ONLY = [
  'AllowVendedLogDeliveryForResource',
  'Poll',
  'PutSystemLogEvents',
  'StartTelemetrySession',
];
