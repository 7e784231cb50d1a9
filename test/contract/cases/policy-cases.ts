import {
  CreatePolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  ListPolicyVersionsCommand,
  SimulateCustomPolicyCommand,
} from '@aws-sdk/client-iam';
import { arnOf, createPolicy, deletePolicy, documentOf, MISSING_ARN, NAME } from '../calls.ts';
import { type ContractCase, OK, refused } from '../contract-case.ts';

const INVALID = refused(400, 'ValidationError');
const TAKEN = refused(409, 'EntityAlreadyExists');
const MISSING = refused(404, 'NoSuchEntity');

/** Parameters by what is wrong with them; moto checks none of them. */
const INVALID_PARAMETERS = {
  'a name with a space': { PolicyName: 'two words' },
  'an empty name': { PolicyName: '' },
  'a name of 129 characters': { PolicyName: 'n'.repeat(129) },
  'a path that does not begin and end with /': { Path: 'nope' },
  'a description of 1,001 characters': { Description: 'd'.repeat(1_001) },
};

/** Creating, reading and deleting policies. */
export const POLICY_CASES: readonly ContractCase[] = [
  {
    title: 'CreatePolicy answers with the policy and no description',
    send: async iam => {
      const { Policy: policy } = await iam.send(
        new CreatePolicyCommand({
          PolicyName: NAME,
          Path: '/team/web/',
          Description: 'Lists tasks.',
          PolicyDocument: documentOf(),
          Tags: [{ Key: 'team', Value: 'web' }],
        }),
      );
      const { Arn, Path, DefaultVersionId, AttachmentCount, IsAttachable, Description, Tags } = policy ?? {};
      return { Arn, Path, DefaultVersionId, AttachmentCount, IsAttachable, Description, Tags };
    },
    aws: {
      ...OK,
      shows: {
        Arn: arnOf(`team/web/${NAME}`),
        Path: '/team/web/',
        DefaultVersionId: 'v1',
        AttachmentCount: 0,
        IsAttachable: true,
        Description: undefined,
        Tags: [{ Key: 'team', Value: 'web' }],
      },
    },
  },
  {
    title: 'CreatePolicy takes a name of 128 characters',
    send: createPolicy({ PolicyName: 'n'.repeat(128) }),
    aws: OK,
  },
  ...Object.entries(INVALID_PARAMETERS).map(([fault, parameters]) => ({
    title: `CreatePolicy refuses ${fault}`,
    send: createPolicy(parameters),
    aws: INVALID,
    moto: { ...OK, why: 'IAM API reference, CreatePolicy: patterns and lengths of the parameters' },
  })),
  {
    title: 'CreatePolicy refuses a name that is taken',
    given: [createPolicy()],
    send: createPolicy(),
    aws: { ...TAKEN, message: `A policy called ${NAME} already exists. Duplicate names are not allowed.` },
  },
  {
    title: 'CreatePolicy refuses a name that is taken in another case',
    given: [createPolicy()],
    send: createPolicy({ PolicyName: NAME.toUpperCase() }),
    aws: TAKEN,
    moto: { ...OK, why: 'IAM API reference, CreatePolicy: names are not distinguished by case' },
  },
  {
    title: 'CreatePolicy refuses a name that is taken under another path',
    given: [createPolicy()],
    send: createPolicy({ Path: '/elsewhere/' }),
    aws: TAKEN,
    moto: { ...OK, why: 'IAM API reference, CreatePolicy: names are unique within the account' },
  },
  {
    title: 'CreatePolicy refuses tag keys that differ only in case',
    send: createPolicy({
      Tags: [
        { Key: 'team', Value: 'a' },
        { Key: 'TEAM', Value: 'b' },
      ],
    }),
    aws: refused(400, 'InvalidInput'),
  },
  {
    title: 'CreatePolicy refuses a tag key with other characters',
    send: createPolicy({ Tags: [{ Key: 'a!b', Value: 'v' }] }),
    aws: INVALID,
  },
  {
    title: 'CreatePolicy refuses tag keys that AWS keeps for itself',
    send: createPolicy({ Tags: [{ Key: 'aws:team', Value: 'v' }] }),
    aws: refused(400, 'InvalidInput'),
    moto: { ...OK, why: 'IAM User Guide, tagging: the prefix aws: is reserved' },
  },
  {
    title: 'GetPolicy knows no policy that was not created',
    send: async iam => iam.send(new GetPolicyCommand({ PolicyArn: MISSING_ARN })),
    aws: MISSING,
  },
  {
    title: 'GetPolicyVersion gives the document percent-encoded',
    given: [createPolicy()],
    send: async iam => {
      const answer = await iam.send(new GetPolicyVersionCommand({ PolicyArn: arnOf(NAME), VersionId: 'v1' }));
      return answer.PolicyVersion?.Document;
    },
    aws: { ...OK, shows: encodeURIComponent(documentOf()).replaceAll('*', '%2A') },
    moto: {
      ...OK,
      shows: documentOf(),
      why: 'IAM API reference, PolicyVersion: Document is encoded by RFC 3986',
    },
  },
  {
    title: 'GetPolicyVersion knows no version that was not created',
    given: [createPolicy()],
    send: async iam => iam.send(new GetPolicyVersionCommand({ PolicyArn: arnOf(NAME), VersionId: 'v9' })),
    aws: MISSING,
  },
  {
    title: 'ListPolicyVersions gives no documents',
    given: [createPolicy()],
    send: async iam => {
      const { Versions = [] } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn: arnOf(NAME) }));
      return Versions.map(({ VersionId, IsDefaultVersion, Document }) => [
        VersionId,
        IsDefaultVersion,
        Document,
      ]);
    },
    aws: { ...OK, shows: [['v1', true, undefined]] },
    moto: {
      ...OK,
      shows: [['v1', true, documentOf()]],
      why: 'IAM API reference, PolicyVersion: Document is not returned by ListPolicyVersions',
    },
  },
  {
    title: 'SimulateCustomPolicy decides',
    send: async iam => {
      const { EvaluationResults = [] } = await iam.send(
        new SimulateCustomPolicyCommand({
          PolicyInputList: [documentOf()],
          ActionNames: ['ecs:ListTasks', 'ecs:StopTask'],
        }),
      );
      return EvaluationResults.map(({ EvalDecision }) => EvalDecision);
    },
    aws: { ...OK, shows: ['allowed', 'implicitDeny'] },
    moto: {
      status: 500,
      code: 'Unreadable',
      why: 'moto has no simulator; IAM API reference, SimulateCustomPolicy',
    },
  },
  { title: 'DeletePolicy deletes', given: [createPolicy()], send: deletePolicy(), aws: OK },
  {
    title: 'DeletePolicy knows no policy that was not created',
    send: deletePolicy(MISSING_ARN),
    aws: MISSING,
  },
];
