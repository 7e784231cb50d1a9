import { type LintCase, many, one, when, whole } from './lint-case.ts';

/** Sources: IAM User Guide, "Grammar of the IAM JSON policy language" and the pages of the elements; Access Analyzer policy check reference. */
export const GRAMMAR_CASES: readonly LintCase[] = [
  {
    code: 'JSON_SYNTAX_ERROR',
    has: [
      ['{"Version": "2012-10-17",}', ''],
      ['not JSON', ''],
      ['', ''],
    ],
    lacks: ['{}', '[]', whole({})],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    has: [
      ['[]', ''],
      ['null', ''],
      [whole({ Version: 2012 }), 'Version'],
      [whole({ Id: ['a'] }), 'Id'],
      [whole({ Statement: ['Allow'] }), 'Statement 0'],
      [whole({ Statement: 'Allow' }), 'Statement'],
      [one({ Sid: 1 }), 'Statement 0 Sid'],
      [one({ Effect: ['Allow'] }), 'Statement 0 Effect'],
      [one({ Action: { a: 'ecs:*' } }), 'Statement 0 Action'],
      [one({ Action: ['ecs:ListClusters', 7] }), 'Statement 0 Action 1'],
      [one({ Resource: [['*']] }), 'Statement 0 Resource 0'],
      [one({ Resource: null }), 'Statement 0 Resource'],
      [when([]), 'Statement 0 Condition'],
      [when({ StringEquals: 'a' }), 'Statement 0 Condition StringEquals'],
      [when({ StringEquals: { 'aws:username': null } }), 'Statement 0 Condition StringEquals aws:username'],
      [
        when({ StringEquals: { 'aws:username': ['a', {}] } }),
        'Statement 0 Condition StringEquals aws:username 1',
      ],
    ],
    lacks: [
      one({ Action: ['ecs:ListClusters'], Resource: ['*'] }),
      when({ Bool: { 'aws:SecureTransport': true } }),
      when({ NumericLessThan: { 'aws:MultiFactorAuthAge': [3600] } }),
    ],
  },
  {
    code: 'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
    has: [
      ['{"Version": "2012-10-17", "Version": "2012-10-17", "Statement": []}', 'Version'],
      [
        '{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Effect": "Allow", "Action": "*", "Resource": "*"}}',
        'Statement Effect',
      ],
      [
        when({ StringEquals: { 'aws:username': 'a', 'aws:UserName': 'b' } }),
        'Statement 0 Condition StringEquals aws:UserName',
      ],
    ],
    lacks: [
      when({ StringEquals: { 'aws:username': 'a', 'aws:userid': 'b' } }),
      when({ StringEquals: { 'aws:username': 'a' }, StringLike: { 'aws:username': 'b*' } }),
    ],
  },
  {
    code: 'MISSING_STATEMENT',
    has: [
      [whole({ Statement: undefined }), ''],
      [whole({ Statement: [] }), 'Statement'],
    ],
    lacks: [whole({}), whole({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })],
  },
  {
    code: 'MISSING_EFFECT',
    has: [[one({ Effect: undefined }), 'Statement 0']],
    lacks: [one({ Effect: 'Deny' }), one({ Effect: 'allow' })],
  },
  {
    code: 'MISSING_ACTION',
    has: [
      [one({ Action: undefined }), 'Statement 0'],
      [whole({ Statement: { Effect: 'Allow', Resource: '*' } }), 'Statement'],
    ],
    lacks: [one({ Action: undefined, NotAction: 'iam:*' }), one({ Action: [] })],
  },
  {
    code: 'MISSING_RESOURCE',
    has: [[one({ Resource: undefined }), 'Statement 0']],
    lacks: [one({ Resource: undefined, NotResource: '*' }), one({ Resource: [] })],
  },
  {
    code: 'INVALID_POLICY_ELEMENT',
    has: [
      [whole({ Comment: 'mine' }), 'Comment'],
      [whole({ Id: 'mine' }), 'Id', 'WARNING'],
      [one({ Actions: 'ecs:*' }), 'Statement 0 Actions'],
      [one({ Effect: undefined, effect: 'Allow' }), 'Statement 0 effect'],
    ],
    lacks: [whole({}), one({ Sid: 'A', Condition: { Bool: { 'aws:SecureTransport': 'true' } } })],
  },
  {
    code: 'UNSUPPORTED_PRINCIPAL',
    has: [
      [one({ Principal: '*' }), 'Statement 0 Principal'],
      [one({ NotPrincipal: { AWS: '*' } }), 'Statement 0 NotPrincipal'],
    ],
    lacks: [one({}), one({ principal: '*' })],
  },
  {
    code: 'UNSUPPORTED_ELEMENT_COMBINATION',
    has: [
      [one({ NotAction: 'iam:*' }), 'Statement 0 NotAction'],
      [one({ NotResource: '*' }), 'Statement 0 NotResource'],
    ],
    lacks: [one({}), one({ Action: undefined, NotAction: 'iam:*' })],
  },
  {
    code: 'INVALID_EFFECT',
    has: [
      [one({ Effect: 'allow' }), 'Statement 0 Effect'],
      [one({ Effect: 'Grant' }), 'Statement 0 Effect'],
    ],
    lacks: [one({ Effect: 'Allow' }), one({ Effect: 'Deny' })],
  },
  {
    code: 'INVALID_VERSION',
    has: [[whole({ Version: '2012-10-18' }), 'Version']],
    lacks: [whole({}), whole({ Version: '2008-10-17' }), whole({ Version: undefined })],
  },
  {
    code: 'MISSING_VERSION',
    has: [
      [whole({ Version: undefined }), ''],
      ['{}', ''],
    ],
    lacks: [whole({}), whole({ Version: '2008-10-17' })],
  },
  {
    code: 'UNSUPPORTED_SID',
    has: [
      [one({ Sid: 'list clusters' }), 'Statement 0 Sid'],
      [one({ Sid: 'Übersicht' }), 'Statement 0 Sid'],
      [many({ Sid: 'a-b' }, { Sid: 'aB' }), 'Statement 0 Sid'],
    ],
    lacks: [one({ Sid: 'ListClusters2' }), one({ Sid: '' })],
  },
  {
    code: 'UNIQUE_SIDS_REQUIRED',
    has: [
      [many({ Sid: 'A' }, { Sid: 'A' }), 'Statement 1 Sid'],
      [many({ Sid: 'A' }, { Sid: 'A2' }, { Sid: 'A' }), 'Statement 2 Sid'],
    ],
    lacks: [many({ Sid: 'A' }, { Sid: 'a' }), many({}, {}), many({ Sid: '' }, { Sid: '' })],
  },
  {
    code: 'EMPTY_SID_VALUE',
    has: [[one({ Sid: '' }), 'Statement 0 Sid']],
    lacks: [one({}), one({ Sid: 'A' })],
  },
  {
    code: 'EMPTY_ARRAY_ACTION',
    has: [
      [one({ Action: [] }), 'Statement 0 Action'],
      [one({ Action: undefined, NotAction: [] }), 'Statement 0 NotAction'],
    ],
    lacks: [one({ Action: [''] }), one({ Action: ['ecs:ListClusters'] })],
  },
  {
    code: 'EMPTY_ARRAY_RESOURCE',
    has: [[one({ Resource: [] }), 'Statement 0 Resource']],
    lacks: [one({ Resource: ['*'] })],
  },
  {
    code: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
    has: [
      [one({ Sid: 'A'.repeat(6144) }), ''],
      [`${JSON.stringify(whole({}))}${' '.repeat(131_072)}`, ''],
    ],
    lacks: [one({ Sid: 'A'.repeat(6000) }), `${JSON.stringify(whole({}))}${' '.repeat(7000)}`],
  },
  {
    code: 'PLACEHOLDER_LEFT',
    has: [
      [one({ Resource: 'arn:aws:ecs:<region>:<account>:cluster/<cluster_name>' }), 'Statement 0 Resource'],
      [
        when({ StringEquals: { 'aws:ResourceTag/<tag_key>': 'web' } }),
        'Statement 0 Condition StringEquals aws:ResourceTag/<tag_key>',
      ],
      [one({ Sid: '<name>' }), 'Statement 0 Sid'],
    ],
    lacks: [
      one({ Resource: 'arn:aws:iam::123456789012:user/${aws:username}' }),
      when({ StringEquals: { 'aws:username': 'a < b > c' } }),
    ],
  },
  {
    // Beside what Access Analyzer grades lower. Source: messages of CreatePolicy, "Policy document must be version 2012-10-17 or greater." and others.
    code: 'REFUSED_BY_IAM',
    has: [
      [whole({ Version: '2008-10-17' }), 'Version'],
      [whole({ Version: undefined }), ''],
      [one({ Action: [] }), 'Statement 0 Action'],
      [one({ Action: undefined, NotAction: [] }), 'Statement 0 NotAction'],
      [one({ Resource: [] }), 'Statement 0 Resource'],
      [one({ Resource: undefined, NotResource: [] }), 'Statement 0 NotResource'],
      [one({ Action: 'e*:ListClusters' }), 'Statement 0 Action'],
      [one({ Action: 'ecs' }), 'Statement 0 Action'],
      [one({ Action: 'ecs::ListClusters' }), 'Statement 0 Action'],
      [one({ Action: ['ecs:*', 'a b:c'] }), 'Statement 0 Action 1'],
      [one({ Sid: 'of${aws:username}' }), 'Statement 0 Sid'],
      [one({ Resource: 'arn:aws' }), 'Statement 0 Resource'],
      [one({ Resource: 'arn:moon:ecs:*:*:*' }), 'Statement 0 Resource'],
      [one({ Resource: ['arn:aws:ecs:*:*:*', 'arn:aws-cn:ecs:*:*:*'] }), 'Statement 0 Resource 1'],
      [one({ Resource: 'arn:aws::eu-west-1:123456789012:x' }), 'Statement 0 Resource'],
      [one({ Resource: 'arn:aws:iam:*:123456789012:role/x' }), 'Statement 0 Resource'],
      [one({ Resource: 'arn:aws:iam::123456789012:roles' }), 'Statement 0 Resource'],
      [one({ Resource: 'arn:aws:s3:eu-west-1::bucket' }), 'Statement 0 Resource'],
      [one({ Resource: 'arn:aws:ecs::x' }), 'Statement 0 Resource'],
      [
        `{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Effect": "Allow", "Action": "*", "Resource": "*"}}`,
        'Statement Effect',
      ],
      [one({ Resource: 'arn:aws:*:eu-west-1:123456789012:cluster/web' }), 'Statement 0 Resource'],
      [one({ Resource: 'arn:aws:s3:::bucket/caf\u0119' }), 'Statement 0 Resource'],
      [
        when({ DateLessThan: { 'aws:CurrentTime': 'soon' } }),
        'Statement 0 Condition DateLessThan aws:CurrentTime',
      ],
      [when({ 'ForAnyValue:Null': { 'aws:TagKeys': 'true' } }), 'Statement 0 Condition ForAnyValue:Null'],
    ],
    lacks: [
      whole({}),
      one({ Action: ['*:ListClusters', ':RunTask', '<service>:ListClusters', 'no.such-service:Thing'] }),
      one({ Resource: ['arn:aw?:ecs', '<cluster>', 'arn:aws:fdsasf', 'arn:aws:ecs:${aws:x}:*:cluster/x'] }),
      one({ Resource: 'arn:aws:s3:::bucket/caf\u00e9' }),
      when({ DateLessThan: { 'aws:CurrentTime': '2026-12-31T18:00:00Z' } }),
      when({ Null: { 'aws:TagKeys': 'true' } }),
      when({}),
    ],
  },
];
