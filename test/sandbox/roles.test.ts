import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  type CreateRoleCommandInput,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetAccountSummaryCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListRolePoliciesCommand,
  ListRoleTagsCommand,
  PutRolePolicyCommand,
  SimulatePrincipalPolicyCommand,
  TagRoleCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { practiceClients, refusal } from './practice-clients.ts';

const RoleName = 'ecsEventsRole';
const LINKED = 'AWSServiceRoleForECS';
const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const PROTECTED = {
  code: 'UnmodifiableEntity',
  status: 400,
  message: `Cannot perform the operation on the protected role '${LINKED}' - this role is only modifiable by AWS`,
};

const trusting = (Service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
  });
const TRUST = trusting('events.amazonaws.com');
const allowing = (Action: string | string[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });

let { iam } = practiceClients();
beforeEach(() => {
  iam = practiceClients().iam;
});

const create = (changes: Partial<CreateRoleCommandInput> = {}) =>
  iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST, ...changes }));
const found = async (name = RoleName) => (await iam.send(new GetRoleCommand({ RoleName: name }))).Role;
const remove = (name = RoleName) => iam.send(new DeleteRoleCommand({ RoleName: name }));
const put = (PolicyName: string, PolicyDocument: string, name = RoleName) =>
  iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName, PolicyDocument }));
const unput = (PolicyName: string, name = RoleName) =>
  iam.send(new DeleteRolePolicyCommand({ RoleName: name, PolicyName }));
const listed = async () => (await iam.send(new ListRolePoliciesCommand({ RoleName }))).PolicyNames;

describe('a role', () => {
  it('is created with all that is said of it, and found then', async () => {
    const Tags = [{ Key: 'team', Value: 'web' }];
    const { Role } = await create({
      Path: '/web/',
      Description: 'Runs tasks.',
      MaxSessionDuration: 7200,
      Tags,
    });
    const role = await found();
    expect(role).toEqual({ ...Role, RoleLastUsed: {} });
    expect(role).toMatchObject({
      Arn: 'arn:aws:iam::123456789012:role/web/ecsEventsRole',
      Description: 'Runs tasks.',
      MaxSessionDuration: 7200,
      AssumeRolePolicyDocument: encodeURIComponent(TRUST),
      Tags,
    });
    expect(role?.RoleId).toMatch(/^AROA[A-Z0-9]{17}$/);
  });

  it.each([
    [{ RoleName: 'webtaskrole' }, 'EntityAlreadyExists', 'Role with name webtaskrole already exists.'],
    [{ RoleName: 'two words' }, 'ValidationError', 'The specified value for roleName is invalid.'],
    [{ Description: 'tab\u0007' }, 'ValidationError', 'The specified value for description is invalid.'],
    [{ MaxSessionDuration: 60 }, 'ValidationError', 'Member must have value greater than or equal to 3600'],
    [{ Path: '/aws-service-role/x/' }, 'InvalidInput', 'is kept for service-linked roles'],
    [{ PermissionsBoundary: PolicyArn }, 'InvalidInput', 'keeps no permissions boundaries'],
    [
      { AssumeRolePolicyDocument: trusting('ecs.task.amazonaws.com') },
      'MalformedPolicyDocument',
      'Invalid principal in policy: "SERVICE":"ecs.task.amazonaws.com"',
    ],
  ])('is refused: %o', async (changes, code, message) => {
    expect(await refusal(create(changes))).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it('trusts somebody else when it is told to, and nobody whom IAM does not know', async () => {
    await create();
    const update = (PolicyDocument: string, name = RoleName) =>
      iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: name, PolicyDocument }));
    await update(trusting('scheduler.amazonaws.com'));
    expect(decodeURIComponent((await found())?.AssumeRolePolicyDocument ?? '')).toContain('scheduler');
    expect((await refusal(update(allowing('sts:AssumeRole')))).code).toBe('MalformedPolicyDocument');
    expect((await refusal(update(TRUST, 'norole'))).code).toBe('NoSuchEntity');
    expect(await refusal(update(TRUST, LINKED))).toMatchObject(PROTECTED);
  });

  it('is deleted only when nothing hangs on it', async () => {
    await create();
    await put('Inline', allowing('ecs:RunTask'));
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
    expect(await refusal(remove())).toMatchObject({
      code: 'DeleteConflict',
      status: 409,
      message: 'Cannot delete entity, must detach all policies first.',
    });
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    expect(await refusal(remove())).toMatchObject({
      code: 'DeleteConflict',
      message: 'Cannot delete entity, must delete policies first.',
    });
    await unput('Inline');
    await remove();
    expect((await refusal(remove())).code).toBe('NoSuchEntity');
    expect(await refusal(remove(LINKED))).toMatchObject(PROTECTED);
  });

  it('takes tags and gives them back', async () => {
    await create();
    const tags = async () => (await iam.send(new ListRoleTagsCommand({ RoleName }))).Tags;
    await iam.send(new TagRoleCommand({ RoleName, Tags: [{ Key: 'team', Value: 'web' }] }));
    expect(await tags()).toEqual([{ Key: 'team', Value: 'web' }]);
    await iam.send(new UntagRoleCommand({ RoleName, TagKeys: ['TEAM'] }));
    expect(await tags()).toEqual([]);
  });
});

