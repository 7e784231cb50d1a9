import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  AttachUserPolicyCommand,
  CreateInstanceProfileCommand,
  CreatePolicyCommand,
  CreateServiceLinkedRoleCommand,
  GetUserCommand,
  ListInstanceProfilesCommand,
  ListUsersCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { practiceAccountFile } from '../../source/sandbox/account-file.ts';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { seed } from '../../source/sandbox/seed.ts';
import { Failure } from '../../source/text/failure.ts';
import { programFrom, run } from '../files/child-process.ts';
import { expectMode } from '../posix.ts';
import { GOOD_DOCUMENT } from './documents.ts';
import { newPracticeFile, practiceClients, refusal } from './practice-clients.ts';

const OWN = 'arn:aws:iam::123456789012:policy';

/** The Failure that a call throws. */
function failureOf(call: () => unknown): Failure {
  try {
    call();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('A Failure was expected.');
}

describe('the file', () => {
  it('is made on first use, for its owner only', () => {
    const file = newPracticeFile();
    const account = new PracticeAccount(file);
    expect(readdirSync(path.dirname(file))).toEqual([]);
    account.show();
    expectMode(file, 0o600);
    expect(readdirSync(path.dirname(file))).toEqual(['practice-account.json']);
  });

  it('stands in the data folder unless a caller says otherwise', () => {
    expect(path.basename(practiceAccountFile())).toBe('practice-account.json');
  });

  it('keeps what was done for the next process', async () => {
    const { iam, file } = practiceClients();
    await iam.send(new CreatePolicyCommand({ PolicyName: 'Kept', PolicyDocument: GOOD_DOCUMENT }));
    await iam.send(new AttachUserPolicyCommand({ PolicyArn: `${OWN}/Kept`, UserName: 'BOB' }));
    const view = new PracticeAccount(file).show();
    expect(view.policies).toContainEqual({ arn: `${OWN}/Kept`, name: 'Kept', defaultVersionId: 'v1' });
    expect(view.attachments).toContainEqual({
      policyArn: `${OWN}/Kept`,
      principal: { type: 'user', name: 'bob' },
    });
  });

  it('is read anew when another process has written it', async () => {
    const { iam, file } = practiceClients();
    expect((await refusal(iam.send(new GetUserCommand({ UserName: 'user-0001' })))).code).toBe(
      'NoSuchEntity',
    );
    new PracticeAccount(file).reset({ users: 1 });
    expect((await iam.send(new GetUserCommand({ UserName: 'user-0001' }))).User?.UserName).toBe('user-0001');
  });

  it('of before there were instance profiles opens, without any', async () => {
    const { instanceProfiles: _, linkedRoleDeletions: __, ...older } = seed({ users: 0 });
    const file = newPracticeFile();
    writeFileSync(file, JSON.stringify(older));
    const { iam } = practiceClients(file);
    expect((await iam.send(new ListInstanceProfilesCommand({}))).InstanceProfiles).toEqual([]);
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'web' }));
    expect((await iam.send(new ListInstanceProfilesCommand({}))).InstanceProfiles).toHaveLength(1);
  });

  it('is left alone by a call that is refused', async () => {
    const { iam, file, account } = practiceClients();
    account.show();
    const before = statSync(file, { bigint: true });
    await refusal(iam.send(new CreatePolicyCommand({ PolicyName: 'Bad', PolicyDocument: '{}' })));
    expect(statSync(file, { bigint: true })).toMatchObject({ ino: before.ino, mtimeNs: before.mtimeNs });
  });

  it('loses no write of several processes', { timeout: 60_000 }, async () => {
    const file = newPracticeFile();
    const program = programFrom('sandbox/practice-writer.ts');
    const ends = await Promise.all(['a', 'b', 'c', 'd'].map(name => run(program, file, name, '15')));
    expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual(ends.map(() => [0, '']));
    const names = new PracticeAccount(file).show().policies.map(({ name }) => name);
    expect(names.sort()).toEqual(
      ['a', 'b', 'c', 'd']
        .flatMap(name => Array.from({ length: 15 }, (_, n) => `${name}-${n}`))
        .concat('EcsTaskViewer')
        .sort(),
    );
  });
});

