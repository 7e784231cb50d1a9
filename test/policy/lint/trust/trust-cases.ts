import type { LintCase } from '../cases/lint-case.ts';

/** A trust policy of one statement that allows sts:AssumeRole unless it says otherwise. */
export function trust(Principal: unknown, more: object = {}) {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        ...(Principal === undefined ? {} : { Principal }),
        Action: 'sts:AssumeRole',
        ...more,
      },
    ],
  };
}

const TASKS = 'ecs-tasks.amazonaws.com';
const ACCOUNT = '111122223333';
const iam = (resource: string, partition = 'aws') => `arn:${partition}:iam::${ACCOUNT}:${resource}`;
const GITHUB = 'token.actions.githubusercontent.com';
const GITLAB = 'gitlab.com';
const web = (provider: string, Condition?: object) =>
  trust(
    { Federated: iam(`oidc-provider/${provider}`) },
    { Action: 'sts:AssumeRoleWithWebIdentity', ...(Condition === undefined ? {} : { Condition }) },
  );
const at = (...rest: (string | number)[]) => ['Statement', 0, 'Principal', ...rest].join(' ');
const plain = trust({ Service: TASKS });

/** TRUST_CASES are the cases of the checks that only trust policies have. */
export const TRUST_CASES: readonly LintCase[] = [
  {
    code: 'MISSING_PRINCIPAL',
    has: [[trust(undefined), 'Statement 0']],
    lacks: [plain, trust(undefined, { NotPrincipal: { AWS: ACCOUNT } })],
  },
  {
    code: 'INVALID_PRINCIPAL_FORMAT',
    has: [
      [trust(TASKS), at()],
      [trust([TASKS]), at()],
      [trust({ AWS: TASKS }), at('AWS')],
      [trust({ AWS: ['alice'] }), at('AWS', 0)],
      [trust({ AWS: iam('group/admins') }), at('AWS')],
      [trust({ AWS: `arn:aws:ecs:eu-west-1:${ACCOUNT}:cluster/web` }), at('AWS')],
      [trust({ AWS: '11112222333' }), at('AWS')],
    ],
    lacks: [
      trust({ AWS: [ACCOUNT, iam('root'), iam('role/a/b'), iam('user/alice'), '*'] }),
      trust({ AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/web/session` }),
      trust({ AWS: '<aws_account_id>' }),
    ],
  },
  {
    code: 'INVALID_PRINCIPAL_KEY',
    has: [
      [trust({ Services: TASKS }), at('Services')],
      [trust({ aws: ACCOUNT }), at('aws')],
    ],
    lacks: [plain],
  },
  { code: 'EMPTY_OBJECT_PRINCIPAL', has: [[trust({}), at()]], lacks: [plain] },
  { code: 'EMPTY_ARRAY_PRINCIPAL', has: [[trust({ Service: [] }), at('Service')]], lacks: [plain] },
  {
    code: 'DATA_TYPE_MISMATCH',
    has: [
      [trust({ AWS: 111_122_223_333 }), at('AWS')],
      [trust({ Service: [TASKS, null] }), at('Service', 1)],
    ],
    lacks: [plain],
  },
  {
    code: 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    has: [[trust('*'), at()]],
    lacks: [trust({ AWS: '*' })],
  },
  {
    code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
    has: [[trust(undefined, { NotPrincipal: { AWS: ACCOUNT } }), 'Statement 0 NotPrincipal']],
    lacks: [plain],
  },
  {
    code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
    has: [
      [trust({ Service: TASKS }, { Resource: '*' }), 'Statement 0 Resource'],
      [trust({ Service: TASKS }, { NotResource: '*' }), 'Statement 0 NotResource'],
    ],
    lacks: [plain],
  },
  {
    code: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    has: [
      [trust({ AWS: iam('role/web-*') }), at('AWS')],
      [trust({ Service: '*' }), at('Service')],
      [trust({ Service: 'ecs*.amazonaws.com' }), at('Service')],
    ],
    lacks: [trust({ AWS: '*' }), plain],
  },
  {
    code: 'INVALID_PARTITION',
    has: [[trust({ AWS: iam('root', 'aws-china') }), at('AWS')]],
    lacks: [trust({ AWS: iam('root', 'aws-cn') })],
  },
  {
    code: 'INVALID_SERVICE_PRINCIPAL_FORMAT',
    has: [
      [trust({ Service: 'ecs-tasks' }), at('Service')],
      [trust({ Service: 'ecs-task.amazonaws.com' }), at('Service')],
      [trust({ Service: 'ecs-tasks.amazonaws.con' }), at('Service')],
      [trust({ Service: 'ECS-Tasks.amazonaws.com' }), at('Service')],
      [trust({ Service: ['ec2.amazonaws.com', iam('role/web')] }), at('Service', 1)],
      [trust({ Service: 'ecs-tasks.amazonaws.com.cn' }), at('Service'), 'WARNING'],
    ],
    lacks: [
      trust({ Service: [TASKS, 'ec2.amazonaws.com', 'ec2.amazonaws.com.cn', 'lambda.amazonaws.com'] }),
      trust({ Service: ['states.eu-west-1.amazonaws.com', 'alexa-appkit.amazon.com', 'vmie.amazonaws.com'] }),
      trust({ Service: '<service>' }),
    ],
  },
  {
    code: 'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
    has: [
      [trust({ Federated: 'github' }), at('Federated')],
      [trust({ Federated: iam('role/web') }), at('Federated')],
    ],
    lacks: [web(GITHUB), trust({ Federated: [iam('saml-provider/adfs'), 'accounts.google.com'] })],
  },
  {
    code: 'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
    has: [
      [web(GITLAB), at('Federated')],
      [web(GITLAB, { StringLike: { [`${GITLAB}:sub`]: '*' } }), at('Federated')],
      [web(GITLAB, { StringEquals: { [`${GITHUB}:sub`]: 'x' } }), at('Federated')],
      [
        web(GITLAB, { StringEquals: { [`${GITLAB}:aud`]: 'https://gitlab.com' } }),
        at('Federated'),
        'WARNING',
      ],
    ],
    lacks: [
      web(GITLAB, { StringLike: { [`${GITLAB}:sub`]: 'project_path:web/*' } }),
      trust(
        { Federated: 'accounts.google.com' },
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'accounts.google.com:aud': 'app' } },
        },
      ),
      trust({ Federated: iam('saml-provider/adfs') }, { Action: 'sts:AssumeRoleWithSAML' }),
      trust(
        { Federated: iam(`oidc-provider/${GITLAB}`) },
        { Effect: 'Deny', Action: 'sts:AssumeRoleWithWebIdentity' },
      ),
    ],
  },
  {
    code: 'MISSING_GITHUB_REPO_CONDITION_KEY',
    has: [
      [web(GITHUB), at('Federated')],
      [web(GITHUB, { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }), at('Federated')],
      [web(GITHUB, { StringLike: { [`${GITHUB}:sub`]: 'repo:*' } }), at('Federated')],
      [web(GITHUB, { StringLikeIfExists: { [`${GITHUB}:sub`]: 'repo:web/app:*' } }), at('Federated')],
    ],
    lacks: [
      web(GITHUB, { StringLike: { [`${GITHUB}:sub`]: 'repo:web/app:*' } }),
      web(GITHUB, { StringEquals: { [`${GITHUB}:sub`]: ['repo:web/app:ref:refs/heads/main'] } }),
    ],
  },
  {
    code: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
    has: [
      [trust({ Service: TASKS }, { Action: 'sts:AssumeRoleWithWebIdentity' }), 'Statement 0 Action'],
      [trust({ Federated: iam('saml-provider/adfs') }), 'Statement 0 Action'],
      [
        trust({ Federated: iam('saml-provider/adfs') }, { Action: 'sts:AssumeRoleWithWebIdentity' }),
        'Statement 0 Action',
      ],
      [trust({ Service: TASKS, Federated: iam('saml-provider/adfs') }), at('Federated')],
    ],
    lacks: [
      plain,
      web(GITHUB),
      trust({ Service: TASKS }, { Action: 'sts:TagSession' }),
      trust(
        { Federated: iam('saml-provider/adfs') },
        { Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'] },
      ),
      trust({ AWS: ACCOUNT }, { Effect: 'Deny', Action: 'sts:AssumeRoleWithSAML' }),
    ],
  },
  {
    code: 'WILDCARD_IN_TRUST_ACTION',
    has: [
      [trust({ Service: TASKS }, { Action: 'sts:*' }), 'Statement 0 Action'],
      [trust({ Service: TASKS }, { Action: ['sts:assume*'] }), 'Statement 0 Action 0'],
    ],
    lacks: [plain, trust({ Service: TASKS }, { Action: 's3:*' })],
  },
  {
    code: 'REFUSED_BY_IAM',
    has: [
      [trust({ Service: TASKS }, { Action: '*' }), 'Statement 0 Action'],
      [trust({}), at()],
      [trust({ Service: [], AWS: [] }), at()],
      [trust({ Service: TASKS }, { Action: 's3:GetObject' }), 'Statement 0 Action'],
      [trust({ Service: TASKS }, { Action: ['sts:AssumeRole', 'ecs:*'] }), 'Statement 0 Action 1'],
      [trust({ Service: 'ecs-tasks.amazonaws.com' }, { Sid: 'Ł' }), 'Statement 0 Sid'],
    ],
    lacks: [
      plain,
      trust({ Service: [], AWS: ACCOUNT }),
      { ...plain, Version: '2008-10-17', Id: 'made-by-the-console' },
      trust(
        { AWS: ACCOUNT },
        { Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity', 'sts:SetContext'] },
      ),
    ],
  },
  {
    code: 'ALLOW_WITH_NOTACTION',
    has: [
      [
        trust({ Service: TASKS }, { Action: undefined, NotAction: 'sts:TagSession' }),
        'Statement 0 NotAction',
      ],
    ],
    lacks: [plain],
  },
  {
    code: 'TRUST_OPEN_TO_EVERYBODY',
    has: [
      [trust({ AWS: '*' }), at('AWS')],
      [trust('*'), at()],
      [trust({ AWS: '*' }, { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }), at('AWS')],
      [
        trust({ AWS: '*' }, { Condition: { StringNotEquals: { 'aws:PrincipalAccount': ACCOUNT } } }),
        at('AWS'),
      ],
      [trust({ AWS: '*' }, { Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }), at('AWS')],
    ],
    lacks: [
      trust({ AWS: ACCOUNT }),
      trust({ AWS: '*' }, { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
      trust({ AWS: '*' }, { Effect: 'Deny' }),
    ],
  },
  {
    code: 'MISSING_DEPUTY_CONDITION',
    has: [
      [plain, at('Service')],
      [trust({ Service: ['ec2.amazonaws.com', 'events.amazonaws.com'] }), at('Service', 1)],
      [trust({ Service: TASKS }, { Condition: { Null: { 'aws:SourceAccount': 'false' } } }), at('Service')],
    ],
    lacks: [
      trust({ Service: TASKS }, { Condition: { StringEquals: { 'AWS:SourceAccount': ACCOUNT } } }),
      trust(
        { Service: TASKS },
        { Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:ecs:*:${ACCOUNT}:*` } } },
      ),
      trust({ Service: ['ecs.amazonaws.com', 'ec2.amazonaws.com'] }),
      trust({ Service: TASKS }, { Effect: 'Deny' }),
    ],
  },
  {
    code: 'INVALID_USER_REFERENCE',
    has: [[trust({ AWS: 'AIDACKCEVSQ6C2EXAMPLE' }), at('AWS')]],
    lacks: [trust({ AWS: iam('user/alice') })],
  },
  {
    code: 'INVALID_ROLE_REFERENCE',
    has: [[trust({ AWS: 'AROADBQP57FF2AEXAMPLE' }), at('AWS')]],
    lacks: [trust({ AWS: iam('role/web') })],
  },
  {
    code: 'VARIABLE_UNSUPPORTED_IN_ELEMENT',
    has: [[trust({ AWS: iam(`user/${'$'}{aws:username}`) }), at('AWS')]],
    lacks: [plain],
  },
  {
    code: 'UNSUPPORTED_CONDITION_KEY_FOR_ACTION',
    has: [
      [
        trust(
          { Service: TASKS },
          { Condition: { ArnLike: { 'ecs:cluster': `arn:aws:ecs:eu-west-1:${ACCOUNT}:cluster/a` } } },
        ),
        'Statement 0 Condition ArnLike ecs:cluster',
      ],
    ],
    lacks: [trust({ AWS: ACCOUNT }, { Condition: { StringEquals: { 'sts:ExternalId': 'a1b2' } } })],
  },
  {
    code: 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA',
    has: [[trust({ AWS: Array.from({ length: 60 }, (_, index) => iam(`role/role-${index}`)) }), '']],
    lacks: [plain],
  },
  { code: 'MISSING_RESOURCE', has: [], lacks: [plain] },
  { code: 'UNSUPPORTED_PRINCIPAL', has: [], lacks: [plain] },
];
