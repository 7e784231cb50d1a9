import {
  GetUserCommand,
  ListGroupsCommand,
  ListPoliciesCommand,
  type ListPoliciesCommandInput,
  ListRolesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { createPolicy, GROUP, ROLE, USER } from '../calls.ts';
import { type ContractCase, OK, refused, type Send } from '../contract-case.ts';

const INVALID = refused(400, 'ValidationError');
const PATH = '/contract/';
const ITEMS = 'IAM API reference: MaxItems is 1 to 1000';

const listUsers =
  (MaxItems: number): Send =>
  async iam => {
    const answer = await iam.send(new ListUsersCommand({ MaxItems }));
    return { count: answer.Users?.length, IsTruncated: answer.IsTruncated };
  };

const listPolicies =
  (input: ListPoliciesCommandInput): Send =>
  async iam => {
    const answer = await iam.send(new ListPoliciesCommand({ PathPrefix: PATH, ...input }));
    return { count: answer.Policies?.length, IsTruncated: answer.IsTruncated ?? false };
  };

const TWO_POLICIES = ['One', 'Two'].map(PolicyName => createPolicy({ PolicyName, Path: PATH }));

/** Reading lists, page by page. */
export const LIST_CASES: readonly ContractCase[] = [
  {
    title: 'GetUser gives path and ARN',
    send: async iam => {
      const { User } = await iam.send(new GetUserCommand({ UserName: USER.name }));
      return [User?.Path, User?.Arn];
    },
    aws: { ...OK, shows: [USER.path, 'arn:aws:iam::123456789012:user/engineering/alice'] },
  },
  {
    title: 'GetUser knows no user who was not created',
    send: async iam => iam.send(new GetUserCommand({ UserName: 'nobody' })),
    aws: refused(404, 'NoSuchEntity', 'The user with name nobody cannot be found.'),
  },
  {
    title: 'ListUsers gives as many as were asked for',
    send: listUsers(1),
    aws: { ...OK, shows: { count: 1, IsTruncated: true } },
    moto: {
      ...OK,
      shows: { count: 2, IsTruncated: false },
      why: 'IAM API reference, ListUsers: MaxItems, IsTruncated',
    },
  },
  {
    title: 'ListUsers refuses pages of 0',
    send: listUsers(0),
    aws: INVALID,
    moto: { ...OK, shows: { count: 2, IsTruncated: false }, why: ITEMS },
  },
  {
    title: 'ListUsers refuses pages of 1,001',
    send: listUsers(1_001),
    aws: INVALID,
    moto: { ...OK, shows: { count: 2, IsTruncated: false }, why: ITEMS },
  },
  {
    title: 'ListUsers knows paths',
    send: async iam => {
      const { Users = [] } = await iam.send(new ListUsersCommand({ PathPrefix: '/nowhere/' }));
      return Users.length;
    },
    aws: { ...OK, shows: 0 },
  },
  {
    title: 'ListGroups knows paths',
    send: async iam => {
      const { Groups = [] } = await iam.send(new ListGroupsCommand({ PathPrefix: GROUP.path }));
      return Groups.map(({ GroupName, Path }) => [GroupName, Path]);
    },
    aws: { ...OK, shows: [[GROUP.name, GROUP.path]] },
  },
  {
    title: 'ListRoles knows paths',
    send: async iam => {
      const { Roles = [] } = await iam.send(new ListRolesCommand({ PathPrefix: ROLE.path }));
      return Roles.map(({ RoleName, Path }) => [RoleName, Path]);
    },
    aws: { ...OK, shows: [[ROLE.name, ROLE.path]] },
  },
  {
    title: 'ListPolicies says when there is more',
    given: TWO_POLICIES,
    send: listPolicies({ Scope: 'Local', MaxItems: 1 }),
    aws: { ...OK, shows: { count: 1, IsTruncated: true } },
  },
  {
    title: 'ListPolicies says when there is no more',
    given: TWO_POLICIES,
    send: listPolicies({ Scope: 'Local' }),
    aws: { ...OK, shows: { count: 2, IsTruncated: false } },
  },
  {
    title: 'ListPolicies leaves out what is not attached when asked to',
    given: TWO_POLICIES,
    send: listPolicies({ OnlyAttached: true }),
    aws: { ...OK, shows: { count: 0, IsTruncated: false } },
  },
  {
    title: 'ListPolicies knows what policies are used for',
    given: TWO_POLICIES,
    send: listPolicies({ Scope: 'Local', PolicyUsageFilter: 'PermissionsBoundary' }),
    aws: { ...OK, shows: { count: 0, IsTruncated: false } },
    moto: {
      ...OK,
      shows: { count: 2, IsTruncated: false },
      why: 'IAM API reference, ListPolicies: PolicyUsageFilter',
    },
  },
  {
    title: 'ListPolicies refuses a marker that it did not give',
    send: listPolicies({ Marker: 'garbage' }),
    aws: INVALID,
    moto: { ...refused(500, 'Unreadable'), why: 'moto answers with a page of HTML' },
  },
  {
    title: 'ListPolicies refuses pages of 0',
    given: TWO_POLICIES,
    send: listPolicies({ Scope: 'Local', MaxItems: 0 }),
    aws: INVALID,
    moto: { ...OK, shows: { count: 0, IsTruncated: true }, why: ITEMS },
  },
  {
    title: 'ListPolicies refuses pages of 1,001',
    given: TWO_POLICIES,
    send: listPolicies({ Scope: 'Local', MaxItems: 1_001 }),
    aws: INVALID,
    moto: { ...OK, shows: { count: 2, IsTruncated: false }, why: ITEMS },
  },
];