describe('a broken file', () => {
  it.each([
    ['no JSON', '{"version": 1, "users": ['],
    ['nothing', ''],
    ['other JSON', '[]'],
    ['another version', '{"version": 2}'],
    [
      'a list of wrong things',
      '{"version":1,"accountId":"1","partition":"aws","caller":"a","users":[{"name":1}],"groups":[],"roles":[],"policies":[],"attachments":[]}',
    ],
  ])('with %s is named, with the command that mends it', (_, text) => {
    const file = newPracticeFile();
    writeFileSync(file, text);
    const { message, hint, kind } = failureOf(() => new PracticeAccount(file).show());
    expect(kind).toBe('other');
    expect(message).toContain(file);
    expect(hint).toContain('ecs-iam-wizard sandbox reset');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('reaches the caller of the SDK as it is', async () => {
    const { iam, file } = practiceClients();
    writeFileSync(file, 'broken');
    await expect(iam.send(new ListUsersCommand({}))).rejects.toBeInstanceOf(Failure);
    await expect(
      iam.send(new CreatePolicyCommand({ PolicyName: 'x', PolicyDocument: GOOD_DOCUMENT })),
    ).rejects.toBeInstanceOf(Failure);
  });

  it('is mended by reset', () => {
    const file = newPracticeFile();
    writeFileSync(file, 'broken');
    const account = new PracticeAccount(file);
    account.reset({ users: 0 });
    expect(account.show().users).toHaveLength(12);
  });

  it('that is a folder is named too', () => {
    const file = path.dirname(newPracticeFile());
    const { message } = failureOf(() => new PracticeAccount(file).show());
    expect(message).toContain(file);
  });

  it('that no folder can hold is named too', () => {
    const inTheWay = newPracticeFile();
    writeFileSync(inTheWay, '');
    const file = path.join(inTheWay, 'practice-account.json');
    expect(failureOf(() => new PracticeAccount(file).show())).toMatchObject({
      kind: 'other',
      message: expect.stringContaining(file),
    });
    expect(failureOf(() => new PracticeAccount(file).reset({ users: 0 })).message).toContain(file);
  });
});

describe('reset', () => {
  it('begins anew', async () => {
    const { iam, account } = practiceClients();
    const first = account.show({ scope: 'all' });
    await iam.send(new CreatePolicyCommand({ PolicyName: 'Gone', PolicyDocument: GOOD_DOCUMENT }));
    account.reset({ users: 0 });
    expect(account.show({ scope: 'all' })).toEqual(first);
  });

  it('leaves out the roles that ECS works with, and what hangs on them', async () => {
    const { iam, account } = practiceClients();
    account.reset({ users: 0, ecsRoles: 'none' });
    const { roles, instanceProfiles, attachments } = account.show();
    expect(roles.map(({ name }) => name)).toEqual(['GitHubDeployRole']);
    expect(instanceProfiles).toEqual([]);
    expect(attachments.flatMap(({ principal: { type, name } }) => (type === 'role' ? [name] : []))).toEqual([
      'GitHubDeployRole',
    ]);
    const { Role } = await iam.send(
      new CreateServiceLinkedRoleCommand({ AWSServiceName: 'ecs.amazonaws.com' }),
    );
    expect(Role?.RoleName).toBe('AWSServiceRoleForECS');
  });

  it('adds as many users as are asked for', () => {
    const { account } = practiceClients();
    account.reset({ users: 20_000 });
    const names = account.show().users.map(({ name }) => name);
    expect(names).toHaveLength(20_012);
    expect(names).toEqual(expect.arrayContaining(['alice', 'user-0001', 'user-9999', 'user-20000']));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([-1, 20_001, 1.5, Number.NaN])('refuses %d users', users => {
    const { account } = practiceClients();
    expect(failureOf(() => account.reset({ users })).kind).toBe('usage');
  });
});

describe('show', () => {
  const file = newPracticeFile();
  const account = new PracticeAccount(file);

  it('names the account and its file', () => {
    expect(account.show().account).toEqual({
      id: '123456789012',
      arn: 'arn:aws:iam::123456789012:user/admin',
      file,
    });
  });

  it('lists users with their groups, groups and roles', () => {
    const { users, groups, roles } = account.show();
    expect(users).toContainEqual({ name: 'alice', path: '/engineering/', groups: ['ecs-developers'] });
    expect(users).toContainEqual({ name: 'mallory', path: '/contractors/', groups: [] });
    expect(groups).toContainEqual({ name: 'ecs-operators', path: '/operations/' });
    expect(roles).toContainEqual({ name: 'ecsTaskExecutionRole', path: '/', inlinePolicies: [] });
  });

  it('lists instance profiles with their role, and the inline policies of roles', async () => {
    const { iam, account } = practiceClients();
    const RoleName = 'webTaskRole';
    await iam.send(
      new PutRolePolicyCommand({ RoleName, PolicyName: 'Inline', PolicyDocument: GOOD_DOCUMENT }),
    );
    const { roles, instanceProfiles } = account.show();
    expect(roles).toContainEqual({ name: RoleName, path: '/web/', inlinePolicies: ['Inline'] });
    expect(instanceProfiles).toEqual([{ name: 'ecsInstanceRole', path: '/', roles: ['ecsInstanceRole'] }]);
  });

  it("lists the account's own policies, and AWS's when asked for", () => {
    expect(account.show().policies.map(({ name }) => name)).toEqual(['EcsTaskViewer']);
    const all = account.show({ scope: 'all' }).policies;
    expect(all).toContainEqual({
      arn: 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role',
      name: 'AmazonEC2ContainerServiceforEC2Role',
      defaultVersionId: 'v10',
    });
  });

  it('lists attachments of principals and policies that are there', () => {
    const { users, groups, roles, attachments } = account.show();
    const arns = account.show({ scope: 'all' }).policies.map(({ arn }) => arn);
    const names = { user: users, group: groups, role: roles };
    expect(attachments).toContainEqual({
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
      principal: { type: 'user', name: 'admin' },
    });
    for (const { policyArn, principal } of attachments) {
      expect(arns).toContain(policyArn);
      expect(names[principal.type].map(({ name }) => name)).toContain(principal.name);
    }
  });
});
