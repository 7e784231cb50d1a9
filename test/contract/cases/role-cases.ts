import {
  CreateRoleCommand,
  type CreateRoleCommandInput,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListRolePoliciesCommand,
  ListRoleTagsCommand,
  PutRolePolicyCommand,
  TagRoleCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  ACCOUNT_ID,
  arnOf,
  attachToRole,
  NAME as CONTRACT_POLICY,
  createPolicy,
  documentOf,
  ROLE,
  trustOf,
} from '../calls.ts';
import { type ContractCase, OK, refused, type Send } from '../contract-case.ts';

const CONFLICT = refused(409, 'DeleteConflict');
const INVALID = refused(400, 'ValidationError');
const LIMIT = refused(409, 'LimitExceeded');
const MALFORMED = refused(400, 'MalformedPolicyDocument');
const MISSING = refused(404, 'NoSuchEntity');
const TAKEN = refused(409, 'EntityAlreadyExists');

const NAME = 'contractRole';
const POLICY = 'Inline';
const TAGS = [{ Key: 'team', Value: 'web' }];

const createRole =
  (changes: Partial<CreateRoleCommandInput> = {}): Send =>
  async iam => {
    await iam.send(
      new CreateRoleCommand({ RoleName: NAME, AssumeRolePolicyDocument: trustOf(), ...changes }),
    );
  };
const deleteRole =
  (RoleName = NAME): Send =>
  async iam => {
    await iam.send(new DeleteRoleCommand({ RoleName }));
  };
const updateTrust =
  (PolicyDocument: string, RoleName = NAME): Send =>
  async iam => {
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));
  };
const putPolicy =
  (PolicyDocument = documentOf(), RoleName = NAME): Send =>
  async iam => {
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: POLICY, PolicyDocument }));
  };
const deletePolicy: Send = async iam => {
  await iam.send(new DeleteRolePolicyCommand({ RoleName: NAME, PolicyName: POLICY }));
};
const attach = attachToRole({ RoleName: NAME });
const detach: Send = async iam => {
  await iam.send(new DetachRolePolicyCommand({ RoleName: NAME, PolicyArn: arnOf(CONTRACT_POLICY) }));
};
const inlineNames: Send = async iam =>
  (await iam.send(new ListRolePoliciesCommand({ RoleName: NAME }))).PolicyNames;
const inlineText: Send = async iam => {
  const answer = await iam.send(new GetRolePolicyCommand({ RoleName: NAME, PolicyName: POLICY }));
  return decodeURIComponent(answer.PolicyDocument ?? '');
};
const tags: Send = async iam => (await iam.send(new ListRoleTagsCommand({ RoleName: NAME }))).Tags;

const trustShown: Send = async iam => {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: NAME }));
  return decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
};

/** Roles by what is wrong with them; moto checks none of it. */
const INVALID_ROLES: Readonly<Record<string, Partial<CreateRoleCommandInput>>> = {
  'a name with a space': { RoleName: 'two words' },
  'a name of 65 characters': { RoleName: 'n'.repeat(65) },
  'a path that does not begin and end with /': { Path: 'nope' },
  'a description of 1,001 characters': { Description: 'd'.repeat(1001) },
};

/** Statements of trust policies by what is wrong with them. */
const MALFORMED_TRUSTS: readonly {
  readonly fault: string;
  readonly statement: Record<string, unknown>;
  /** What moto sees too. */
  readonly moto: 'refuses' | 'takes';
}[] = [
  { fault: 'no principal', statement: { Principal: undefined }, moto: 'takes' },
  { fault: 'a resource', statement: { Resource: '*' }, moto: 'refuses' },
  { fault: 'an action of another service', statement: { Action: 'ecs:RunTask' }, moto: 'refuses' },
  { fault: 'an action that STS does not have', statement: { Action: 'sts:AssumeRoles' }, moto: 'refuses' },
  { fault: 'no action', statement: { Action: undefined }, moto: 'refuses' },
  {
    fault: 'a service that AWS does not have',
    statement: { Principal: { Service: 'esc-tasks.amazonaws.com' } },
    moto: 'takes',
  },
  {
    fault: 'a role that is not there',
    statement: { Principal: { AWS: `arn:aws:iam::${ACCOUNT_ID}:role/Nobody` } },
    moto: 'takes',
  },
];

const LAX_TRUST = 'IAM User Guide, AWS JSON policy elements: Principal; moto looks at no principals';
const LAX_CREATE =
  'IAM API reference, CreateRole: MalformedPolicyDocument; moto looks at trust when it is updated';