describe('an inline policy of a role', () => {
  beforeEach(() => create());

  it('is put, read as it was sent, put anew and deleted', async () => {
    const document = `${allowing('ecs:RunTask')}\n`;
    await put('Run', document);
    await put('Describe', allowing('ecs:Describe*'));
    expect(await listed()).toEqual(['Describe', 'Run']);
    const read = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: 'Run' }));
    expect({ ...read, $metadata: undefined }).toMatchObject({ RoleName, PolicyName: 'Run' });
    expect(decodeURIComponent(read.PolicyDocument ?? '')).toBe(document);
    await put('Run', allowing('ecs:StopTask'));
    expect(await listed()).toEqual(['Describe', 'Run']);
    await unput('Run');
    expect(await listed()).toEqual(['Describe']);
    expect((await refusal(unput('Run'))).message).toBe('The role policy with name Run cannot be found.');
  });

  it('is refused where it is none, and in a role of a service', async () => {
    expect((await refusal(put('Run', TRUST))).message).toBe(
      'Policy document should not specify a principal.',
    );
    expect((await refusal(put('two words', allowing('ecs:RunTask')))).code).toBe('ValidationError');
    expect((await refusal(put('Run', allowing('ecs:RunTask'), 'norole'))).code).toBe('NoSuchEntity');
    expect(await refusal(put('Run', allowing('ecs:RunTask'), LINKED))).toMatchObject(PROTECTED);
  });

  it('counts with the others of its role, 10,240 characters in all', async () => {
    const half = (length: number) => {
      const bare = allowing('').length;
      return allowing(`ecs:${'x'.repeat(length - bare - 4)}`);
    };
    await put('One', half(5120));
    expect(await refusal(put('Two', half(5121)))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: `Maximum policy size of 10240 bytes exceeded for role ${RoleName}`,
    });
    await put('Two', half(5120));
    await put('One', half(5120));
    expect(await listed()).toEqual(['One', 'Two']);
  });

  it('is known to the simulator', async () => {
    await put('Run', allowing('ecs:RunTask'));
    const PolicySourceArn = `arn:aws:iam::123456789012:role/${RoleName}`;
    const ActionNames = ['ecs:RunTask', 'ecs:StopTask'];
    const answer = await iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames }));
    const results = answer.EvaluationResults ?? [];
    expect(results.map(({ EvalDecision }) => EvalDecision)).toEqual(['allowed', 'implicitDeny']);
    expect(results[0]?.MatchedStatements?.[0]?.SourcePolicyId).toBe('Run');
  });
});

it('GetAccountSummary tells the quotas of roles and instance profiles', async () => {
  const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
  expect(SummaryMap).toMatchObject({
    RolesQuota: 1000,
    RolePolicySizeQuota: 10_240,
    AssumeRolePolicySizeQuota: 2048,
    InstanceProfiles: 1,
    InstanceProfilesQuota: 1000,
  });
});
