import type { Denial } from '../../../source/procedure/denied/denial.ts';

/** A message as AWS, an SDK or a tool prints it, with an invented account; and what it says. */
export interface Message {
  readonly from: string;
  readonly text: string;
  readonly says: Partial<Denial>;
}

const ACCOUNT = '111122223333';
const ALICE = `arn:aws:iam::${ACCOUNT}:user/alice`;
const DEPLOY = `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/ci-4711`;
const FAMILY = `arn:aws:ecs:eu-west-1:${ACCOUNT}:task-definition/web:9`;
const CLUSTER = `arn:aws:ecs:eu-west-1:${ACCOUNT}:cluster/web`;
const TASK_ROLE = `arn:aws:iam::${ACCOUNT}:role/ecsTaskExecutionRole`;
const SCP = 'arn:aws:organizations::999988887777:policy/o-b2fpbzyd95/service_control_policy/p-v4qqk7we';

const decoded = {
  allowed: false,
  explicitDeny: false,
  matchedStatements: { items: [] },
  failures: { items: [] },
  context: {
    principal: { id: 'AIDACKCEVSQ6C2EXAMPLE', name: 'alice', arn: ALICE },
    action: 'iam:PassRole',
    resource: TASK_ROLE,
    conditions: {
      items: [
        { key: 'aws:Region', values: { items: [{ value: 'eu-west-1' }] } },
        { key: 'iam:PassedToService', values: { items: [{ value: 'ec2.amazonaws.com' }] } },
        { key: 'aws:TagKeys', values: { items: [{ value: 'a' }, { value: 'b' }] } },
      ],
    },
  },
};

const trail = {
  eventVersion: '1.10',
  userIdentity: { type: 'AssumedRole', arn: DEPLOY, accountId: ACCOUNT },
  eventTime: '2026-06-16T12:27:16Z',
  eventSource: 'ecs.amazonaws.com',
  eventName: 'UpdateService',
  awsRegion: 'eu-west-1',
  errorCode: 'AccessDenied',
};

const runTask = `User: ${ALICE} is not authorized to perform: ecs:RunTask on resource: ${FAMILY}`;
const passRole = `User: ${DEPLOY} is not authorized to perform: iam:PassRole on resource: ${TASK_ROLE}`;
const described = `User: ${ALICE} is not authorized to perform: ecs:DescribeClusters on resource: ${CLUSTER}`;

const asked = { principal: ALICE, action: 'ecs:RunTask', resource: FAMILY } as const;
const passed = { principal: DEPLOY, action: 'iam:PassRole', resource: TASK_ROLE } as const;
const looked = { principal: ALICE, action: 'ecs:DescribeClusters', resource: CLUSTER } as const;
const missing = { reason: 'implicit', policyType: 'identity-based' } as const;

