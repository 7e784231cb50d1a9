import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  DeleteInstanceProfileCommand,
  DeleteRoleCommand,
  DetachRolePolicyCommand,
  GetInstanceProfileCommand,
  ListInstanceProfilesCommand,
  ListInstanceProfilesForRoleCommand,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, expect, it } from 'vitest';
import { practiceClients, refusal } from './practice-clients.ts';

const InstanceProfileName = 'webInstances';

let { iam } = practiceClients();
beforeEach(() => {
  iam = practiceClients().iam;
});

const create = (name = InstanceProfileName, Path?: string) =>
  iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: name, Path }));
const found = async (name = InstanceProfileName) =>
  (await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: name }))).InstanceProfile;
const add = (RoleName: string) =>
  iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName }));
const take = (RoleName: string, name = InstanceProfileName) =>
  iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName: name, RoleName }));
const remove = () => iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName }));

it('is created empty, with the path and the ARN that it is given', async () => {
  const { InstanceProfile } = await create(InstanceProfileName, '/web/');
  expect(InstanceProfile).toMatchObject({
    Arn: 'arn:aws:iam::123456789012:instance-profile/web/webInstances',
    Roles: [],
  });
  expect(InstanceProfile?.InstanceProfileId).toMatch(/^AIPA[A-Z0-9]{17}$/);
  expect(await found('WebInstances')).toEqual(InstanceProfile);
  expect((await refusal(create('WEBINSTANCES'))).message).toBe(
    'Instance Profile WEBINSTANCES already exists.',
  );
});

it('takes one role and no second one', async () => {
  await create();
  await add('webTaskRole');
  expect((await found())?.Roles?.map(({ RoleName }) => RoleName)).toEqual(['webTaskRole']);
  for (const role of ['ecsInstanceRole', 'webTaskRole'])
    expect(await refusal(add(role))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
    });
});

it('knows no role that is not there, and takes none of a service', async () => {
  await create();
  expect((await refusal(add('norole'))).code).toBe('NoSuchEntity');
  expect((await refusal(add('AWSServiceRoleForECS'))).code).toBe('UnmodifiableEntity');
  expect((await refusal(take('webTaskRole'))).code).toBe('NoSuchEntity');
  expect((await refusal(found('nowhere'))).message).toBe('Instance Profile nowhere cannot be found.');
});

it('is listed, and found by its role', async () => {
  await create();
  await add('ecsInstanceRole');
  const all = await iam.send(new ListInstanceProfilesCommand({}));
  const names = ['ecsInstanceRole', InstanceProfileName];
  expect(all.InstanceProfiles?.map(profile => profile.InstanceProfileName)).toEqual(names);
  const of = await iam.send(new ListInstanceProfilesForRoleCommand({ RoleName: 'ECSinstanceRole' }));
  expect(of.InstanceProfiles?.map(profile => profile.InstanceProfileName)).toEqual(names);
});

it('holds its role, and its role holds it', async () => {
  await create();
  await add('webTaskRole');
  const message = 'Cannot delete entity, must remove roles from instance profile first.';
  expect(await refusal(remove())).toMatchObject({ code: 'DeleteConflict', status: 409, message });
  const deleteRole = () => iam.send(new DeleteRoleCommand({ RoleName: 'webTaskRole' }));
  expect(await refusal(deleteRole())).toMatchObject({ code: 'DeleteConflict', message });
  await take('webTaskRole');
  await deleteRole();
  await remove();
  expect((await refusal(remove())).code).toBe('NoSuchEntity');
});

it('of the container instances is there from the beginning', async () => {
  const RoleName = 'ecsInstanceRole';
  expect((await found(RoleName))?.Roles?.map(role => role.RoleName)).toEqual([RoleName]);
  await take(RoleName, RoleName);
  const PolicyArn = 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role';
  await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
  await iam.send(new DeleteRoleCommand({ RoleName }));
});
