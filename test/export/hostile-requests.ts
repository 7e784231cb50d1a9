import fc from 'fast-check';
import type { PolicyDocument } from '../../source/policy/document.ts';
import type { Principal } from '../../source/policy/names.ts';
import { fillPlaceholders } from '../../source/policy/placeholders.ts';
import type { PolicyRequest, Request, RoleRequest } from '../../source/provision/request.ts';
import { ROLE_KINDS, roleKind } from '../../source/template/role-kind.ts';

export type HostileRequest = Request & { readonly policy: PolicyRequest };

/** What the account gives, where a test stands in for it. */
export const CALLER = {
  aws_account_id: '123456789012',
  partition: 'aws-us-gov',
  region: 'eu-west-1',
  dns_suffix: 'amazonaws.com',
};

/** What ends a string, a comment or a document of some format, or means something in it. */
const HOSTILE = [
  ...['"', "'", '`', '\\', '\n', '\r\n', '\t', '#', '*/', '/*', '//', '-->', '<!--', 'EOF', '\nEOF\n'],
  ...[
    '${',
    '}',
    '${aws:username}',
    "${aws:PrincipalTag/team, 'x'}",
    '${*}',
    '$',
    '$$',
    '$${',
    '$(id)',
    '%{',
    '%%{',
  ],
  ...[
    '%{ if true }',
    '${!x}',
    '{{',
    '}}',
    ': ',
    ' #',
    '- ',
    '!Ref x',
    '&a',
    '*a',
    '---',
    '<<',
    '=',
    '~',
    '|',
    '>',
    '@',
  ],
  ...[
    'yes',
    'null',
    '1e3',
    '0x1F',
    '2012-10-17',
    '12:30:45',
    ' ',
    '',
    '\u0000',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u00a0',
  ],
  ...[
    'é',
    'ÿ',
    '\u2028',
    '\u202e',
    '\ufeff',
    '漢',
    '😀',
    '\u{E0001}',
    'arn:<partition>:ecs:<region>:<aws_account_id>:cluster/web',
  ],
  ...[
    '<aws_account_id>',
    '<partition>',
    '<region>',
    '<cluster_name>',
    '__proto__x',
    'constructor',
    '\\u0041',
    '\\${',
  ],
];

/** hostileText is any text, made of what some format might stumble over. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 6,
  })
  .map(pieces => pieces.join(''));

const value = fc.oneof(hostileText, fc.boolean(), fc.integer(), fc.constantFrom(1.5, -0.25, 1e21));
const statement = fc.record(
  {
    Sid: hostileText,
    Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
    Action: fc.oneof(hostileText, fc.array(hostileText, { maxLength: 3 })),
    Resource: fc.oneof(hostileText, fc.array(hostileText, { maxLength: 3 })),
    Condition: fc.dictionary(
      fc.constantFrom('StringEquals', 'Bool', 'ForAnyValue:StringLike', 'on'),
      fc.dictionary(
        fc.oneof(
          fc.constantFrom('ecs:cluster', 'aws:ResourceTag/a b', 'y', '<<', "it's", '${x}', 'a"b'),
          fc.string(),
        ),
        fc.oneof(value, fc.array(value, { maxLength: 3 })),
        { noNullPrototype: true },
      ),
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: ['Effect', 'Action', 'Resource'], noNullPrototype: true },
);
const document: fc.Arbitrary<PolicyDocument> = fc.record(
  {
    Version: fc.constant('2012-10-17'),
    Statement: fc.oneof(statement, fc.array(statement, { minLength: 1, maxLength: 3 })),
  },
  { noNullPrototype: true },
);

const name = (longest: number) =>
  fc.oneof(
    fc.constantFrom('yes', 'null', '1e3', 'a-b', 'a.b', 'a+b=c,d@e', '-', '=', '0', 'class', '_', '...'),
    fc.stringMatching(new RegExp(`^[\\w+=,.@-]{1,${longest}}$`)),
  );

/** hostilePolicy is a policy that IAM's names allow, and texts that no format expects. */
const hostilePolicy: fc.Arbitrary<PolicyRequest> = fc.record({
  name: name(128),
  path: fc.constantFrom('/', '/teams/web/', '/a+b=c,d@e/'),
  description: hostileText,
  tags: fc.dictionary(hostileText, hostileText, { maxKeys: 3, noNullPrototype: true }),
  ifExists: fc.constantFrom('fail' as const, 'reuse' as const, 'new-version' as const),
  document,
});

