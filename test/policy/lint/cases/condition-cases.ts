import { type LintCase, when } from './lint-case.ts';

const PATH = 'Statement 0 Condition';

/** Sources: IAM User Guide, "IAM JSON policy elements: Condition operators", "AWS global condition context keys" and "Multivalued context keys"; Access Analyzer policy check reference. */
export const CONDITION_CASES: readonly LintCase[] = [
  {
    code: 'INVALID_CONDITION_OPERATOR',
    has: [
      [when({ StringEqual: { 'aws:username': 'a' } }), `${PATH} StringEqual`],
      [when({ stringequals: { 'aws:username': 'a' } }), `${PATH} stringequals`],
      [when({ 'ForAnyvalue:StringLike': { 'aws:TagKeys': 'a' } }), `${PATH} ForAnyvalue:StringLike`],
      [when({ 'ForAnyValue::StringLike': { 'aws:TagKeys': 'a' } }), `${PATH} ForAnyValue::StringLike`],
      [when({ Equals: { 'aws:username': 'a' }, StringEquals: { 'aws:userid': 'a' } }), `${PATH} Equals`],
      [when({ StringEqualsIfExist: { 'aws:username': 'a' } }), `${PATH} StringEqualsIfExist`],
    ],
    lacks: [
      when({ StringNotEqualsIgnoreCaseIfExists: { 'aws:username': 'a' } }),
      when({ 'ForAllValues:ArnNotLikeIfExists': { 'ecs:capacity-provider': 'arn:aws:ecs:*:*:*' } }),
      when({ Null: { 'aws:username': 'true' } }),
      when({ NullIfExists: { 'aws:username': 'true' } }),
    ],
  },
  {
    code: 'NULL_WITH_IF_EXISTS',
    has: [[when({ NullIfExists: { 'aws:username': 'true' } }), `${PATH} NullIfExists`]],
    lacks: [
      when({ Null: { 'aws:username': 'true' } }),
      when({ BoolIfExists: { 'aws:ViaAWSService': 'true' } }),
    ],
  },
  {
    code: 'NULL_WITH_QUALIFIER',
    has: [
      [when({ 'ForAllValues:Null': { 'aws:TagKeys': 'true' } }), `${PATH} ForAllValues:Null`],
      [
        when({ 'ForAnyValue:Null': { 'aws:TagKeys': 'true' }, Null: { 'aws:username': 'true' } }),
        `${PATH} ForAnyValue:Null`,
      ],
    ],
    lacks: [when({ Null: { 'aws:TagKeys': 'true' } })],
  },
  {
    code: 'EMPTY_OBJECT_CONDITION',
    has: [
      [when({}), PATH],
      [when({ StringEquals: {} }), `${PATH} StringEquals`],
      [when({ Bool: { 'aws:SecureTransport': 'true' }, StringEquals: {} }), `${PATH} StringEquals`],
    ],
    lacks: [when({ Bool: { 'aws:SecureTransport': 'true' } })],
  },
  {
    code: 'INVALID_CONDITION_KEY_FORMAT',
    has: [
      [when({ StringEquals: { SourceVpc: 'vpc-12345678' } }), `${PATH} StringEquals SourceVpc`],
      [when({ StringEquals: { '': 'a' } }), `${PATH} StringEquals `],
      [when({ StringLike: { 'aws:username': '${username}*' } }), `${PATH} StringLike aws:username`],
    ],
    lacks: [
      when({ StringEquals: { 'token.actions.githubusercontent.com:sub': 'a' } }),
      when({ StringEquals: { 'kms:EncryptionContext:aws:s3:arn': 'a' } }),
    ],
  },
  {
    code: 'INVALID_GLOBAL_CONDITION_KEY',
    has: [
      [when({ StringEquals: { 'aws:UserNam': 'a' } }), `${PATH} StringEquals aws:UserNam`],
      [when({ StringEquals: { 'aws:cluster': 'a' } }), `${PATH} StringEquals aws:cluster`],
      [
        when({ StringEquals: { 'aws:ResourceTags/team': 'a' } }),
        `${PATH} StringEquals aws:ResourceTags/team`,
      ],
      [
        when({ StringEquals: { 'aws:RequestTag/owner': '${aws:usernam}' } }),
        `${PATH} StringEquals aws:RequestTag/owner`,
      ],
    ],
    lacks: [
      when({ StringEquals: { 'AWS:USERNAME': 'a' } }),
      when({ StringEquals: { 'aws:PrincipalTag/a/b:c': 'a' } }),
      when({ StringEquals: { 'aws:RequestTag/owner': '${aws:userid}' } }),
    ],
  },
  {
    code: 'INVALID_SERVICE_CONDITION_KEY',
    has: [
      [
        when({ ArnEquals: { 'ecs:clusters': 'arn:aws:ecs:*:*:cluster/a' } }),
        `${PATH} ArnEquals ecs:clusters`,
      ],
      [when({ StringEquals: { 'ecs:SourceVpc': 'vpc-12345678' } }), `${PATH} StringEquals ecs:SourceVpc`],
      [when({ StringEquals: { 'nosuchservice:key': 'a' } }), `${PATH} StringEquals nosuchservice:key`],
    ],
    lacks: [
      when({ ArnEquals: { 'ECS:Cluster': 'arn:aws:ecs:*:*:cluster/a' } }),
      when({ StringEquals: { 'ecs:ResourceTag/team': 'a' } }),
      when({ StringEquals: { 'oidc.eks.eu-west-1.amazonaws.com/id/AB:sub': 'a' } }),
    ],
  },
  {
    code: 'MISSING_TAG_KEY_IN_CONDITION',
    has: [
      [when({ StringEquals: { 'aws:ResourceTag': 'a' } }), `${PATH} StringEquals aws:ResourceTag`],
      [when({ StringEquals: { 'aws:RequestTag/': 'a' } }), `${PATH} StringEquals aws:RequestTag/`],
      [
        when({ StringEquals: { 'aws:PrincipalTag/${TagKey}': 'a' } }),
        `${PATH} StringEquals aws:PrincipalTag/\${TagKey}`,
      ],
      [when({ StringEquals: { 'ecs:ResourceTag': 'a' } }), `${PATH} StringEquals ecs:ResourceTag`],
    ],
    lacks: [
      when({ StringEquals: { 'aws:ResourceTag/team': 'a' } }),
      when({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } }),
    ],
  },
  {
    code: 'DEPRECATED_GLOBAL_CONDITION_KEY',
    has: [[when({ ArnLike: { 'aws:ARN': 'arn:aws:iam::123456789012:user/a' } }), `${PATH} ArnLike aws:ARN`]],
    lacks: [when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:user/a' } })],
  },
  {
    code: 'MISSING_QUALIFIER',
    has: [
      [when({ StringEquals: { 'aws:TagKeys': ['a', 'b'] } }), `${PATH} StringEquals aws:TagKeys`],
      [when({ StringEquals: { 'ecs:subnet': 'subnet-1' } }), `${PATH} StringEquals ecs:subnet`],
    ],
    lacks: [
      when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }),
      when({ Null: { 'aws:TagKeys': 'false' } }),
      when({ StringEquals: { 'aws:username': ['a', 'b'] } }),
      when({ StringEquals: { 'events:detail-type': 'ECS Task State Change' } }),
    ],
  },
  {
    code: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
    has: [
      [
        when({ 'ForAllValues:StringEquals': { 'aws:username': 'a' } }),
        `${PATH} ForAllValues:StringEquals aws:username`,
      ],
      [
        when({ 'ForAllValues:StringEquals': { 'aws:username': 'a', 'aws:TagKeys': 'b' } }),
        `${PATH} ForAllValues:StringEquals aws:username`,
      ],
    ],
    lacks: [
      when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }),
      when({ 'ForAnyValue:StringEquals': { 'aws:username': 'a' } }),
    ],
  },
  {
    code: 'TYPE_MISMATCH',
    has: [
      [when({ StringEquals: { 'aws:CurrentTime': '2026-12-31' } }), `${PATH} StringEquals aws:CurrentTime`],
      [when({ NumericEquals: { 'aws:username': '7' } }), `${PATH} NumericEquals aws:username`],
      [when({ ArnEquals: { 'ecs:cluster': 'web' } }), `${PATH} ArnEquals ecs:cluster`],
      [when({ StringEquals: { 'ecs:cluster': ['web'] } }), `${PATH} StringEquals ecs:cluster 0`],
    ],
    lacks: [
      when({ NumericLessThan: { 'aws:EpochTime': 1_900_000_000 } }),
      when({ StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/a' } }),
      when({ ArnLike: { 'ecs:cluster': '*' } }),
      when({ ArnLike: { 'aws:RequestTag/cluster': 'arn:aws:ecs:*:*:cluster/a' } }),
      when({ Null: { 'aws:CurrentTime': 'false' } }),
    ],
  },
];
