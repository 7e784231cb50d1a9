import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  DeleteInstanceProfileCommand,
  DeleteRoleCommand,
  GetInstanceProfileCommand,
  ListInstanceProfilesForRoleCommand,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam';
import { ACCOUNT_ID, ROLE } from '../calls.ts';
import { type ContractCase, OK, refused, type Send } from '../contract-case.ts';

const MISSING = refused(404, 'NoSuchEntity');
const IN_USE = {
  ...refused(409, 'DeleteConflict'),
  message: 'Cannot delete entity, must remove roles from instance profile first.',
};

const NAME = 'contractProfile';

const create =
  (changes: { InstanceProfileName?: string; Path?: string } = {}): Send =>
  async iam => {
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: NAME, ...changes }));
  };
const add =
  (RoleName = ROLE.name): Send =>
  async iam => {
    await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: NAME, RoleName }));
  };
const take: Send = async iam => {
  await iam.send(
    new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName: NAME, RoleName: ROLE.name }),
  );
};
const remove: Send = async iam => {
  await iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName: NAME }));
};
const shown: Send = async iam => {
  const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: NAME }));
  return { Arn: InstanceProfile?.Arn, roles: InstanceProfile?.Roles?.map(({ RoleName }) => RoleName) };
};
const ofRole: Send = async iam => {
  const answer = await iam.send(new ListInstanceProfilesForRoleCommand({ RoleName: ROLE.name }));
  return answer.InstanceProfiles?.map(({ InstanceProfileName }) => InstanceProfileName);
};

/** Instance profiles, and the role in them. */
export const INSTANCE_PROFILE_CASES: readonly ContractCase[] = [
  {
    title: 'CreateInstanceProfile creates one without a role',
    given: [create({ Path: '/web/' })],
    send: shown,
    aws: { ...OK, shows: { Arn: `arn:aws:iam::${ACCOUNT_ID}:instance-profile/web/${NAME}`, roles: [] } },
  },
  {
    title: 'CreateInstanceProfile refuses a name that is taken',
    given: [create()],
    send: create(),
    aws: {
      ...refused(409, 'EntityAlreadyExists'),
      message: `Instance Profile ${NAME} already exists.`,
    },
  },
  {
    title: 'CreateInstanceProfile refuses a name with a space',
    send: create({ InstanceProfileName: 'two words' }),
    aws: refused(400, 'ValidationError'),
    moto: { ...OK, why: 'IAM API reference, CreateInstanceProfile: patterns of the parameters' },
  },
  {
    title: 'AddRoleToInstanceProfile adds',
    given: [create(), add()],
    send: shown,
    aws: { ...OK, shows: { roles: [ROLE.name] } },
  },
  {
    title: 'AddRoleToInstanceProfile refuses a second role',
    given: [create(), add()],
    send: add(),
    aws: {
      ...refused(409, 'LimitExceeded'),
      message: 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
    },
  },
  {
    title: 'AddRoleToInstanceProfile knows no role that was not created',
    given: [create()],
    send: add('norole'),
    aws: MISSING,
  },
  { title: 'AddRoleToInstanceProfile knows no profile that was not created', send: add(), aws: MISSING },
  {
    title: 'ListInstanceProfilesForRole lists',
    given: [create(), add()],
    send: ofRole,
    aws: { ...OK, shows: [NAME] },
  },
  {
    title: 'RemoveRoleFromInstanceProfile removes',
    given: [create(), add(), take],
    send: ofRole,
    aws: { ...OK, shows: [] },
  },
  {
    title: 'RemoveRoleFromInstanceProfile knows no role that is not in it',
    given: [create()],
    send: take,
    aws: MISSING,
    moto: {
      ...refused(500, 'Unreadable'),
      why: 'IAM API reference, RemoveRoleFromInstanceProfile: NoSuchEntity',
    },
  },
  { title: 'GetInstanceProfile knows no profile that was not created', send: shown, aws: MISSING },
  { title: 'DeleteInstanceProfile deletes', given: [create(), add(), take], send: remove, aws: OK },
  { title: 'DeleteInstanceProfile knows no profile that was not created', send: remove, aws: MISSING },
  {
    title: 'DeleteInstanceProfile refuses one with a role',
    given: [create(), add()],
    send: remove,
    aws: IN_USE,
  },
  {
    title: 'DeleteRole refuses a role in an instance profile',
    given: [create(), add()],
    send: async iam => {
      await iam.send(new DeleteRoleCommand({ RoleName: ROLE.name }));
    },
    aws: IN_USE,
  },
];
