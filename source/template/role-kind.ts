/** ROLE_KINDS are the roles that Amazon ECS works with, by the words of the commands, in the order in which they are shown. */
export const ROLE_KINDS = [
  'task-execution',
  'task',
  'instance',
  'managed-instance',
  'anywhere',
  'service-linked',
  'infrastructure-load-balancers',
  'infrastructure-volumes',
  'infrastructure-managed-instances',
  'infrastructure-express',
  'events',
  'codedeploy',
  'legacy-service',
] as const;
export type RoleKindName = (typeof ROLE_KINDS)[number];

/** What one of ECS's own roles is, in every account. */
export interface RoleKind {
  readonly kind: RoleKindName;
  readonly title: string;
  /** What would not work without it, in one sentence. */
  readonly purpose: string;
  /** The name that AWS's documentation and console give it. */
  readonly roleName: string;
  readonly path: string;
  readonly description: string;
  /** The service that takes the role on, in the partition aws. */
  readonly service: string;
  /** The managed policies of AWS that it needs, as their ARNs go on after `policy/`. */
  readonly managedPolicies: readonly string[];
  /** An instance profile of the same name carries it to EC2. */
  readonly instanceProfile?: true;
  /** IAM makes it for the service, which alone can change it. */
  readonly serviceLinked?: true;
  /** Made only for whom asks for it by name: another role has taken its place. */
  readonly legacy?: true;
  /**
   * Which keys AWS uses in the trust policy against a confused deputy: for the task role both (Amazon ECS Developer Guide, Task
   * IAM role); for EventBridge, whose console names a rule too, the account, for the role serves every rule of it.
   */
  readonly deputyKeys?: 'account' | 'account-and-source';
  /** What it may be given besides: see `RoleExtras`. */
  readonly takes?: 'extras' | 'policy';
  readonly learnMore: string;
}

const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide';

