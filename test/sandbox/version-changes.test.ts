import {
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  GetPolicyCommand,
  ListPolicyVersionsCommand,
  SetDefaultPolicyVersionCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { documentText, GOOD_DOCUMENT, GOOD_STATEMENT } from './documents.ts';
import { practiceClients, refusal } from './practice-clients.ts';

const PolicyArn = 'arn:aws:iam::123456789012:policy/EcsRead';
const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';

let { iam } = practiceClients();
beforeEach(async () => {
  iam = practiceClients().iam;
  await iam.send(new CreatePolicyCommand({ PolicyName: 'EcsRead', PolicyDocument: GOOD_DOCUMENT }));
});

type Change = Partial<ConstructorParameters<typeof CreatePolicyVersionCommand>[0]>;
const add = (change: Change = {}) =>
  iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: GOOD_DOCUMENT, ...change }));
const choose = (VersionId: string, arn = PolicyArn) =>
  iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn: arn, VersionId }));
const remove = (VersionId: string, arn = PolicyArn) =>
  iam.send(new DeletePolicyVersionCommand({ PolicyArn: arn, VersionId }));
const listed = async () => {
  const { Versions = [] } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn }));
  return Versions.map(({ VersionId, IsDefaultVersion }) => (IsDefaultVersion ? `${VersionId}*` : VersionId));
};

describe('CreatePolicyVersion', () => {
  it('adds a version that is default only where it was asked for, and shows no document', async () => {
    const { PolicyVersion } = await add();
    expect(PolicyVersion).toMatchObject({ VersionId: 'v2', IsDefaultVersion: false });
    expect(PolicyVersion?.Document).toBeUndefined();
    expect((await add({ SetAsDefault: true })).PolicyVersion?.IsDefaultVersion).toBe(true);
    expect(await listed()).toEqual(['v3*', 'v2', 'v1']);
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
    expect(Policy?.DefaultVersionId).toBe('v3');
  });

  it('refuses a sixth version', async () => {
    for (let count = 0; count < 4; count++) await add();
    expect(await refusal(add())).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message:
        'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    });
    expect(await listed()).toHaveLength(5);
  });

  it('never gives the number of a deleted version again', async () => {
    await add();
    await add();
    await remove('v3');
    expect((await add()).PolicyVersion?.VersionId).toBe('v4');
    await remove('v2');
    expect((await add()).PolicyVersion?.VersionId).toBe('v5');
  });

  const big = documentText({ ...GOOD_STATEMENT, Action: Array(310).fill(`ecs:${'A'.repeat(16)}`) });
  it.each<[string, Change, string]>([
    ['a document that is no JSON', { PolicyDocument: '{' }, 'MalformedPolicyDocument'],
    ['a document that is too large', { PolicyDocument: big }, 'LimitExceeded'],
    ['a policy that is not there', { PolicyArn: `${PolicyArn}X` }, 'NoSuchEntity'],
    ['a policy that AWS owns', { PolicyArn: ADMINISTRATOR }, 'AccessDenied'],
  ])('refuses %s', async (_, change, code) => {
    expect((await refusal(add(change))).code).toBe(code);
    expect(await listed()).toEqual(['v1*']);
  });
});

describe('SetDefaultPolicyVersion', () => {
  it('chooses among the versions', async () => {
    await add();
    await choose('v2');
    expect(await listed()).toEqual(['v2*', 'v1']);
  });

  it('refuses a version that is not there, and what AWS owns', async () => {
    expect(await refusal(choose('v2'))).toMatchObject({ code: 'NoSuchEntity', status: 404 });
    expect(await refusal(choose('v1', ADMINISTRATOR))).toMatchObject({ code: 'AccessDenied', status: 403 });
  });
});

describe('DeletePolicyVersion', () => {
  it('deletes any version but the default', async () => {
    await add({ SetAsDefault: true });
    expect(await refusal(remove('v2'))).toMatchObject({
      code: 'DeleteConflict',
      status: 409,
      message: 'Cannot delete the default version of a policy.',
    });
    await remove('v1');
    expect(await listed()).toEqual(['v2*']);
    expect((await refusal(remove('v1'))).code).toBe('NoSuchEntity');
  });

  it('has to come before DeletePolicy', async () => {
    await add();
    const deletePolicy = () => iam.send(new DeletePolicyCommand({ PolicyArn }));
    expect(await refusal(deletePolicy())).toMatchObject({ code: 'DeleteConflict', status: 409 });
    await remove('v2');
    await deletePolicy();
    expect((await refusal(iam.send(new GetPolicyCommand({ PolicyArn })))).code).toBe('NoSuchEntity');
  });
});
