import {
  CreateServiceLinkedRoleCommand,
  DeleteRoleCommand,
  DeleteServiceLinkedRoleCommand,
  GetRoleCommand,
  GetServiceLinkedRoleDeletionStatusCommand,
  type IAMClient,
  ListAttachedRolePoliciesCommand,
  PutRolePolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { attachToRole, createPolicy, documentOf, trustOf } from '../calls.ts';
import { type ContractCase, OK, refused, type Send } from '../contract-case.ts';

const INVALID = refused(400, 'InvalidInput');
const PROTECTED = refused(400, 'UnmodifiableEntity');

/** A service whose role no account of the contract has yet. */
const SERVICE = 'ecs.application-autoscaling.amazonaws.com';
const NAME = 'AWSServiceRoleForApplicationAutoScaling_ECSService';
/** moto makes the names of roles from those of services. */
const MOTO_NAME = 'AWSServiceRoleForApplicationAutoScaling_Ecs';

const create =
  (changes: { AWSServiceName?: string; CustomSuffix?: string } = {}): Send =>
  async iam => {
    await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: SERVICE, ...changes }));
  };

/** Makes the role, and sends a call with the name that it was given. */
const withRole =
  (send: (iam: IAMClient, name: string) => Promise<unknown>): Send =>
  async iam => {
    const { Role } = await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: SERVICE }));
    return send(iam, Role?.RoleName ?? '');
  };

const deletionOf = async (iam: IAMClient, RoleName: string) => {
  const { DeletionTaskId } = await iam.send(new DeleteServiceLinkedRoleCommand({ RoleName }));
  return DeletionTaskId ?? '';
};

/** Writes that only the service of a role may make, by the names of their calls. */
const FORBIDDEN: Readonly<Record<string, (iam: IAMClient, name: string) => Promise<unknown>>> = {
  DeleteRole: async (iam, RoleName) => {
    await iam.send(new DeleteRoleCommand({ RoleName }));
  },
  UpdateAssumeRolePolicy: async (iam, RoleName) => {
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: trustOf() }));
  },
  PutRolePolicy: async (iam, RoleName) => {
    const PolicyDocument = documentOf();
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'Inline', PolicyDocument }));
  },
  AttachRolePolicy: (iam, RoleName) => attachToRole({ RoleName })(iam),
};

/** Roles that IAM makes for a service. */
export const SERVICE_LINKED_ROLE_CASES: readonly ContractCase[] = [
  {
    title: 'CreateServiceLinkedRole gives the role its name',
    send: withRole(async (_, name) => name),
    aws: { ...OK, shows: NAME },
    moto: { ...OK, shows: MOTO_NAME, why: 'Application Auto Scaling User Guide, service-linked roles' },
  },
  {
    title: 'CreateServiceLinkedRole puts the role under a path of its own',
    send: withRole(async (iam, RoleName) => (await iam.send(new GetRoleCommand({ RoleName }))).Role?.Path),
    aws: { ...OK, shows: `/aws-service-role/${SERVICE}/` },
  },
  {
    title: 'CreateServiceLinkedRole attaches the policy of the service',
    send: withRole(async (iam, RoleName) => {
      const answer = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
      return answer.AttachedPolicies?.map(({ PolicyName }) => PolicyName);
    }),
    aws: { ...OK, shows: ['AWSApplicationAutoscalingECSServicePolicy'] },
    moto: { ...OK, shows: [], why: 'IAM User Guide, service-linked roles: permissions are predefined' },
  },
  {
    title: 'CreateServiceLinkedRole refuses a role that is there',
    given: [create()],
    send: create(),
    aws: {
      ...INVALID,
      message: `Service role name ${NAME} has been taken in this account, please try a different suffix.`,
    },
    moto: {
      ...refused(409, 'EntityAlreadyExists'),
      why: 'IAM API reference, CreateServiceLinkedRole: it has no error EntityAlreadyExists',
    },
  },
  {
    title: 'CreateServiceLinkedRole knows no service without such a role',
    send: create({ AWSServiceName: 'nothing.amazonaws.com' }),
    aws: INVALID,
    moto: { ...OK, why: 'IAM API reference, CreateServiceLinkedRole: InvalidInput' },
  },
  {
    title: 'DeleteServiceLinkedRole names its task by the role',
    send: withRole(async (iam, name) => (await deletionOf(iam, name)).split('/').slice(0, 4)),
    aws: { ...OK, shows: ['task', 'aws-service-role', SERVICE, NAME] },
    moto: { ...OK, why: 'IAM API reference, GetServiceLinkedRoleDeletionStatus: form of the task' },
  },
  {
    title: 'GetServiceLinkedRoleDeletionStatus tells that a role that nothing uses is gone',
    send: withRole(async (iam, name) => {
      const DeletionTaskId = await deletionOf(iam, name);
      return (await iam.send(new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }))).Status;
    }),
    aws: { ...OK, shows: 'SUCCEEDED' },
  },
  {
    title: 'DeleteServiceLinkedRole deletes what nothing uses',
    send: withRole(async (iam, RoleName) => {
      await deletionOf(iam, RoleName);
      await iam.send(new GetRoleCommand({ RoleName }));
    }),
    aws: refused(404, 'NoSuchEntity'),
  },
  {
    title: 'DeleteServiceLinkedRole knows no role that was not created',
    send: iam => deletionOf(iam, 'norole'),
    aws: refused(404, 'NoSuchEntity'),
  },
  ...Object.entries(FORBIDDEN).map(([action, send]) => ({
    title: `${action} leaves a service-linked role to its service`,
    given: [createPolicy()],
    send: withRole(send),
    aws: PROTECTED,
    moto: { ...OK, why: `IAM API reference, ${action}: UnmodifiableEntity` },
  })),
];