/** MESSAGES are sentences of many services and the wrappings in which people copy them. */
export const MESSAGES: readonly Message[] = [
  { from: 'the older sentence', text: runTask, says: { ...asked, reason: undefined, policyType: undefined } },
  {
    from: 'the sentence of today',
    text: `${runTask} because no identity-based policy allows the ecs:RunTask action`,
    says: { ...asked, ...missing },
  },
  {
    from: 'the AWS CLI',
    text: `\nAn error occurred (AccessDeniedException) when calling the RunTask operation: ${passRole} because no identity-based policy allows the iam:PassRole action\n`,
    says: { ...passed, ...missing, operation: 'RunTask' },
  },
  {
    from: 'botocore in a trace',
    text: `Traceback (most recent call last):\n  File "run.py", line 3, in <module>\nbotocore.errorfactory.AccessDeniedException: An error occurred (AccessDeniedException) when calling the RunTask operation: ${runTask}`,
    says: { ...asked, operation: 'RunTask' },
  },
  {
    from: 'the SDK for JavaScript, version 2',
    text: JSON.stringify({
      errorType: 'AccessDeniedException',
      errorMessage: runTask,
      code: 'AccessDeniedException',
      time: '2026-04-07T02:46:20.519Z',
      statusCode: 400,
      stack: [`AccessDeniedException: ${runTask}`, '    at Request.extractError (json.js:52:27)'],
    }),
    says: asked,
  },
  {
    from: 'the SDK for Go, version 2, through Terraform',
    text: `│ Error: creating ECS Service (web): operation error ECS: CreateService, https response error StatusCode: 400, RequestID: 84c8c6d3-0bdf-42a5-80d3-a0c1336179f4, api error AccessDeniedException: User: ${DEPLOY} is not\n│ authorized to perform: ecs:CreateService on resource:\n│ arn:aws:ecs:eu-west-1:${ACCOUNT}:service/web/web because no identity-based policy\n│ allows the ecs:CreateService action\n│ \n│   with aws_ecs_service.web,\n│   on ecs.tf line 21, in resource "aws_ecs_service" "web":`,
    says: {
      principal: DEPLOY,
      action: 'ecs:CreateService',
      resource: `arn:aws:ecs:eu-west-1:${ACCOUNT}:service/web/web`,
      operation: 'CreateService',
      ...missing,
    },
  },
  {
    from: 'the SDK for Go, version 1',
    text: `AccessDeniedException: ${described} because no identity-based policy allows the ecs:DescribeClusters action\n\tstatus code: 400, request id: 1adcb55f-f798-4503-b8a3-cd1533290001`,
    says: { ...looked, ...missing },
  },
  {
    from: 'the SDK for Java',
    text: `${passRole} (Service: AmazonECS; Status Code: 400; Error Code: AccessDeniedException; Request ID: 37158697-a9c5-4ce8-8044-812c988dea0a; Proxy: null)`,
    says: { ...passed, reason: undefined },
  },
  {
    from: 'CloudFormation',
    text: `Resource handler returned message: "${described} because no identity-based policy allows the ecs:DescribeClusters action (Service: Ecs, Status Code: 400, Request ID: 0c3f) (SDK Attempt Count: 1)" (RequestToken: 5f1e, HandlerErrorCode: AccessDenied)`,
    says: { ...looked, ...missing },
  },
  {
    from: 'a service control policy',
    text: `${described} with an explicit deny in a service control policy`,
    says: { ...looked, reason: 'explicit', policyType: 'service-control', policyArn: undefined },
  },
  {
    from: 'a service control policy that is named',
    text: `aws: [ERROR]: An error occurred (AccessDenied) when calling the DescribeClusters operation: ${described} with an explicit deny in a service control policy: ${SCP}\n`,
    says: { ...looked, reason: 'explicit', policyType: 'service-control', policyArn: SCP },
  },
  {
    from: 'a service control policy that allows too little',
    text: `${described} because no service control policy allows the ecs:DescribeClusters action`,
    says: { ...looked, reason: 'implicit', policyType: 'service-control' },
  },
  {
    from: 'a service control policy in capitals',
    text: `${described} due to an explicit deny in a Service Control Policy`,
    says: { ...looked, reason: 'explicit', policyType: 'service-control' },
  },
  {
    from: 'a resource control policy',
    text: `User: ${ALICE} is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:db-AbCdEf with an explicit deny in a resource control policy`,
    says: { action: 'secretsmanager:GetSecretValue', reason: 'explicit', policyType: 'resource-control' },
  },
  {
    from: 'a permissions boundary',
    text: `${described} because no permissions boundary allows the ecs:DescribeClusters action`,
    says: { ...looked, reason: 'implicit', policyType: 'permissions-boundary' },
  },
  {
    from: 'a permissions boundary that denies',
    text: `${described} with an explicit deny in a permissions boundary`,
    says: { ...looked, reason: 'explicit', policyType: 'permissions-boundary' },
  },
  {
    from: 'a session policy',
    text: `User: ${DEPLOY} is not authorized to perform: ssm:GetParameter on resource: arn:aws:ssm:eu-west-1:${ACCOUNT}:parameter/db because no session policy allows the ssm:GetParameter action`,
    says: {
      action: 'ssm:GetParameter',
      resource: `arn:aws:ssm:eu-west-1:${ACCOUNT}:parameter/db`,
      reason: 'implicit',
      policyType: 'session',
    },
  },
  {
    from: 'a VPC endpoint',
    text: `${described} because no VPC endpoint policy allows the ecs:DescribeClusters action`,
    says: { ...looked, reason: 'implicit', policyType: 'vpc-endpoint' },
  },
  {
    from: 'a VPC endpoint that denies',
    text: `${described} with an explicit deny in a VPC endpoint policy`,
    says: { ...looked, reason: 'explicit', policyType: 'vpc-endpoint' },
  },
  {
    from: 'a resource-based policy',
    text: `User: ${ALICE} is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-west-1:999988887777:key/1234abcd because no resource-based policy allows the kms:Decrypt action`,
    says: { action: 'kms:Decrypt', reason: 'implicit', policyType: 'resource-based' },
  },
  {
    from: 'an identity-based policy that denies',
    text: `${described} with an explicit deny in an identity-based policy`,
    says: { ...looked, reason: 'explicit', policyType: 'identity-based' },
  },
  {
    from: 'a Deny of nobody knows what',
    text: `User: ${DEPLOY} is not authorized to perform: ecs:DescribeClusters with an explicit deny`,
    says: { principal: DEPLOY, resource: undefined, reason: 'explicit', policyType: undefined },
  },
  {
    from: 'an action without a resource',
    text: `User: ${DEPLOY} is not authorized to perform: ecs:ListTasks on resource: * because no identity-based policy allows the ecs:ListTasks action`,
    says: { action: 'ecs:ListTasks', resource: '*', ...missing },
  },
  {
    from: 'a call that needs one permission more',
    text: `api error UnauthorizedOperation: You are not authorized to perform this operation. User: ${DEPLOY} is not authorized to perform: ec2:CreateVpcEndpoint on resource: arn:aws:ec2:eu-west-2:${ACCOUNT}:vpc-endpoint/* because no identity-based policy allows the vpce:AllowMultiRegion action.`,
    says: {
      action: 'vpce:AllowMultiRegion',
      resource: `arn:aws:ec2:eu-west-2:${ACCOUNT}:vpc-endpoint/*`,
      ...missing,
    },
  },
  {
    from: 'IAM, which names its own without an ARN',
    text: `User: ${DEPLOY} is not authorized to perform: iam:UpdateAssumeRolePolicy on resource: role deploy because no identity-based policy allows the iam:UpdateAssumeRolePolicy action`,
    says: { action: 'iam:UpdateAssumeRolePolicy', resource: 'role deploy', ...missing },
  },
  {
    from: 'IAM about a path',
    text: `User: ${ALICE} is not authorized to perform: iam:CreatePolicy on resource: policy path / because no identity-based policy allows the iam:CreatePolicy action`,
    says: { action: 'iam:CreatePolicy', resource: 'policy path /', ...missing },
  },
  {
    from: 'ECS, whose task could not read its secrets',
    text: `ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): AccessDeniedException: User: arn:aws:sts::${ACCOUNT}:assumed-role/webExecution/f83b93a4dc3442a18eaaf8c2a235cd37 is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-west-2:${ACCOUNT}:parameter/GOOGLE_CLIENT_ID because no identity-based policy allows the ssm:GetParameters action status code: 400, request id: 1adcb55f`,
    says: {
      action: 'ssm:GetParameters',
      resource: `arn:aws:ssm:eu-west-2:${ACCOUNT}:parameter/GOOGLE_CLIENT_ID`,
      from: 'starting-task',
      ...missing,
    },
  },
  {
    from: 'ECS, which could not take the role of a task',
    text: `service web failed to launch a task with (error ECS was unable to assume the role '${TASK_ROLE}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.).`,
    says: {
      principal: 'ecs-tasks.amazonaws.com',
      action: 'sts:AssumeRole',
      resource: TASK_ROLE,
      policyType: 'role-trust',
      from: 'starting-task',
    },
  },
  {
    from: 'ECS, which could not take its infrastructure role',
    text: `InvalidParameterException: ECS was unable to assume the configured ECS Infrastructure Role '${TASK_ROLE}'. Please verify that the role being passed has the proper trust relationship with Amazon ECS.`,
    says: { principal: 'ecs.amazonaws.com', action: 'sts:AssumeRole', resource: TASK_ROLE },
  },
  {
    from: 'STS about a trust policy',
    text: `User: ${ALICE} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::999988887777:role/ops because no role trust policy allows the sts:AssumeRole action`,
    says: { action: 'sts:AssumeRole', reason: 'implicit', policyType: 'role-trust' },
  },
  {
    from: 'STS without anybody',
    text: 'An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    says: {
      principal: undefined,
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: undefined,
      policyType: 'role-trust',
    },
  },
  {
    from: 'the console, in HTML',
    text: `<p>User: ${ALICE} is not authorized to perform: ecs:ListClusters on resource: &quot;*&quot; because no identity&#45;based policy</p>`.replace(
      '&#45;',
      '-',
    ),
    says: { principal: ALICE, action: 'ecs:ListClusters', resource: '*' },
  },
  {
    from: 'a federated user',
    text: `User: arn:aws:sts::${ACCOUNT}:federated-user/bob is not authorized to perform: ecs:StopTask on resource: arn:aws:ecs:eu-west-1:${ACCOUNT}:task/web/0123456789abcdef0123456789abcdef`,
    says: { principal: `arn:aws:sts::${ACCOUNT}:federated-user/bob`, action: 'ecs:StopTask' },
  },
  {
    from: 'China',
    text: `User: arn:aws-cn:iam::${ACCOUNT}:user/wang is not authorized to perform: ecs:StopTask on resource: arn:aws-cn:ecs:cn-north-1:${ACCOUNT}:task/web/0123456789abcdef0123456789abcdef`,
    says: { principal: `arn:aws-cn:iam::${ACCOUNT}:user/wang`, action: 'ecs:StopTask' },
  },
  {
    from: 'a session of IAM Identity Center',
    text: `User: arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_PowerUsers_a7491ea25c15715b/bob@example.com is not authorized to perform: ecs:CreateCluster on resource: ${CLUSTER}`,
    says: {
      principal: `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_PowerUsers_a7491ea25c15715b/bob@example.com`,
      action: 'ecs:CreateCluster',
    },
  },
  {
    from: 'a log in JSON, twice escaped',
    text: `2026-11-22T03:00:00Z ERROR ${JSON.stringify({ msg: 'Reconciler error', error: `operation error ECS: DescribeClusters, api error AccessDeniedException: ${described} with an explicit deny in a service control policy\n\tstatus code: 400` })}`,
    says: { ...looked, reason: 'explicit', policyType: 'service-control', operation: 'DescribeClusters' },
  },
  {
    from: 'CloudTrail',
    text: JSON.stringify({
      ...trail,
      errorMessage: `${passRole} because no identity-based policy allows the iam:PassRole action`,
    }),
    says: { ...passed, ...missing, operation: 'UpdateService' },
  },
  {
    from: 'CloudTrail without a message',
    text: JSON.stringify({
      Records: [{ ...trail, errorMessage: 'Access Denied', resources: [{ ARN: CLUSTER }] }],
    }),
    says: { principal: DEPLOY, action: 'ecs:UpdateService', resource: CLUSTER, reason: undefined },
  },
  {
    from: 'the history of CloudTrail, as the AWS CLI prints it',
    text: JSON.stringify({
      Events: [
        {
          EventName: 'RunTask',
          CloudTrailEvent: JSON.stringify({ ...trail, eventName: 'RunTask', errorMessage: runTask }),
        },
      ],
    }),
    says: { ...asked, operation: 'RunTask' },
  },
  {
    from: 'STS, decoded',
    text: JSON.stringify(decoded),
    says: {
      principal: ALICE,
      action: 'iam:PassRole',
      resource: TASK_ROLE,
      reason: 'implicit',
      context: {
        'aws:Region': 'eu-west-1',
        'iam:PassedToService': 'ec2.amazonaws.com',
        'aws:TagKeys': ['a', 'b'],
      },
    },
  },
  {
    from: 'the AWS CLI, decoded',
    text: JSON.stringify(
      { DecodedMessage: JSON.stringify({ ...decoded, explicitDeny: true }) },
      undefined,
      4,
    ),
    says: { principal: ALICE, action: 'iam:PassRole', reason: 'explicit' },
  },
  {
    from: 'Amazon S3, which quotes its resources',
    text: `An error occurred (AccessDenied) when calling the PutObject operation: User: ${DEPLOY} is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::reports/2026/Q 1 (draft)" because no identity-based policy allows the s3:PutObject action`,
    says: { action: 's3:PutObject', resource: 'arn:aws:s3:::reports/2026/Q 1 (draft)', ...missing },
  },
  {
    from: 'KMS about a ciphertext, whose key it does not name',
    text: `User: ${DEPLOY} is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access`,
    says: {
      principal: DEPLOY,
      action: 'kms:Decrypt',
      resource: undefined,
      reason: undefined,
      policyType: 'resource-based',
    },
  },
  {
    from: 'KMS about a key that is out of sight, as ECS tells it',
    text: 'ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    says: { principal: undefined, action: 'kms:Decrypt', resource: undefined, from: 'starting-task' },
  },
  {
    from: 'Secrets Manager about KMS',
    text: 'Access to KMS is not allowed (Service: AWSSecretsManager; Status Code: 400; Error Code: AccessDeniedException; Request ID: 0c3f; Proxy: null)',
    says: { action: 'kms:Decrypt', reason: undefined, policyType: undefined },
  },
  {
    from: 'Amazon EC2 without anything but the call',
    text: 'An error occurred (UnauthorizedOperation) when calling the DescribeSubnets operation: You are not authorized to perform this operation.',
    says: { principal: undefined, action: 'ec2:DescribeSubnets', resource: undefined, reason: undefined },
  },
  {
    from: 'Amazon S3 without anything but the call',
    text: 'An error occurred (403) when calling the HeadObject operation: Forbidden',
    says: { action: 's3:GetObject', resource: undefined },
  },
  {
    from: 'the SDK for Go, which names the service of the call',
    text: 'operation error Secrets Manager: ListSecrets, https response error StatusCode: 400, RequestID: 84c8, api error AccessDeniedException: denied',
    says: { action: 'secretsmanager:ListSecrets' },
  },
  {
    from: 'the console, to be copied for the administrator',
    text: `Access denied to iam:ListRoles\nYou don't have permission to iam:ListRoles. To request access, copy the following text and send it to your AWS administrator.\nUser: ${ALICE}\nAction: iam:ListRoles\nOn resource(s): arn:aws:iam::${ACCOUNT}:role/\nContext: no identity-based policy allows the action\n`,
    says: {
      principal: ALICE,
      action: 'iam:ListRoles',
      resource: `arn:aws:iam::${ACCOUNT}:role/`,
      ...missing,
    },
  },
  {
    from: 'the console about the organization',
    text: `User: ${DEPLOY}\nService: ecs\nAction: ListClusters\nOn resource(s): arn:aws:ecs:eu-west-1:${ACCOUNT}:cluster/*\nContext: an explicit deny in a service control policy`,
    says: {
      principal: DEPLOY,
      action: 'ecs:ListClusters',
      reason: 'explicit',
      policyType: 'service-control',
    },
  },
  {
    from: 'a task that could not get its image',
    text: `CannotPullECRContainerError: AccessDeniedException: User: ${DEPLOY} is not authorized to perform: ecr:GetAuthorizationToken on resource: * because no identity-based policy allows the ecr:GetAuthorizationToken action`,
    says: { action: 'ecr:GetAuthorizationToken', resource: '*', from: 'starting-task', ...missing },
  },
];