const anyRole: fc.Arbitrary<RoleRequest> = fc
  .record({
    kind: fc.constantFrom(...ROLE_KINDS),
    name: name(64),
    arns: fc.array(hostileText, { maxLength: 2 }),
    document,
    logGroups: fc.constantFrom('are-there' as const, 'may-be-made' as const),
    ifDiffers: fc.constantFrom('fail' as const, 'mend' as const),
  })
  .map(({ kind, name, arns, document, logGroups, ifDiffers }) => {
    const { serviceLinked, roleName, takes } = roleKind(kind);
    return {
      ...{ kind, name: serviceLinked ? roleName : name, ifDiffers },
      ...(takes === 'extras' ? { extras: { secrets: arns, parameters: [], keys: arns, logGroups } } : {}),
      ...(takes === 'policy' ? { document } : {}),
    };
  });

/** hostileRoles are some of ECS's own roles, with names that IAM takes and texts that no format expects. */
export const hostileRoles = fc.uniqueArray(anyRole, {
  maxLength: 3,
  selector: ({ name }) => name.toLowerCase(),
});

/** hostileRequest is a policy, others beside it, those who get them, and roles that are made. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = fc
  .record({
    version: fc.constant(1 as const),
    policy: hostilePolicy,
    policyArns: fc.uniqueArray(
      fc.constantFrom(
        'arn:<partition>:iam::aws:policy/AmazonECS_FullAccess',
        'arn:aws:iam::aws:policy/service-role/a+b',
        'arn:aws:iam::aws:policy/a+b',
        'arn:aws:iam::123456789012:policy/own',
      ),
    ),
    attachTo: fc.uniqueArray(
      fc.record({
        type: fc.constantFrom('user' as const, 'group' as const, 'role' as const),
        name: name(64),
      }),
      { maxLength: 4, selector: ({ type, name }) => `${type} ${name}` },
    ),
    roles: hostileRoles,
    reason: fc.option(hostileText, { nil: undefined }),
  })
  .map(({ roles, ...request }) => ({
    ...request,
    ...(roles.length === 0 ? {} : { roles }),
    // One of the roles gets the policies.
    attachTo: [
      ...request.attachTo.filter(to => !isAmong(roles, to)),
      ...roles.filter(takesPolicies).slice(0, 1).map(roleOf),
    ],
  }));

function isAmong(roles: readonly RoleRequest[], { type, name }: Principal): boolean {
  return type === 'role' && roles.some(role => role.name.toLowerCase() === name.toLowerCase());
}

function takesPolicies({ kind }: RoleRequest): boolean {
  return !roleKind(kind).serviceLinked;
}

function roleOf({ name }: RoleRequest): Principal {
  return { type: 'role', name };
}

/** inAccount is a value as it comes to stand in the account, where what was open is known. */
export function inAccount<T>(value: T): T {
  return fillPlaceholders(value, CALLER);
}

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf';
const LISTS = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:<partition>:s3:::web' } as const;

/** everyRole is a request for each of ECS's own roles, the first of which gets a policy. */
export const everyRole: HostileRequest = {
  version: 1,
  policy: {
    ...{ name: 'web', path: '/', description: '', tags: {}, ifExists: 'fail' },
    document: { Version: '2012-10-17', Statement: [] },
  },
  policyArns: ['arn:<partition>:iam::aws:policy/AmazonECS_FullAccess'],
  attachTo: [{ type: 'role', name: roleKind('task').roleName }],
  roles: ROLE_KINDS.map(kind => ({
    ...{ kind, name: roleKind(kind).roleName, ifDiffers: 'fail' },
    ...(kind === 'task' ? { document: { Version: '2012-10-17', Statement: [LISTS] } } : {}),
    ...(kind === 'task-execution'
      ? { extras: { secrets: [SECRET], parameters: [], keys: [], logGroups: 'may-be-made' } }
      : {}),
  })),
  reason: undefined,
};
