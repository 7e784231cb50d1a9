import {
  GetPolicyCommand,
  ListAttachedUserPoliciesCommand,
  ListEntitiesForPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  arnOf,
  attachToGroup,
  attachToRole,
  attachToUser,
  createPolicy,
  deletePolicy,
  detachFromUser,
  GROUP,
  MISSING_ARN,
  NAME,
  ROLE,
  USER,
} from '../calls.ts';
import { type ContractCase, OK, refused, type Send } from '../contract-case.ts';

const MISSING = refused(404, 'NoSuchEntity');
const NOT_ATTACHABLE = { ...MISSING, message: `Policy ${MISSING_ARN} does not exist or is not attachable.` };
/** IAM User Guide, quotas: managed policies attached to a user. */
const POLICIES_PER_USER = 10;

const attachmentCount: Send = async iam => {
  const answer = await iam.send(new GetPolicyCommand({ PolicyArn: arnOf(NAME) }));
  return answer.Policy?.AttachmentCount;
};

const attachedNames: Send = async iam => {
  const answer = await iam.send(new ListAttachedUserPoliciesCommand({ UserName: USER.name }));
  return answer.AttachedPolicies?.map(({ PolicyName }) => PolicyName);
};

/** Calls that attach this many policies of their own to the user. */
function attachMany(count: number): Send[] {
  return Array.from({ length: count }, (_, number) => `Many${number}`).flatMap(name => [
    createPolicy({ PolicyName: name }),
    attachToUser({ PolicyArn: arnOf(name) }),
  ]);
}

/** Attaching and detaching. */
export const ATTACHMENT_CASES: readonly ContractCase[] = [
  {
    title: 'AttachUserPolicy attaches',
    given: [createPolicy(), attachToUser()],
    send: attachedNames,
    aws: { ...OK, shows: [NAME] },
  },
  {
    title: 'AttachUserPolicy takes a repetition',
    given: [createPolicy(), attachToUser()],
    send: attachToUser(),
    aws: OK,
  },
  {
    title: 'AttachUserPolicy counts a repetition once',
    given: [createPolicy(), attachToUser(), attachToUser()],
    send: attachmentCount,
    aws: { ...OK, shows: 1 },
    moto: { ...OK, shows: 2, why: 'IAM API reference, Policy: AttachmentCount counts the principals' },
  },
  {
    title: 'AttachUserPolicy knows no user who was not created',
    given: [createPolicy()],
    send: attachToUser({ UserName: 'nobody' }),
    aws: { ...MISSING, message: 'The user with name nobody cannot be found.' },
  },
  {
    title: 'AttachUserPolicy knows no policy that was not created',
    send: attachToUser({ PolicyArn: MISSING_ARN }),
    aws: NOT_ATTACHABLE,
  },
  {
    title: 'AttachUserPolicy refuses what is no ARN',
    send: attachToUser({ PolicyArn: 'garbage-garbage-garbage' }),
    aws: refused(400, 'InvalidInput'),
    moto: { ...MISSING, why: 'IAM API reference, AttachUserPolicy: InvalidInput' },
  },
  {
    title: 'AttachUserPolicy attaches what AWS manages',
    send: attachToUser({ PolicyArn: 'arn:aws:iam::aws:policy/AmazonECS_FullAccess' }),
    aws: OK,
    moto: {
      ...MISSING,
      why: 'moto loads AWS managed policies only when it is told to, which takes it a second',
    },
  },
  {
    title: 'AttachUserPolicy refuses an eleventh policy',
    given: [createPolicy(), ...attachMany(POLICIES_PER_USER)],
    send: attachToUser(),
    aws: refused(409, 'LimitExceeded', `Cannot exceed quota for PoliciesPerUser: ${POLICIES_PER_USER}`),
    moto: { ...OK, why: 'IAM User Guide, quotas: 10 managed policies a user' },
  },
  { title: 'AttachGroupPolicy attaches', given: [createPolicy()], send: attachToGroup(), aws: OK },
  {
    title: 'AttachGroupPolicy knows no group that was not created',
    given: [createPolicy()],
    send: attachToGroup({ GroupName: 'nobody' }),
    aws: MISSING,
  },
  {
    title: 'AttachGroupPolicy knows no policy that was not created',
    send: attachToGroup({ PolicyArn: MISSING_ARN }),
    aws: NOT_ATTACHABLE,
    moto: { ...MISSING, message: `Policy ${MISSING_ARN} was not found.`, why: 'AWS words it as for users' },
  },
  { title: 'AttachRolePolicy attaches', given: [createPolicy()], send: attachToRole(), aws: OK },
  {
    title: 'AttachRolePolicy knows no role that was not created',
    given: [createPolicy()],
    send: attachToRole({ RoleName: 'nobody' }),
    aws: MISSING,
  },
  {
    title: 'AttachRolePolicy knows no policy that was not created',
    send: attachToRole({ PolicyArn: MISSING_ARN }),
    aws: NOT_ATTACHABLE,
  },
  {
    title: 'ListEntitiesForPolicy names users, groups and roles',
    given: [createPolicy(), attachToUser(), attachToGroup(), attachToRole()],
    send: async iam => {
      const answer = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn: arnOf(NAME) }));
      const { PolicyUsers = [], PolicyGroups = [], PolicyRoles = [] } = answer;
      return [PolicyUsers[0]?.UserName, PolicyGroups[0]?.GroupName, PolicyRoles[0]?.RoleName];
    },
    aws: { ...OK, shows: [USER.name, GROUP.name, ROLE.name] },
  },
  {
    title: 'ListAttachedUserPolicies knows no user who was not created',
    send: async iam => iam.send(new ListAttachedUserPoliciesCommand({ UserName: 'nobody' })),
    aws: MISSING,
  },
  {
    title: 'DetachUserPolicy detaches',
    given: [createPolicy(), attachToUser(), detachFromUser()],
    send: attachedNames,
    aws: { ...OK, shows: [] },
  },
  {
    title: 'DetachUserPolicy refuses a repetition',
    given: [createPolicy(), attachToUser(), detachFromUser()],
    send: detachFromUser(),
    aws: MISSING,
  },
  {
    title: 'DetachUserPolicy knows no user who was not created',
    given: [createPolicy()],
    send: detachFromUser({ UserName: 'nobody' }),
    aws: MISSING,
  },
  {
    title: 'DeletePolicy refuses a policy that is attached',
    given: [createPolicy(), attachToUser()],
    send: deletePolicy(),
    aws: refused(409, 'DeleteConflict'),
    moto: { ...OK, why: 'IAM API reference, DeletePolicy: DeleteConflict' },
  },
];
