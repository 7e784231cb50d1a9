import {
  CreatePolicyVersionCommand,
  DeletePolicyVersionCommand,
  GetPolicyCommand,
  ListPolicyVersionsCommand,
  SetDefaultPolicyVersionCommand,
} from '@aws-sdk/client-iam';
import { arnOf, createPolicy, deletePolicy, documentOf, MISSING_ARN, NAME } from '../calls.ts';
import { type ContractCase, OK, refused, type Send } from '../contract-case.ts';

const CONFLICT = refused(409, 'DeleteConflict');
const MISSING = refused(404, 'NoSuchEntity');

const create =
  (changes: { PolicyArn?: string; PolicyDocument?: string; SetAsDefault?: boolean } = {}): Send =>
  async iam => {
    await iam.send(
      new CreatePolicyVersionCommand({
        PolicyArn: arnOf(NAME),
        PolicyDocument: documentOf(),
        ...changes,
      }),
    );
  };
const choose =
  (VersionId: string): Send =>
  async iam => {
    await iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn: arnOf(NAME), VersionId }));
  };
const remove =
  (VersionId: string): Send =>
  async iam => {
    await iam.send(new DeletePolicyVersionCommand({ PolicyArn: arnOf(NAME), VersionId }));
  };
const defaultVersion: Send = async iam => {
  const answer = await iam.send(new GetPolicyCommand({ PolicyArn: arnOf(NAME) }));
  return answer.Policy?.DefaultVersionId;
};
const versionIds: Send = async iam => {
  const { Versions = [] } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn: arnOf(NAME) }));
  return Versions.map(({ VersionId }) => VersionId).sort();
};

/** Versions of policies. */
export const VERSION_CASES: readonly ContractCase[] = [
  {
    title: 'CreatePolicyVersion leaves the default version',
    given: [createPolicy(), create()],
    send: defaultVersion,
    aws: { ...OK, shows: 'v1' },
  },
  {
    title: 'CreatePolicyVersion makes the default version where it is asked to',
    given: [createPolicy(), create({ SetAsDefault: true })],
    send: defaultVersion,
    aws: { ...OK, shows: 'v2' },
  },
  {
    title: 'CreatePolicyVersion refuses a sixth version',
    given: [createPolicy(), create(), create(), create(), create()],
    send: create(),
    aws: refused(
      409,
      'LimitExceeded',
      'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    ),
  },
  {
    title: 'CreatePolicyVersion refuses a document that is no JSON',
    given: [createPolicy()],
    send: create({ PolicyDocument: 'not JSON' }),
    aws: refused(400, 'MalformedPolicyDocument'),
  },
  {
    title: 'CreatePolicyVersion knows no policy that was not created',
    send: create({ PolicyArn: MISSING_ARN }),
    aws: MISSING,
  },
  {
    title: 'CreatePolicyVersion gives no number twice',
    given: [createPolicy(), create(), remove('v2'), create()],
    send: versionIds,
    aws: { ...OK, shows: ['v1', 'v3'] },
  },
  {
    title: 'SetDefaultPolicyVersion chooses a version',
    given: [createPolicy(), create(), choose('v2')],
    send: defaultVersion,
    aws: { ...OK, shows: 'v2' },
  },
  {
    title: 'SetDefaultPolicyVersion knows no version that was not created',
    given: [createPolicy()],
    send: choose('v9'),
    aws: MISSING,
  },
  {
    title: 'DeletePolicyVersion refuses the default version',
    given: [createPolicy()],
    send: remove('v1'),
    aws: { ...CONFLICT, message: 'Cannot delete the default version of a policy.' },
  },
  {
    title: 'DeletePolicyVersion deletes another version',
    given: [createPolicy(), create(), remove('v2')],
    send: versionIds,
    aws: { ...OK, shows: ['v1'] },
  },
  {
    title: 'DeletePolicy refuses a policy of several versions',
    given: [createPolicy(), create()],
    send: deletePolicy(),
    aws: CONFLICT,
    moto: { ...OK, why: 'IAM API reference, DeletePolicy: all other versions have to be deleted first' },
  },
];
