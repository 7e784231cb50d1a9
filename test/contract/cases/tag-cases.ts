import { ListPolicyTagsCommand, type Tag, TagPolicyCommand, UntagPolicyCommand } from '@aws-sdk/client-iam';
import { arnOf, createPolicy, MISSING_ARN, NAME } from '../calls.ts';
import { type ContractCase, OK, refused, type Send } from '../contract-case.ts';

const tag =
  (Tags: Tag[], PolicyArn = arnOf(NAME)): Send =>
  async iam => {
    await iam.send(new TagPolicyCommand({ PolicyArn, Tags }));
  };
const untag =
  (...TagKeys: string[]): Send =>
  async iam => {
    await iam.send(new UntagPolicyCommand({ PolicyArn: arnOf(NAME), TagKeys }));
  };
const tags: Send = async iam => {
  const { Tags = [] } = await iam.send(new ListPolicyTagsCommand({ PolicyArn: arnOf(NAME) }));
  return Tags.map(({ Key, Value }) => `${Key}=${Value}`).sort();
};

const TEAM = { Key: 'team', Value: 'web' };
const STAGE = { Key: 'stage', Value: 'test' };

/** Tags of policies. */
export const TAG_CASES: readonly ContractCase[] = [
  {
    title: 'TagPolicy adds to the tags of a policy',
    given: [createPolicy({ Tags: [TEAM] }), tag([STAGE])],
    send: tags,
    aws: { ...OK, shows: ['stage=test', 'team=web'] },
  },
  {
    title: 'TagPolicy replaces the value of a key',
    given: [createPolicy({ Tags: [TEAM] }), tag([{ Key: 'team', Value: 'data' }])],
    send: tags,
    aws: { ...OK, shows: ['team=data'] },
  },
  {
    title: 'TagPolicy knows no policy that was not created',
    send: tag([TEAM], MISSING_ARN),
    aws: refused(404, 'NoSuchEntity'),
  },
  {
    title: 'UntagPolicy takes tags away',
    given: [createPolicy({ Tags: [TEAM, STAGE] }), untag('team')],
    send: tags,
    aws: { ...OK, shows: ['stage=test'] },
  },
  {
    title: 'UntagPolicy takes a key that is not there',
    given: [createPolicy({ Tags: [TEAM] })],
    send: untag('never'),
    aws: OK,
  },
];
