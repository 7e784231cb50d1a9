import {
  GetAccountSummaryCommand,
  GetGroupCommand,
  GetRoleCommand,
  GetUserCommand,
  ListGroupsCommand,
  ListGroupsForUserCommand,
  ListRolesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { practiceClients, refusal } from './practice-clients.ts';

const { iam, sts, account } = practiceClients();

it('GetCallerIdentity names the user admin of the account 123456789012', async () => {
  const { Account, Arn, UserId } = await sts.send(new GetCallerIdentityCommand({}));
  expect({ Account, Arn }).toEqual({ Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/admin' });
  expect(UserId).toMatch(/^AIDA[A-Z0-9]{17}$/);
});

it('GetAccountSummary counts what the account holds, beside its quotas', async () => {
  const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
  const { users, groups, roles, policies } = account.show();
  expect(SummaryMap).toMatchObject({
    Users: users.length,
    Groups: groups.length,
    Roles: roles.length,
    Policies: policies.length,
    PoliciesQuota: 1500,
    PolicySizeQuota: 6144,
    AttachedPoliciesPerUserQuota: 10,
    AttachedPoliciesPerGroupQuota: 10,
    AttachedPoliciesPerRoleQuota: 10,
    VersionsPerPolicyQuota: 5,
    GroupsPerUserQuota: 10,
    UsersQuota: 5000,
  });
});

describe('users', () => {
  it('have ids, paths and ARNs of IAM', async () => {
    const { User } = await iam.send(new GetUserCommand({ UserName: 'carol' }));
    expect(User).toMatchObject({
      UserName: 'carol',
      Path: '/engineering/web/',
      Arn: 'arn:aws:iam::123456789012:user/engineering/web/carol',
    });
    expect(User?.UserId).toMatch(/^AIDA[A-Z0-9]{17}$/);
    expect((User?.CreateDate?.getTime() ?? 1) % 1000).toBe(0);
  });

  it('are the caller where no name is given, and are found in any case', async () => {
    expect((await iam.send(new GetUserCommand({}))).User?.UserName).toBe('admin');
    expect((await iam.send(new GetUserCommand({ UserName: 'ALICE' }))).User?.UserName).toBe('alice');
  });

  it('are listed by the beginning of their path', async () => {
    const names = async (PathPrefix: string) =>
      (await iam.send(new ListUsersCommand({ PathPrefix }))).Users?.map(({ UserName }) => UserName);
    expect(await names('/engineering/')).toEqual(['alice', 'bob', 'carol', 'dave', 'judy']);
    expect(await names('/eng')).toEqual(['alice', 'bob', 'carol', 'dave', 'judy']);
    expect(await names('/nowhere/')).toEqual([]);
    expect((await refusal(names('engineering/'))).code).toBe('ValidationError');
  });

  it('know their groups', async () => {
    const { Groups, IsTruncated } = await iam.send(new ListGroupsForUserCommand({ UserName: 'alice' }));
    expect(Groups).toMatchObject([
      { GroupName: 'ecs-developers', Arn: 'arn:aws:iam::123456789012:group/engineering/ecs-developers' },
    ]);
    expect(IsTruncated).toBe(false);
    expect((await iam.send(new ListGroupsForUserCommand({ UserName: 'mallory' }))).Groups).toEqual([]);
  });

  it('are refused where they are not there, or cannot be', async () => {
    expect(await refusal(iam.send(new GetUserCommand({ UserName: 'nobody' })))).toMatchObject({
      name: 'NoSuchEntityException',
      status: 404,
      message: 'The user with name nobody cannot be found.',
    });
    expect((await refusal(iam.send(new GetUserCommand({ UserName: 'u'.repeat(65) })))).message).toContain(
      "at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64",
    );
    expect((await refusal(iam.send(new ListGroupsForUserCommand({ UserName: 'nobody' })))).code).toBe(
      'NoSuchEntity',
    );
  });
});

describe('groups', () => {
  it('have members', async () => {
    const { Group, Users } = await iam.send(new GetGroupCommand({ GroupName: 'ECS-Developers' }));
    expect(Group?.GroupName).toBe('ecs-developers');
    expect(Group?.GroupId).toMatch(/^AGPA[A-Z0-9]{17}$/);
    expect(Users?.map(({ UserName }) => UserName)).toEqual(['alice', 'bob', 'carol', 'dave']);
  });

  it('are listed, by the beginning of their path too', async () => {
    const names = async (PathPrefix?: string) =>
      (await iam.send(new ListGroupsCommand({ PathPrefix }))).Groups?.map(({ GroupName }) => GroupName);
    expect(await names()).toEqual(['admins', 'ci', 'ecs-developers', 'ecs-operators', 'read-only']);
    expect(await names('/automation/')).toEqual(['ci']);
  });

  it('are refused where they are not there', async () => {
    expect((await refusal(iam.send(new GetGroupCommand({ GroupName: 'nogroup' })))).message).toBe(
      'The group with name nogroup cannot be found.',
    );
  });
});

describe('roles', () => {
  it.each([
    ['ecsTaskExecutionRole', 'ecs-tasks.amazonaws.com'],
    ['webTaskRole', 'ecs-tasks.amazonaws.com'],
    ['ecsInstanceRole', 'ec2.amazonaws.com'],
    ['ecsServiceRole', 'ecs.amazonaws.com'],
    ['AWSServiceRoleForECS', 'ecs.amazonaws.com'],
    ['ecsCodeDeployRole', 'codedeploy.amazonaws.com'],
  ])('%s trusts %s', async (RoleName, service) => {
    const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
    expect(Role?.AssumeRolePolicyDocument).toMatch(/^[A-Za-z0-9._~%-]+$/);
    const trust = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''));
    expect(trust.Statement[0]).toEqual({
      Effect: 'Allow',
      Principal: { Service: service },
      Action: 'sts:AssumeRole',
    });
  });

  it('are listed, by the beginning of their path too', async () => {
    const { Roles } = await iam.send(new ListRolesCommand({ PathPrefix: '/aws-service-role/' }));
    expect(Roles).toMatchObject([
      {
        RoleName: 'AWSServiceRoleForECS',
        Arn: 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
      },
    ]);
    expect(Roles?.[0]?.RoleId).toMatch(/^AROA[A-Z0-9]{17}$/);
    expect((await iam.send(new ListRolesCommand({}))).Roles).toHaveLength(account.show().roles.length);
  });

  it('are refused where they are not there', async () => {
    expect((await refusal(iam.send(new GetRoleCommand({ RoleName: 'norole' })))).message).toBe(
      'The role with name norole cannot be found.',
    );
  });
});