/** Roles with their trust, their inline policies and their tags. */
export const ROLE_CASES: readonly ContractCase[] = [
  {
    title: 'CreateRole keeps path, description, trust and tags',
    given: [createRole({ Path: '/web/', Description: 'Runs tasks.', Tags: TAGS })],
    send: async iam => {
      const { Role } = await iam.send(new GetRoleCommand({ RoleName: NAME }));
      const { Arn, Description, MaxSessionDuration, Tags } = Role ?? {};
      return { Arn, Description, MaxSessionDuration, Tags };
    },
    aws: {
      ...OK,
      shows: {
        Arn: `arn:aws:iam::${ACCOUNT_ID}:role/web/${NAME}`,
        Description: 'Runs tasks.',
        MaxSessionDuration: 3600,
        Tags: TAGS,
      },
    },
  },
  {
    title: 'CreateRole sends trust back',
    given: [createRole()],
    send: trustShown,
    aws: { ...OK, shows: trustOf() },
  },
  ...Object.entries(INVALID_ROLES).map(([fault, changes]) => ({
    title: `CreateRole refuses ${fault}`,
    send: createRole(changes),
    aws: INVALID,
    moto: { ...OK, why: 'IAM API reference, CreateRole: patterns and lengths of the parameters' },
  })),
  { title: 'CreateRole refuses a name that is taken', send: createRole({ RoleName: ROLE.name }), aws: TAKEN },
  {
    title: 'CreateRole refuses a name that is taken in another case',
    send: createRole({ RoleName: ROLE.name.toUpperCase() }),
    aws: TAKEN,
    moto: { ...OK, why: 'IAM API reference, CreateRole: names are not distinguished by case' },
  },
  ...MALFORMED_TRUSTS.flatMap(({ fault, statement, moto }) => [
    {
      title: `CreateRole refuses trust with ${fault}`,
      send: createRole({ AssumeRolePolicyDocument: trustOf(statement) }),
      aws: MALFORMED,
      moto: { ...OK, why: LAX_CREATE },
    },
    {
      title: `UpdateAssumeRolePolicy refuses trust with ${fault}`,
      given: [createRole()],
      send: updateTrust(trustOf(statement)),
      aws: MALFORMED,
      ...(moto === 'takes' ? { moto: { ...OK, why: LAX_TRUST } } : {}),
    },
  ]),
  {
    title: 'UpdateAssumeRolePolicy puts another trust in place',
    given: [createRole(), updateTrust(trustOf({ Principal: { Service: 'events.amazonaws.com' } }))],
    send: trustShown,
    aws: { ...OK, shows: trustOf({ Principal: { Service: 'events.amazonaws.com' } }) },
  },
  {
    title: 'UpdateAssumeRolePolicy refuses what is no JSON',
    given: [createRole()],
    send: updateTrust('{"Statement": ['),
    aws: MALFORMED,
  },
  {
    title: 'UpdateAssumeRolePolicy knows no role that was not created',
    send: updateTrust(trustOf(), 'norole'),
    aws: MISSING,
  },
  {
    title: 'UpdateAssumeRolePolicy refuses trust of more than 2,048 characters',
    given: [createRole()],
    send: updateTrust(trustOf({ Condition: { StringEquals: { 'aws:SourceAccount': '1'.repeat(2048) } } })),
    aws: { ...LIMIT, message: 'Cannot exceed quota for ACLSizePerRole: 2048' },
    moto: { ...OK, why: 'IAM User Guide, quotas: role trust policy length' },
  },
  {
    title: 'PutRolePolicy puts, and takes a repetition',
    given: [createRole(), putPolicy(documentOf({ Action: 'ecs:RunTask' })), putPolicy()],
    send: inlineNames,
    aws: { ...OK, shows: [POLICY] },
  },
  {
    title: 'GetRolePolicy sends the document back',
    given: [createRole(), putPolicy(documentOf({ Action: 'ecs:RunTask' })), putPolicy()],
    send: inlineText,
    aws: { ...OK, shows: documentOf() },
  },
  {
    title: 'GetRolePolicy knows no policy that was not put',
    given: [createRole()],
    send: inlineText,
    aws: MISSING,
  },
  { title: 'PutRolePolicy knows no role that was not created', send: putPolicy(), aws: MISSING },
  {
    title: 'PutRolePolicy refuses a document without actions',
    given: [createRole()],
    send: putPolicy(documentOf({ Action: undefined })),
    aws: MALFORMED,
  },
  {
    title: 'PutRolePolicy refuses more than 10,240 characters',
    given: [createRole()],
    send: putPolicy(documentOf({ Action: `ecs:${'x'.repeat(10_240)}` })),
    aws: { ...LIMIT, message: `Maximum policy size of 10240 bytes exceeded for role ${NAME}` },
    moto: { ...OK, why: 'IAM User Guide, quotas: role policy size' },
  },
  {
    title: 'DeleteRolePolicy deletes',
    given: [createRole(), putPolicy(), deletePolicy],
    send: inlineNames,
    aws: { ...OK, shows: [] },
  },
  {
    title: 'DeleteRolePolicy knows no policy that was not put',
    given: [createRole()],
    send: deletePolicy,
    aws: MISSING,
  },
  {
    title: 'DeleteRole deletes what all was taken from',
    given: [createRole(), createPolicy(), attach, putPolicy(), detach, deletePolicy],
    send: deleteRole(),
    aws: OK,
  },
  { title: 'DeleteRole knows no role that was not created', send: deleteRole('norole'), aws: MISSING },
  {
    title: 'DeleteRole refuses a role with managed policies',
    given: [createRole(), createPolicy(), attach],
    send: deleteRole(),
    aws: { ...CONFLICT, message: 'Cannot delete entity, must detach all policies first.' },
  },
  {
    title: 'DeleteRole refuses a role with inline policies',
    given: [createRole(), putPolicy()],
    send: deleteRole(),
    aws: { ...CONFLICT, message: 'Cannot delete entity, must delete policies first.' },
  },
  {
    title: 'UntagRole takes tags away',
    given: [
      createRole({ Tags: TAGS }),
      async iam => {
        await iam.send(new TagRoleCommand({ RoleName: NAME, Tags: [{ Key: 'purpose', Value: 'ecs' }] }));
        await iam.send(new UntagRoleCommand({ RoleName: NAME, TagKeys: ['team'] }));
      },
    ],
    send: tags,
    aws: { ...OK, shows: [{ Key: 'purpose', Value: 'ecs' }] },
  },
];
