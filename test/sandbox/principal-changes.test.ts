import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreateUserCommand,
  DeleteGroupCommand,
  DeleteUserCommand,
  DetachUserPolicyCommand,
  GetGroupCommand,
  GetUserCommand,
  RemoveUserFromGroupCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { practiceClients, refusal } from './practice-clients.ts';

const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

let { iam } = practiceClients();
beforeEach(() => {
  iam = practiceClients().iam;
});

const createUser = (UserName: string, Path?: string) => iam.send(new CreateUserCommand({ UserName, Path }));
const deleteUser = (UserName: string) => iam.send(new DeleteUserCommand({ UserName }));
const createGroup = (GroupName: string, Path?: string) =>
  iam.send(new CreateGroupCommand({ GroupName, Path }));
const deleteGroup = (GroupName: string) => iam.send(new DeleteGroupCommand({ GroupName }));
const join = (UserName: string, GroupName: string) =>
  iam.send(new AddUserToGroupCommand({ UserName, GroupName }));
const leave = (UserName: string, GroupName: string) =>
  iam.send(new RemoveUserFromGroupCommand({ UserName, GroupName }));
const members = async (GroupName: string) =>
  (await iam.send(new GetGroupCommand({ GroupName }))).Users?.map(({ UserName }) => UserName);

describe('users', () => {
  it('are created with path and tags, and found then', async () => {
    const Tags = [{ Key: 'team', Value: 'web' }];
    const { User } = await iam.send(new CreateUserCommand({ UserName: 'zoe', Path: '/web/', Tags }));
    expect(User).toMatchObject({ Arn: 'arn:aws:iam::123456789012:user/web/zoe', Tags });
    const found = await iam.send(new GetUserCommand({ UserName: 'zoe' }));
    expect(found.User).toEqual(User);
  });

  it.each([
    ['alice', undefined, 'EntityAlreadyExists', 'User with name alice already exists.'],
    ['ALICE', '/other/', 'EntityAlreadyExists', 'User with name ALICE already exists.'],
    [
      'two words',
      undefined,
      'ValidationError',
      'The specified value for userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
    ],
    [
      'zoe',
      'nope',
      'ValidationError',
      'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    ],
  ])('are refused: %s under %s', async (name, path, code, message) => {
    expect(await refusal(createUser(name, path))).toMatchObject({ code, message });
  });

  it('are deleted only when nothing hangs on them', async () => {
    await createUser('zoe');
    await join('zoe', 'ci');
    await iam.send(new AttachUserPolicyCommand({ UserName: 'zoe', PolicyArn }));
    expect(await refusal(deleteUser('zoe'))).toMatchObject({
      code: 'DeleteConflict',
      status: 409,
      message: 'Cannot delete entity, must detach all policies first.',
    });
    await iam.send(new DetachUserPolicyCommand({ UserName: 'zoe', PolicyArn }));
    expect(await refusal(deleteUser('zoe'))).toMatchObject({
      code: 'DeleteConflict',
      message: 'Cannot delete entity, must remove users from group first.',
    });
    await leave('zoe', 'ci');
    await deleteUser('zoe');
    expect((await refusal(deleteUser('zoe'))).code).toBe('NoSuchEntity');
  });

  it('are not deleted by themselves', async () => {
    expect(await refusal(deleteUser('admin'))).toMatchObject({
      code: 'DeleteConflict',
      message: 'Cannot delete entity, must delete access keys first.',
    });
  });
});

describe('groups', () => {
  it('are created and deleted', async () => {
    const { Group } = await createGroup('night-shift', '/engineering/');
    expect(Group?.Arn).toBe('arn:aws:iam::123456789012:group/engineering/night-shift');
    expect(await members('night-shift')).toEqual([]);
    expect((await refusal(createGroup('Night-Shift'))).message).toBe(
      'Group with name Night-Shift already exists.',
    );
    await deleteGroup('night-shift');
    expect((await refusal(deleteGroup('night-shift'))).code).toBe('NoSuchEntity');
  });

  it('are deleted only without members and policies', async () => {
    await createGroup('night-shift');
    await join('alice', 'night-shift');
    expect((await refusal(deleteGroup('night-shift'))).code).toBe('DeleteConflict');
    await leave('alice', 'night-shift');
    await iam.send(new AttachGroupPolicyCommand({ GroupName: 'night-shift', PolicyArn }));
    expect((await refusal(deleteGroup('night-shift'))).message).toBe(
      'Cannot delete entity, must detach all policies first.',
    );
  });

  it('take a user once and give it back once', async () => {
    await join('ALICE', 'CI');
    await join('alice', 'ci');
    expect((await members('ci'))?.filter(name => name === 'alice')).toHaveLength(1);
    await leave('Alice', 'ci');
    expect(await members('ci')).not.toContain('alice');
    expect((await refusal(leave('alice', 'ci'))).code).toBe('NoSuchEntity');
    expect((await refusal(join('nobody', 'ci'))).code).toBe('NoSuchEntity');
    expect((await refusal(join('alice', 'nogroup'))).code).toBe('NoSuchEntity');
  });

  it('have a user ten at most', async () => {
    await createUser('zoe');
    for (let count = 0; count < 11; count++) await createGroup(`group-${count}`);
    for (let count = 0; count < 10; count++) await join('zoe', `group-${count}`);
    expect(await refusal(join('zoe', 'group-10'))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for GroupsPerUser: 10',
    });
  });
});
