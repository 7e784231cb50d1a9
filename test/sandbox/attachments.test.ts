import {
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  DetachGroupPolicyCommand,
  DetachRolePolicyCommand,
  DetachUserPolicyCommand,
  GetPolicyCommand,
  ListAttachedGroupPoliciesCommand,
  ListAttachedRolePoliciesCommand,
  ListAttachedUserPoliciesCommand,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { practiceClients, refusal } from './practice-clients.ts';

const READ_ONLY = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const VIEWER = 'arn:aws:iam::123456789012:policy/web/EcsTaskViewer';
const NOPE = 'arn:aws:iam::123456789012:policy/Nope';

let { iam } = practiceClients();
beforeEach(() => {
  iam = practiceClients().iam;
});

/** The three calls of each type of principal, on someone to whom READ_ONLY is not attached. */
const KINDS = [
  {
    type: 'user',
    name: 'alice',
    parameter: 'userName',
    quota: 'PoliciesPerUser',
    attach: (UserName: string, PolicyArn: string) =>
      iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn })),
    detach: (UserName: string, PolicyArn: string) =>
      iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn })),
    list: (UserName: string, PathPrefix?: string) =>
      iam.send(new ListAttachedUserPoliciesCommand({ UserName, PathPrefix })),
  },
  {
    type: 'group',
    name: 'ci',
    parameter: 'groupName',
    quota: 'PoliciesPerGroup',
    attach: (GroupName: string, PolicyArn: string) =>
      iam.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn })),
    detach: (GroupName: string, PolicyArn: string) =>
      iam.send(new DetachGroupPolicyCommand({ GroupName, PolicyArn })),
    list: (GroupName: string, PathPrefix?: string) =>
      iam.send(new ListAttachedGroupPoliciesCommand({ GroupName, PathPrefix })),
  },
  {
    type: 'role',
    name: 'webTaskRole',
    parameter: 'roleName',
    quota: 'PoliciesPerRole',
    attach: (RoleName: string, PolicyArn: string) =>
      iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
    detach: (RoleName: string, PolicyArn: string) =>
      iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })),
    list: (RoleName: string, PathPrefix?: string) =>
      iam.send(new ListAttachedRolePoliciesCommand({ RoleName, PathPrefix })),
  },
] as const;

const countOf = async (PolicyArn: string) =>
  (await iam.send(new GetPolicyCommand({ PolicyArn }))).Policy?.AttachmentCount;
type Kind = (typeof KINDS)[number];
const attachedTo = async ({ list, name }: Kind, prefix?: string) => {
  const { AttachedPolicies = [] } = await list(name, prefix);
  return AttachedPolicies.map(({ PolicyArn }) => PolicyArn);
};

