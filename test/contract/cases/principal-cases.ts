import {
  AddUserToGroupCommand,
  CreateGroupCommand,
  CreateUserCommand,
  type CreateUserCommandInput,
  DeleteGroupCommand,
  DeleteUserCommand,
  GetGroupCommand,
  GetUserCommand,
  ListAccessKeysCommand,
  ListGroupsForUserCommand,
  ListUserPoliciesCommand,
  RemoveUserFromGroupCommand,
} from '@aws-sdk/client-iam';
import { ACCOUNT_ID, attachToUser, createPolicy, GROUP, USER } from '../calls.ts';
import { type ContractCase, OK, refused, type Send } from '../contract-case.ts';

const INVALID = refused(400, 'ValidationError');
const TAKEN = refused(409, 'EntityAlreadyExists');
const CONFLICT = refused(409, 'DeleteConflict');
const MISSING = refused(404, 'NoSuchEntity');

const NEW_USER = 'contract-user';
const NEW_GROUP = 'contract-group';

const TEST_USER = { Path: '/ecs-iam-wizard-test/', Tags: [{ Key: 'purpose', Value: 'to try a policy' }] };
const TEST_USER_ARN = `arn:aws:iam::${ACCOUNT_ID}:user/ecs-iam-wizard-test/${NEW_USER}`;

const createUser =
  (changes: Partial<CreateUserCommandInput> = {}): Send =>
  async iam => {
    await iam.send(new CreateUserCommand({ UserName: NEW_USER, ...changes }));
  };
const deleteUser =
  (UserName = NEW_USER): Send =>
  async iam => {
    await iam.send(new DeleteUserCommand({ UserName }));
  };
const createGroup: Send = async iam => {
  await iam.send(new CreateGroupCommand({ GroupName: NEW_GROUP }));
};
const deleteGroup: Send = async iam => {
  await iam.send(new DeleteGroupCommand({ GroupName: NEW_GROUP }));
};
const join =
  (UserName = NEW_USER, GroupName = NEW_GROUP): Send =>
  async iam => {
    await iam.send(new AddUserToGroupCommand({ UserName, GroupName }));
  };
const leave: Send = async iam => {
  await iam.send(new RemoveUserFromGroupCommand({ UserName: NEW_USER, GroupName: NEW_GROUP }));
};
const members: Send = async iam => {
  const { Users = [] } = await iam.send(new GetGroupCommand({ GroupName: NEW_GROUP }));
  return Users.map(({ UserName }) => UserName);
};

/** Users by what is wrong with them; moto checks none of it. */
const INVALID_USERS = {
  'a name with a space': { UserName: 'two words' },
  'a name of 65 characters': { UserName: 'n'.repeat(65) },
  'a path that does not begin and end with /': { Path: 'nope' },
};

/** Users, groups and who belongs to which. */
export const PRINCIPAL_CASES: readonly ContractCase[] = [
  { title: 'CreateUser creates', send: createUser(), aws: OK },
  ...Object.entries(INVALID_USERS).map(([fault, changes]) => ({
    title: `CreateUser refuses ${fault}`,
    send: createUser(changes),
    aws: INVALID,
    moto: { ...OK, why: 'IAM API reference, CreateUser: patterns and lengths of the parameters' },
  })),
  { title: 'CreateUser refuses a name that is taken', send: createUser({ UserName: USER.name }), aws: TAKEN },
  {
    title: 'CreateUser refuses a name that is taken in another case',
    send: createUser({ UserName: USER.name.toUpperCase() }),
    aws: TAKEN,
    moto: { ...OK, why: 'IAM API reference, CreateUser: names are not distinguished by case' },
  },
  { title: 'DeleteUser deletes', given: [createUser()], send: deleteUser(), aws: OK },
  { title: 'DeleteUser knows no user who was not created', send: deleteUser('nobody'), aws: MISSING },
  {
    title: 'DeleteUser refuses a user with policies',
    given: [createUser(), createPolicy(), attachToUser({ UserName: NEW_USER })],
    send: deleteUser(),
    aws: { ...CONFLICT, message: 'Cannot delete entity, must detach all policies first.' },
  },
  {
    title: 'DeleteUser refuses a user in a group',
    given: [createUser(), createGroup, join()],
    send: deleteUser(),
    aws: { ...CONFLICT, message: 'Cannot delete entity, must remove users from group first.' },
    moto: { ...OK, why: 'IAM API reference, DeleteUser: group memberships must be removed before' },
  },
  {
    title: 'CreateUser keeps the path and the tags of a user',
    given: [createUser(TEST_USER)],
    send: async iam => {
      const { User } = await iam.send(new GetUserCommand({ UserName: NEW_USER }));
      return { Arn: User?.Arn, Tags: User?.Tags };
    },
    aws: { ...OK, shows: { Arn: TEST_USER_ARN, Tags: TEST_USER.Tags } },
  },
  {
    title: 'ListAccessKeys lists none of a new user',
    given: [createUser()],
    send: async iam => (await iam.send(new ListAccessKeysCommand({ UserName: NEW_USER }))).AccessKeyMetadata,
    aws: { ...OK, shows: [] },
  },
  {
    title: 'ListAccessKeys knows no user who was not created',
    send: async iam => {
      await iam.send(new ListAccessKeysCommand({ UserName: 'nobody' }));
    },
    aws: MISSING,
  },
  {
    title: 'AddUserToGroup takes a repetition',
    given: [createUser(), createGroup, join(), join()],
    send: members,
    aws: { ...OK, shows: [NEW_USER] },
  },
  {
    title: 'AddUserToGroup knows no user who was not created',
    send: join('nobody', GROUP.name),
    aws: MISSING,
  },
  {
    title: 'RemoveUserFromGroup removes',
    given: [createUser(), createGroup, join(), leave],
    send: members,
    aws: { ...OK, shows: [] },
  },
  {
    title: 'ListGroupsForUser lists',
    given: [createUser(), createGroup, join()],
    send: async iam => {
      const { Groups = [] } = await iam.send(new ListGroupsForUserCommand({ UserName: NEW_USER }));
      return Groups.map(({ GroupName }) => GroupName);
    },
    aws: { ...OK, shows: [NEW_GROUP] },
  },
  { title: 'CreateGroup refuses a name that is taken', given: [createGroup], send: createGroup, aws: TAKEN },
  { title: 'DeleteGroup deletes', given: [createGroup], send: deleteGroup, aws: OK },
  { title: 'DeleteGroup knows no group that was not created', send: deleteGroup, aws: MISSING },
  {
    title: 'DeleteGroup refuses a group with members',
    given: [createUser(), createGroup, join()],
    send: deleteGroup,
    aws: CONFLICT,
    moto: { ...OK, why: 'IAM API reference, DeleteGroup: the group must not contain any users' },
  },
  {
    title: 'ListUserPolicies lists no inline policies',
    send: async iam => {
      const { PolicyNames } = await iam.send(new ListUserPoliciesCommand({ UserName: USER.name }));
      return PolicyNames;
    },
    aws: { ...OK, shows: [] },
  },
];
