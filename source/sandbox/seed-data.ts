import type { PolicyDocument } from '../policy/document.ts';
import type { PrincipalType } from '../policy/names.ts';
import type { TrustDocument } from '../policy/trust.ts';

interface Named {
  readonly name: string;
  readonly path: string;
}

/** Users of the practice account: people, and `admin`, who makes every call. */
export const USERS: readonly Named[] = [
  { name: 'admin', path: '/' },
  { name: 'alice', path: '/engineering/' },
  { name: 'bob', path: '/engineering/' },
  { name: 'carol', path: '/engineering/web/' },
  { name: 'dave', path: '/engineering/web/' },
  { name: 'erin', path: '/operations/' },
  { name: 'frank', path: '/operations/' },
  { name: 'grace', path: '/' },
  { name: 'heidi', path: '/finance/' },
  { name: 'ivan', path: '/finance/' },
  { name: 'judy', path: '/engineering/' },
  { name: 'mallory', path: '/contractors/' },
];

export const GROUPS: readonly (Named & { readonly members: readonly string[] })[] = [
  { name: 'admins', path: '/', members: ['admin', 'grace'] },
  { name: 'ci', path: '/automation/', members: ['judy'] },
  { name: 'ecs-developers', path: '/engineering/', members: ['alice', 'bob', 'carol', 'dave'] },
  { name: 'ecs-operators', path: '/operations/', members: ['erin', 'frank'] },
  { name: 'read-only', path: '/', members: ['heidi', 'ivan'] },
];

/** A role that trusts a service is one that ECS works with. */
type SeedRole = Named & {
  readonly description: string;
  readonly usedBy?: readonly string[];
} & ({ readonly service: string } | { readonly trust: TrustDocument });

export const ROLES: readonly SeedRole[] = [
  {
    name: 'AWSServiceRoleForECS',
    path: '/aws-service-role/ecs.amazonaws.com/',
    description: 'Role to enable Amazon ECS to manage your cluster.',
    service: 'ecs.amazonaws.com',
    usedBy: ['arn:aws:ecs:us-east-1:123456789012:cluster/web'],
  },
  {
    name: 'ecsCodeDeployRole',
    path: '/',
    description: 'Lets CodeDeploy carry out blue/green deployments of ECS services.',
    service: 'codedeploy.amazonaws.com',
  },
  {
    name: 'ecsInstanceRole',
    path: '/',
    description: 'Lets container instances register with their cluster.',
    service: 'ec2.amazonaws.com',
  },
  {
    name: 'ecsServiceRole',
    path: '/',
    description: 'The service scheduler of before service-linked roles.',
    service: 'ecs.amazonaws.com',
  },
  {
    name: 'ecsTaskExecutionRole',
    path: '/',
    description: 'Lets ECS pull images and write logs for tasks.',
    service: 'ecs-tasks.amazonaws.com',
  },
  {
    name: 'GitHubDeployRole',
    path: '/automation/',
    description: 'Deployments from GitHub Actions.',
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: {
            Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
          },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
            StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:example/web:ref:refs/heads/main' },
          },
        },
      ],
    },
  },
  {
    name: 'webTaskRole',
    path: '/web/',
    description: 'What the web application itself may do.',
    service: 'ecs-tasks.amazonaws.com',
  },
];

export const INSTANCE_PROFILES: readonly (Named & { readonly roles: readonly string[] })[] = [
  { name: 'ecsInstanceRole', path: '/', roles: ['ecsInstanceRole'] },
];

const TASK_VIEWER: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'ListTasks', Effect: 'Allow', Action: 'ecs:ListTasks', Resource: '*' },
    {
      Sid: 'ViewTasksOfWeb',
      Effect: 'Allow',
      Action: 'ecs:DescribeTasks',
      Resource: 'arn:aws:ecs:us-east-1:123456789012:task/web/*',
    },
  ],
};

export const POLICIES: readonly (Named & {
  readonly description: string;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly document: PolicyDocument;
})[] = [
  {
    name: 'EcsTaskViewer',
    path: '/web/',
    description: 'See the tasks of the cluster web.',
    tags: [{ key: 'team', value: 'web' }],
    document: TASK_VIEWER,
  },
];

const AWS = 'arn:aws:iam::aws:policy';

/** What is attached to whom: policy ARN, type of principal, name. */
export const ATTACHMENTS: readonly (readonly [string, PrincipalType, string])[] = [
  [`${AWS}/AdministratorAccess`, 'user', 'admin'],
  [`${AWS}/AdministratorAccess`, 'group', 'admins'],
  [`${AWS}/AmazonEC2ContainerRegistryPowerUser`, 'group', 'ci'],
  ['arn:aws:iam::123456789012:policy/web/EcsTaskViewer', 'group', 'ecs-developers'],
  [`${AWS}/AmazonEC2ContainerRegistryReadOnly`, 'group', 'ecs-developers'],
  [`${AWS}/AmazonECS_FullAccess`, 'group', 'ecs-operators'],
  [`${AWS}/ReadOnlyAccess`, 'group', 'read-only'],
  ['arn:aws:iam::123456789012:policy/web/EcsTaskViewer', 'user', 'mallory'],
  [`${AWS}/aws-service-role/AmazonECSServiceRolePolicy`, 'role', 'AWSServiceRoleForECS'],
  [`${AWS}/AWSCodeDeployRoleForECS`, 'role', 'ecsCodeDeployRole'],
  [`${AWS}/service-role/AmazonEC2ContainerServiceforEC2Role`, 'role', 'ecsInstanceRole'],
  [`${AWS}/service-role/AmazonEC2ContainerServiceRole`, 'role', 'ecsServiceRole'],
  [`${AWS}/service-role/AmazonECSTaskExecutionRolePolicy`, 'role', 'ecsTaskExecutionRole'],
  [`${AWS}/AmazonEC2ContainerRegistryPowerUser`, 'role', 'GitHubDeployRole'],
];