describe.each(KINDS)('policies of a $type', kind => {
  const { type, name, attach, detach, parameter, quota } = kind;

  it('are attached, listed and detached', async () => {
    const before = await attachedTo(kind);
    await attach(name, READ_ONLY);
    expect(await attachedTo(kind)).toEqual([...before, READ_ONLY].sort());
    await detach(name, READ_ONLY);
    expect(await attachedTo(kind)).toEqual(before);
  });

  it('are attached again without a word, and counted once', async () => {
    const before = (await countOf(READ_ONLY)) ?? 0;
    await attach(name, READ_ONLY);
    await attach(name, READ_ONLY);
    expect(await countOf(READ_ONLY)).toBe(before + 1);
  });

  it('belong to the name in any case', async () => {
    await attach(name.toUpperCase(), READ_ONLY);
    expect(await attachedTo(kind)).toContain(READ_ONLY);
  });

  it('are listed by the beginning of their path', async () => {
    await attach(name, VIEWER);
    expect(await attachedTo(kind, '/web/')).toEqual([VIEWER]);
  });

  it('are ten at most, and an attached one may be attached again', async () => {
    const { Policies = [] } = await iam.send(
      new ListPoliciesCommand({ Scope: 'AWS', PathPrefix: '/service-role/' }),
    );
    const arns = [READ_ONLY, VIEWER, ...Policies.map(({ Arn = '' }) => Arn)];
    const room = 10 - (await attachedTo(kind)).length;
    for (const arn of arns.slice(0, room)) await attach(name, arn);
    expect(await refusal(attach(name, arns[room] ?? ''))).toMatchObject({
      name: 'LimitExceededException',
      code: 'LimitExceeded',
      status: 409,
      message: `Cannot exceed quota for ${quota}: 10`,
    });
    await attach(name, READ_ONLY);
    await detach(name, READ_ONLY);
    await attach(name, arns[room] ?? '');
  });

  it('are refused for someone who is not there', async () => {
    const missing = {
      name: 'NoSuchEntityException',
      code: 'NoSuchEntity',
      status: 404,
      message: `The ${type} with name nobody cannot be found.`,
    };
    expect(await refusal(attach('nobody', READ_ONLY))).toMatchObject(missing);
    expect(await refusal(detach('nobody', READ_ONLY))).toMatchObject(missing);
    expect(await refusal(kind.list('nobody'))).toMatchObject(missing);
  });

  it('are refused when they are not there', async () => {
    expect(await refusal(attach(name, NOPE))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `Policy ${NOPE} does not exist or is not attachable.`,
    });
    expect(await refusal(detach(name, NOPE))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Policy ${NOPE} was not found.`,
    });
    expect(await refusal(detach(name, READ_ONLY))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Policy ${READ_ONLY} was not found.`,
    });
  });

  it('are refused where the ARN is none', async () => {
    const arn = 'arn:aws:iam::aws:policy/arn:aws:iam::aws:policy/ReadOnlyAccess';
    const refused = {
      name: 'InvalidInputException',
      code: 'InvalidInput',
      status: 400,
      message: `ARN ${arn} is not valid.`,
    };
    expect(await refusal(attach(name, arn))).toMatchObject(refused);
    expect(await refusal(detach(name, arn))).toMatchObject(refused);
  });

  it('are refused where the name cannot be one', async () => {
    expect(await refusal(attach('a b', READ_ONLY))).toMatchObject({
      code: 'ValidationError',
      message: `The specified value for ${parameter} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
    });
  });

  it('cannot be those of service-linked roles', async () => {
    expect(
      await refusal(attach(name, 'arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy')),
    ).toMatchObject({
      name: 'PolicyNotAttachableException',
      code: 'PolicyNotAttachable',
      status: 400,
      message: 'Cannot attach a Service Role Policy to a Customer Role.',
    });
  });
});

it.each([
  [
    'attached to',
    () => iam.send(new AttachRolePolicyCommand({ RoleName: 'AWSServiceRoleForECS', PolicyArn: READ_ONLY })),
  ],
  [
    'detached from',
    () => iam.send(new DetachRolePolicyCommand({ RoleName: 'AWSServiceRoleForECS', PolicyArn: READ_ONLY })),
  ],
])('nothing is %s a service-linked role', async (_, call) => {
  expect(await refusal(call())).toMatchObject({
    name: 'UnmodifiableEntityException',
    code: 'UnmodifiableEntity',
    status: 400,
    message:
      "Cannot perform the operation on the protected role 'AWSServiceRoleForECS' - this role is only modifiable by AWS",
  });
});

describe('ListEntitiesForPolicy', () => {
  type Input = Partial<ConstructorParameters<typeof ListEntitiesForPolicyCommand>[0]>;
  const entities = async (input: Input = {}) => {
    const { PolicyUsers, PolicyGroups, PolicyRoles } = await iam.send(
      new ListEntitiesForPolicyCommand({ PolicyArn: VIEWER, ...input }),
    );
    return {
      users: PolicyUsers?.map(({ UserName }) => UserName),
      groups: PolicyGroups?.map(({ GroupName }) => GroupName),
      roles: PolicyRoles?.map(({ RoleName }) => RoleName),
    };
  };

  beforeEach(async () => {
    await iam.send(new AttachRolePolicyCommand({ RoleName: 'webTaskRole', PolicyArn: VIEWER }));
  });

  it('names users, groups and roles', async () => {
    expect(await entities()).toEqual({
      users: ['mallory'],
      groups: ['ecs-developers'],
      roles: ['webTaskRole'],
    });
  });

  it.each<[string, Input, string[]]>([
    ['users', { EntityFilter: 'User' }, ['mallory']],
    ['groups', { EntityFilter: 'Group' }, ['ecs-developers']],
    ['roles', { EntityFilter: 'Role' }, ['webTaskRole']],
    ['a path', { PathPrefix: '/contractors/' }, ['mallory']],
    ['boundaries', { PolicyUsageFilter: 'PermissionsBoundary' }, []],
  ])('filters by %s', async (_, input, names) => {
    const { users = [], groups = [], roles = [] } = await entities(input);
    expect([...users, ...groups, ...roles]).toEqual(names);
  });

  it('refuses a policy that is not there and a filter that does not exist', async () => {
    expect(await refusal(entities({ PolicyArn: NOPE }))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Policy ${NOPE} was not found.`,
    });
    expect(await refusal(entities({ EntityFilter: 'Robot' as 'User' }))).toMatchObject({
      code: 'ValidationError',
    });
  });
});
