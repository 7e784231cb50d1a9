import fc from 'fast-check';
import type { PolicyDocument } from '../../source/policy/document.ts';
import { fillPlaceholders } from '../../source/policy/placeholders.ts';
import type { PolicyRequest, Request } from '../../source/provision/request.ts';

/** What the account gives, where a test stands in for it. */
export const CALLER = { aws_account_id: '123456789012', partition: 'aws-us-gov', region: 'eu-west-1' };

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

/** hostileRequest is a policy, others beside it, and those who get them. */
export const hostileRequest: fc.Arbitrary<Request & { readonly policy: PolicyRequest }> = fc.record({
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
    fc.record({ type: fc.constantFrom('user' as const, 'group' as const, 'role' as const), name: name(64) }),
    { maxLength: 4, selector: ({ type, name }) => `${type} ${name}` },
  ),
  reason: fc.option(hostileText, { nil: undefined }),
});

/** inAccount is a value as it comes to stand in the account, where what was open is known. */
export function inAccount<T>(value: T): T {
  return fillPlaceholders(value, CALLER);
}
