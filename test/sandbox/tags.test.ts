import {
  CreatePolicyCommand,
  CreateUserCommand,
  ListPolicyTagsCommand,
  ListUserTagsCommand,
  type Tag,
  TagPolicyCommand,
  TagUserCommand,
  UntagPolicyCommand,
  UntagUserCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { GOOD_DOCUMENT } from './documents.ts';
import { practiceClients, refusal } from './practice-clients.ts';

const PolicyArn = 'arn:aws:iam::123456789012:policy/EcsRead';
const UserName = 'zoe';

let { iam } = practiceClients();
beforeEach(async () => {
  iam = practiceClients().iam;
  await iam.send(new CreatePolicyCommand({ PolicyName: 'EcsRead', PolicyDocument: GOOD_DOCUMENT }));
  await iam.send(new CreateUserCommand({ UserName }));
});

const KINDS = [
  {
    kind: 'a policy',
    quota: 'TagsPerPolicy',
    tag: async (Tags: Tag[]) => void (await iam.send(new TagPolicyCommand({ PolicyArn, Tags }))),
    untag: async (TagKeys: string[]) => void (await iam.send(new UntagPolicyCommand({ PolicyArn, TagKeys }))),
    tags: async () => (await iam.send(new ListPolicyTagsCommand({ PolicyArn }))).Tags,
  },
  {
    kind: 'a user',
    quota: 'TagsPerUser',
    tag: async (Tags: Tag[]) => void (await iam.send(new TagUserCommand({ UserName, Tags }))),
    untag: async (TagKeys: string[]) => void (await iam.send(new UntagUserCommand({ UserName, TagKeys }))),
    tags: async () => (await iam.send(new ListUserTagsCommand({ UserName }))).Tags,
  },
];

describe.each(KINDS)('the tags of $kind', ({ tag, untag, tags, quota }) => {
  it('are added, replaced whatever the case of their keys, and taken away', async () => {
    await tag([
      { Key: 'team', Value: 'web' },
      { Key: 'stage', Value: 'test' },
    ]);
    await tag([{ Key: 'Team', Value: 'data' }]);
    expect(await tags()).toEqual([
      { Key: 'stage', Value: 'test' },
      { Key: 'Team', Value: 'data' },
    ]);
    await untag(['STAGE', 'never-there']);
    expect(await tags()).toEqual([{ Key: 'Team', Value: 'data' }]);
  });

  it('are 50 at most', async () => {
    const many = Array.from({ length: 50 }, (_, number) => ({ Key: `k${number}`, Value: '' }));
    await tag(many);
    expect(await refusal(tag([{ Key: 'more', Value: '' }]))).toMatchObject({
      code: 'LimitExceeded',
      message: `Cannot exceed quota for ${quota}: 50`,
    });
    expect(await tags()).toEqual(many);
  });

  it('have keys that are not reserved and of the right characters', async () => {
    expect((await refusal(tag([{ Key: 'aws:x', Value: '' }]))).code).toBe('InvalidInput');
    expect((await refusal(tag([{ Key: 'a!b', Value: '' }]))).code).toBe('ValidationError');
    expect(await tags()).toEqual([]);
  });
});

it('the tags of what AWS owns stay as they are', async () => {
  const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  const Tags = [{ Key: 'team', Value: 'web' }];
  expect((await refusal(iam.send(new TagPolicyCommand({ PolicyArn: arn, Tags })))).code).toBe('AccessDenied');
});
