import { type LintCase, one, when, whole } from './lint-case.ts';

const PATH = 'Statement 0 Resource';
const user = (name: string) => one({ Resource: `arn:aws:iam::123456789012:user/${name}` });
const inVersion = (Version: unknown, Resource: string) =>
  whole({ Version, Statement: [{ Effect: 'Allow', Action: 'iam:GetUser', Resource }] });
const OWN = 'arn:aws:iam::123456789012:user/${aws:username}';

/** Source: IAM User Guide, "IAM policy elements: Variables and tags". */
export const VARIABLE_CASES: readonly LintCase[] = [
  {
    code: 'INVALID_VARIABLE_FOR_OPERATOR',
    has: [
      [
        when({ NumericEquals: { 'ecs:task-cpu': '${aws:PrincipalTag/cpu}' } }),
        'Statement 0 Condition NumericEquals ecs:task-cpu',
      ],
      [
        when({ DateLessThan: { 'aws:CurrentTime': ['${aws:PrincipalTag/end}'] } }),
        'Statement 0 Condition DateLessThan aws:CurrentTime 0',
      ],
    ],
    lacks: [
      when({ StringLike: { 'aws:userid': '${aws:PrincipalTag/id}:*' } }),
      when({ ArnLike: { 'ecs:cluster': 'arn:aws:ecs:*:*:cluster/${aws:PrincipalTag/team}' } }),
    ],
  },
  {
    code: 'MISSING_BRACE_IN_VARIABLE',
    has: [
      [user('${aws:username'), PATH],
      [user('${aws:username/${aws:userid}'), PATH],
    ],
    lacks: [user('${aws:username}'), user('$aws:username'), user('${$}{')],
  },
  {
    code: 'MISSING_QUOTE_IN_VARIABLE',
    has: [
      [user('${aws:username, anonymous}'), PATH],
      [user("${aws:PrincipalTag/team, 'none}"), PATH],
    ],
    lacks: [user("${aws:username, 'anonymous'}"), user("${aws:PrincipalTag/team,'none of these'}")],
  },
  {
    code: 'UNSUPPORTED_SPACE_IN_VARIABLE',
    has: [
      [user('${ aws:username }'), PATH],
      [user("${aws:user name, 'a b'}"), PATH],
    ],
    lacks: [user('${aws:PrincipalTag/cost center}'), user("${aws:username, 'a b'}")],
  },
  {
    code: 'EMPTY_VARIABLE',
    has: [
      [user('${}'), PATH],
      [when({ StringEquals: { 'aws:username': '${ }' } }), 'Statement 0 Condition StringEquals aws:username'],
    ],
    lacks: [user('${*}'), user('${?}'), user('${$}')],
  },
  {
    code: 'VARIABLE_UNSUPPORTED_IN_ELEMENT',
    has: [
      [one({ Action: 'ecs:${aws:PrincipalTag/action}' }), 'Statement 0 Action'],
      [one({ Sid: '${aws:username}' }), 'Statement 0 Sid'],
      [one({ Resource: 'arn:${aws:partition}:s3:::web' }), PATH],
      [one({ Resource: 'arn:aws:iam::${aws:PrincipalAccount}:role/web' }), PATH],
      [one({ Resource: 'arn:aws:kms:*:${aws:PrincipalAccount}:key/*' }), PATH, 'WARNING'],
    ],
    lacks: [user('${aws:username}'), one({ Resource: 'arn:aws:s3:::web-${aws:PrincipalAccount}/*' })],
  },
  {
    code: 'VARIABLE_UNSUPPORTED_IN_VERSION',
    has: [
      [inVersion('2008-10-17', OWN), PATH],
      [inVersion(undefined, OWN), PATH],
    ],
    lacks: [inVersion('2012-10-17', OWN), inVersion('2008-10-17', 'arn:aws:iam::123456789012:user/$x')],
  },
];