const ALL: readonly RoleKind[] = [
  {
    kind: 'task-execution',
    title: 'Task execution role',
    purpose: 'ECS pulls images and writes logs for tasks with it, before and beside their containers.',
    roleName: 'ecsTaskExecutionRole',
    path: '/',
    description: 'Lets Amazon ECS pull images and write logs for tasks.',
    service: 'ecs-tasks.amazonaws.com',
    managedPolicies: ['service-role/AmazonECSTaskExecutionRolePolicy'],
    takes: 'extras',
    learnMore: `${GUIDE}/task_execution_IAM_role.html`,
  },
  {
    kind: 'task',
    title: 'Task role',
    purpose: 'The containers of a task call AWS with it; what it may do is up to you.',
    roleName: 'ecsTaskRole',
    path: '/',
    description: 'What the containers of tasks may do in AWS.',
    service: 'ecs-tasks.amazonaws.com',
    managedPolicies: [],
    deputyKeys: 'account-and-source',
    takes: 'policy',
    learnMore: `${GUIDE}/task-iam-roles.html`,
  },
  {
    kind: 'instance',
    title: 'Container instance role',
    purpose: 'The agent on EC2 instances registers with a cluster and reports to ECS with it.',
    roleName: 'ecsInstanceRole',
    path: '/',
    description: 'Lets container instances work in their Amazon ECS cluster.',
    service: 'ec2.amazonaws.com',
    managedPolicies: ['service-role/AmazonEC2ContainerServiceforEC2Role'],
    instanceProfile: true,
    learnMore: `${GUIDE}/instance_IAM_role.html`,
  },
  {
    kind: 'managed-instance',
    title: 'Instance role for managed instances',
    purpose:
      'The agent on the instances of ECS Managed Instances works with it; AWS passes it on only while its name begins with ecsInstanceRole.',
    // AmazonECSInfrastructureRolePolicyForManagedInstances passes roles only whose names begin with ecsInstanceRole.
    roleName: 'ecsInstanceRoleForManagedInstances',
    path: '/',
    description: 'Lets the instances of ECS Managed Instances work in their Amazon ECS cluster.',
    service: 'ec2.amazonaws.com',
    managedPolicies: ['AmazonECSInstanceRolePolicyForManagedInstances'],
    instanceProfile: true,
    learnMore: `${GUIDE}/managed-instances-instance-profile.html`,
  },
  {
    kind: 'anywhere',
    title: 'ECS Anywhere role',
    purpose:
      'External instances, such as servers of your own, register with a cluster and report to ECS with it.',
    roleName: 'ecsAnywhereRole',
    path: '/',
    description: 'Lets external instances work in their Amazon ECS cluster.',
    service: 'ssm.amazonaws.com',
    managedPolicies: ['AmazonSSMManagedInstanceCore', 'service-role/AmazonEC2ContainerServiceforEC2Role'],
    learnMore: `${GUIDE}/iam-role-ecsanywhere.html`,
  },
  {
    kind: 'service-linked',
    title: 'Service-linked role',
    purpose: 'ECS itself manages network interfaces, load balancer targets and scaling with it.',
    roleName: 'AWSServiceRoleForECS',
    path: '/aws-service-role/ecs.amazonaws.com/',
    description: 'Role to enable Amazon ECS to manage your cluster.',
    service: 'ecs.amazonaws.com',
    managedPolicies: ['aws-service-role/AmazonECSServiceRolePolicy'],
    serviceLinked: true,
    learnMore: `${GUIDE}/using-service-linked-roles.html`,
  },
  {
    kind: 'infrastructure-load-balancers',
    title: 'Infrastructure role for load balancers',
    purpose: 'ECS moves the traffic of load balancers in blue/green deployments with it.',
    roleName: 'ecsInfrastructureRoleForLoadBalancers',
    path: '/',
    description: 'Lets Amazon ECS manage load balancers in deployments.',
    service: 'ecs.amazonaws.com',
    managedPolicies: ['AmazonECSInfrastructureRolePolicyForLoadBalancers'],
    learnMore: `${GUIDE}/AmazonECSInfrastructureRolePolicyForLoadBalancers.html`,
  },
  {
    kind: 'infrastructure-volumes',
    title: 'Infrastructure role for volumes',
    purpose: 'ECS makes and attaches the EBS volumes of tasks with it.',
    roleName: 'ecsInfrastructureRole',
    path: '/',
    description: 'Lets Amazon ECS manage EBS volumes for tasks.',
    service: 'ecs.amazonaws.com',
    managedPolicies: ['service-role/AmazonECSInfrastructureRolePolicyForVolumes'],
    learnMore: `${GUIDE}/infrastructure_IAM_role.html`,
  },
  {
    kind: 'infrastructure-managed-instances',
    title: 'Infrastructure role for managed instances',
    purpose: 'ECS starts and ends the EC2 instances of ECS Managed Instances with it.',
    roleName: 'ecsInfrastructureRoleForManagedInstances',
    path: '/',
    description: 'Lets Amazon ECS manage the instances of ECS Managed Instances.',
    service: 'ecs.amazonaws.com',
    managedPolicies: ['AmazonECSInfrastructureRolePolicyForManagedInstances'],
    learnMore: `${GUIDE}/infrastructure_IAM_role.html`,
  },
  {
    kind: 'infrastructure-express',
    title: 'Infrastructure role for Express Mode',
    purpose: 'ECS makes the load balancers, certificates and scaling of Express Mode services with it.',
    roleName: 'ecsInfrastructureRoleForExpressServices',
    path: '/',
    description: 'Lets Amazon ECS manage the infrastructure of Express Mode services.',
    service: 'ecs.amazonaws.com',
    managedPolicies: ['service-role/AmazonECSInfrastructureRoleforExpressGatewayServices'],
    learnMore: `${GUIDE}/infrastructure_IAM_role.html`,
  },
  {
    kind: 'events',
    title: 'EventBridge role',
    purpose: 'EventBridge runs tasks on a schedule or on an event with it.',
    roleName: 'ecsEventsRole',
    path: '/',
    description: 'Lets EventBridge run Amazon ECS tasks.',
    service: 'events.amazonaws.com',
    managedPolicies: ['service-role/AmazonEC2ContainerServiceEventsRole'],
    deputyKeys: 'account',
    learnMore: `${GUIDE}/CWE_IAM_role.html`,
  },
  {
    kind: 'codedeploy',
    title: 'CodeDeploy role',
    purpose: 'CodeDeploy carries out blue/green deployments of services with it.',
    roleName: 'ecsCodeDeployRole',
    path: '/',
    description: 'Lets CodeDeploy deploy Amazon ECS services.',
    service: 'codedeploy.amazonaws.com',
    managedPolicies: ['AWSCodeDeployRoleForECS'],
    learnMore: `${GUIDE}/codedeploy_IAM_role.html`,
  },
  {
    kind: 'legacy-service',
    title: 'Service scheduler role (legacy)',
    purpose: 'ECS registered load balancer targets with it before the service-linked role took its place.',
    roleName: 'ecsServiceRole',
    path: '/',
    description:
      'Lets Amazon ECS register load balancer targets for services made before the service-linked role.',
    service: 'ecs.amazonaws.com',
    managedPolicies: ['service-role/AmazonEC2ContainerServiceRole'],
    legacy: true,
    learnMore: `${GUIDE}/using-service-linked-roles.html`,
  },
];

const BY_NAME = new Map(ALL.map(role => [role.kind, role]));

/** roleKind gives what is known of one of ECS's own roles. */
export function roleKind(name: RoleKindName): RoleKind {
  const found = BY_NAME.get(name);
  if (found === undefined) throw new Error(`No role is called ${name}.`);
  return found;
}

/** isRoleKind tells whether a word of a person names one of ECS's own roles. */
export function isRoleKind(word: string): word is RoleKindName {
  return ROLE_KINDS.some(name => name === word);
}

/** The partition's own names of services. Source: IAM User Guide, AWS JSON policy elements: Principal; Amazon ECS in the China Regions. */
const NAMES_IN_CHINA: Readonly<Record<string, string>> = { 'ec2.amazonaws.com': 'ec2.amazonaws.com.cn' };

/** servicePrincipal is the name under which a partition knows the service that takes a role on. */
export function servicePrincipal({ service }: RoleKind, partition: string): string {
  return partition === 'aws-cn' ? (NAMES_IN_CHINA[service] ?? service) : service;
}

/** managedPolicyArns are the ARNs of the policies of AWS that a role needs, in a partition. */
export function managedPolicyArns({ managedPolicies }: RoleKind, partition: string): string[] {
  return managedPolicies.map(name => `arn:${partition}:iam::aws:policy/${name}`);
}
