import {
  CreateServiceLinkedRoleCommand,
  DeleteServiceLinkedRoleCommand,
  GetRoleCommand,
  GetServiceLinkedRoleDeletionStatusCommand,
  ListAttachedRolePoliciesCommand,
  ListEntitiesForPolicyCommand,
} from '@aws-sdk/client-iam';
import { expect, it } from 'vitest';
import { practiceClients, refusal } from './practice-clients.ts';

const SCALING = 'ecs.application-autoscaling.amazonaws.com';
const NAME = 'AWSServiceRoleForApplicationAutoScaling_ECSService';
const ARN = 'arn:aws:iam::aws:policy/aws-service-role/AWSApplicationAutoscalingECSServicePolicy';

const { iam } = practiceClients();

const create = (AWSServiceName: string, CustomSuffix?: string) =>
  iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName, CustomSuffix }));
const remove = (RoleName: string) => iam.send(new DeleteServiceLinkedRoleCommand({ RoleName }));
const status = (DeletionTaskId = '') =>
  iam.send(new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }));

it('is made by IAM with name, path, trust and policy, and deleted again', async () => {
  const { Role } = await create(SCALING);
  expect(Role).toMatchObject({
    RoleName: NAME,
    Arn: `arn:aws:iam::123456789012:role/aws-service-role/${SCALING}/${NAME}`,
  });
  expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toContain(SCALING);
  const { AttachedPolicies } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: NAME }));
  expect(AttachedPolicies).toEqual([
    { PolicyName: 'AWSApplicationAutoscalingECSServicePolicy', PolicyArn: ARN },
  ]);

  const { DeletionTaskId } = await remove(NAME);
  expect(DeletionTaskId).toMatch(new RegExp(`^task/aws-service-role/${SCALING}/${NAME}/[0-9a-f-]{36}$`));
  expect(await status(DeletionTaskId)).toMatchObject({ Status: 'SUCCEEDED' });
  expect((await refusal(iam.send(new GetRoleCommand({ RoleName: NAME })))).code).toBe('NoSuchEntity');
  const { PolicyRoles } = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn: ARN }));
  expect(PolicyRoles).toEqual([]);
});

it('is made once', async () => {
  expect(await refusal(create('ecs.amazonaws.com'))).toMatchObject({
    code: 'InvalidInput',
    status: 400,
    message:
      'Service role name AWSServiceRoleForECS has been taken in this account, please try a different suffix.',
  });
});

it('is refused for a service that has none, and with a suffix', async () => {
  expect(await refusal(create('esc.amazonaws.com'))).toMatchObject({
    code: 'InvalidInput',
    message: 'Cannot find Service Linked Role template for esc.amazonaws.com',
  });
  expect((await refusal(create(SCALING, 'mine'))).message).toContain('Custom suffix is not allowed');
});

it('is not deleted while its service uses it', async () => {
  const cluster = 'arn:aws:ecs:us-east-1:123456789012:cluster/web';
  const { DeletionTaskId } = await remove('AWSServiceRoleForECS');
  expect(await status(DeletionTaskId)).toMatchObject({
    Status: 'FAILED',
    Reason: {
      Reason: `The role is in use: ${cluster}.`,
      RoleUsageList: [{ Region: 'us-east-1', Resources: [cluster] }],
    },
  });
  expect((await iam.send(new GetRoleCommand({ RoleName: 'AWSServiceRoleForECS' }))).Role?.RoleName).toBe(
    'AWSServiceRoleForECS',
  );
});

it('is told from other roles, and its deletion from others', async () => {
  expect((await refusal(remove('webTaskRole'))).code).toBe('NoSuchEntity');
  const task = 'task/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS/unknown';
  expect((await refusal(status(task))).code).toBe('NoSuchEntity');
  expect((await refusal(status('task'))).code).toBe('InvalidInput');
});
