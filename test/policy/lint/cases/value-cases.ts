import { type LintCase, when } from './lint-case.ts';

const PATH = 'Statement 0 Condition';
const source = (...values: readonly unknown[]) => when({ IpAddress: { 'aws:SourceIp': values } });
const notSource = (...values: readonly unknown[]) => when({ NotIpAddress: { 'aws:SourceIp': values } });

/** Sources: IAM User Guide, "IAM JSON policy elements: Condition operators" and "AWS global condition context keys"; Access Analyzer policy check reference; IANA special-purpose address registries. */
export const VALUE_CASES: readonly LintCase[] = [
  {
    code: 'TYPE_MISMATCH_BOOLEAN',
    has: [
      [when({ Bool: { 'aws:SecureTransport': 'yes' } }), `${PATH} Bool aws:SecureTransport`],
      [when({ Null: { 'aws:username': 1 } }), `${PATH} Null aws:username`],
    ],
    lacks: [
      when({ Bool: { 'aws:SecureTransport': true } }),
      when({ Bool: { 'aws:ViaAWSService': 'False' } }),
    ],
  },
  {
    code: 'TYPE_MISMATCH_NUMBER',
    has: [
      [
        when({ NumericLessThan: { 'aws:MultiFactorAuthAge': '1 h' } }),
        `${PATH} NumericLessThan aws:MultiFactorAuthAge`,
      ],
      [
        when({ NumericLessThan: { 'aws:MultiFactorAuthAge': [1, ''] } }),
        `${PATH} NumericLessThan aws:MultiFactorAuthAge 1`,
      ],
    ],
    lacks: [when({ NumericLessThan: { 'aws:MultiFactorAuthAge': ['3600', 3600, '-1.5', '1e3'] } })],
  },
  {
    code: 'TYPE_MISMATCH_DATE',
    has: [
      [when({ DateLessThan: { 'aws:CurrentTime': '12/31/2026' } }), `${PATH} DateLessThan aws:CurrentTime`],
      [when({ DateLessThan: { 'aws:CurrentTime': true } }), `${PATH} DateLessThan aws:CurrentTime`],
    ],
    lacks: [
      when({ DateLessThan: { 'aws:CurrentTime': ['2026-12-31', '2026-12-31T18:00:00.5+01:00'] } }),
      when({ DateLessThan: { 'aws:EpochTime': 1_900_000_000 } }),
      when({ DateLessThan: { 'aws:CurrentTime': '<end>' } }),
    ],
  },
  {
    code: 'INVALID_DATE_VALUE',
    has: [
      [when({ DateLessThan: { 'aws:CurrentTime': '1900000000' } }), `${PATH} DateLessThan aws:CurrentTime`],
      [when({ DateLessThan: { 'aws:CurrentTime': 2027 } }), `${PATH} DateLessThan aws:CurrentTime`],
      [when({ DateLessThan: { 'aws:CurrentTime': '2026-02-30' } }), `${PATH} DateLessThan aws:CurrentTime`],
      [
        when({ DateLessThan: { 'aws:CurrentTime': '2026-12-31T18:00:00' } }),
        `${PATH} DateLessThan aws:CurrentTime`,
      ],
    ],
    lacks: [
      when({ DateLessThan: { 'aws:CurrentTime': ['2028-02-29', '2026-12', '2026-12-31T18:00Z'] } }),
      when({ DateLessThan: { 'aws:EpochTime': '1900000000' } }),
      when({ DateLessThan: { 'aws:CurrentTime': 'soon' } }),
    ],
  },
  {
    code: 'TYPE_MISMATCH_IP_RANGE',
    has: [
      [source('203.0.113.0/33'), `${PATH} IpAddress aws:SourceIp 0`],
      [source('203.0.113.0/24', '203.0.113'), `${PATH} IpAddress aws:SourceIp 1`],
    ],
    lacks: [source('203.0.113.0/24', '2001:db8::/32', '203.0.113.7')],
  },
  {
    code: 'TYPE_MISMATCH_STRING',
    has: [[when({ BinaryEquals: { 'aws:username': 'no base64!' } }), `${PATH} BinaryEquals aws:username`]],
    lacks: [when({ BinaryEquals: { 'aws:username': 'QmluYXJ5VmFsdWU=' } })],
  },
  {
    code: 'PRIVATE_IP_ADDRESS',
    has: [
      [when({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }), `${PATH} IpAddress aws:SourceIp`],
      [source('192.168.1.0/24', 'fd00::/8'), `${PATH} IpAddress aws:SourceIp`],
    ],
    lacks: [
      source('203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24', '2001:db8::/32'),
      source('0.0.0.0/0'),
      source('10.0.0.0/8', '203.0.113.0/24'),
      when({ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }),
    ],
  },
  {
    code: 'PRIVATE_NOTIPADDRESS',
    has: [[notSource('10.0.0.0/8'), `${PATH} NotIpAddress aws:SourceIp`]],
    lacks: [notSource('10.0.0.0/8', '203.0.113.0/24'), source('10.0.0.0/8'), notSource('203.0.113.0/24')],
  },
  {
    code: 'PRIVATE_IP_ADDRESS_SUBSET',
    has: [[source('203.0.113.0/24', '10.0.0.0/8'), `${PATH} IpAddress aws:SourceIp 1`]],
    lacks: [source('10.0.0.0/8'), source('203.0.113.0/24', '198.51.100.0/24')],
  },
  {
    code: 'PRIVATE_NOTIPADDRESS_SUBSET',
    has: [[notSource('172.16.0.0/12', '203.0.113.0/24'), `${PATH} NotIpAddress aws:SourceIp 0`]],
    lacks: [notSource('10.0.0.0/8'), source('203.0.113.0/24', '10.0.0.0/8')],
  },
  {
    code: 'IMPROVE_IP_RANGE',
    has: [
      [source('203.0.113.7/24'), `${PATH} IpAddress aws:SourceIp 0`],
      [source('2001:db8::1/32'), `${PATH} IpAddress aws:SourceIp 0`],
    ],
    lacks: [source('203.0.113.0/24', '203.0.113.7/32', '203.0.113.7', '0.0.0.0/0')],
  },
  {
    code: 'WILDCARD_WITHOUT_LIKE_OPERATOR',
    has: [
      [when({ StringEquals: { 'aws:username': 'dev-*' } }), `${PATH} StringEquals aws:username`],
      [
        when({ StringNotEqualsIfExists: { 'aws:username': ['a', 'b?'] } }),
        `${PATH} StringNotEqualsIfExists aws:username 1`,
      ],
    ],
    lacks: [
      when({ StringLike: { 'aws:username': 'dev-*' } }),
      when({ ArnEquals: { 'ecs:cluster': 'arn:aws:ecs:*:*:cluster/web' } }),
      when({ StringEquals: { 'aws:username': 'dev-${*}' } }),
    ],
  },
  {
    code: 'INVALID_CONDITION_MULTIPLE_BOOLEAN',
    has: [[when({ Bool: { 'aws:SecureTransport': ['true', 'false'] } }), `${PATH} Bool aws:SecureTransport`]],
    lacks: [when({ Bool: { 'aws:SecureTransport': ['true'] } })],
  },
  {
    code: 'INVALID_CONDITION_DATA_TYPE',
    has: [[when({ StringEquals: { 'aws:username': ['a', 7] } }), `${PATH} StringEquals aws:username`]],
    lacks: [when({ NumericEquals: { 'ecs:task-cpu': [256, 512] } })],
  },
  {
    code: 'INVALID_REGION',
    has: [
      [
        when({ StringEquals: { 'aws:RequestedRegion': 'ireland' } }),
        `${PATH} StringEquals aws:RequestedRegion`,
      ],
      [
        when({ StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-west-1a'] } }),
        `${PATH} StringEquals aws:RequestedRegion 1`,
      ],
    ],
    lacks: [
      when({ StringLike: { 'aws:RequestedRegion': 'eu-*' } }),
      when({ StringEqualsIgnoreCase: { 'aws:RequestedRegion': 'EU-WEST-1' } }),
      when({ StringEquals: { 'aws:RequestedRegion': '${aws:PrincipalTag/region}' } }),
    ],
  },
  {
    code: 'INVALID_VPC_FORMAT',
    has: [[when({ StringEquals: { 'aws:SourceVpc': 'vpc-123' } }), `${PATH} StringEquals aws:SourceVpc`]],
    lacks: [when({ StringEquals: { 'aws:SourceVpc': ['vpc-1a2b3c4d', 'vpc-0123456789abcdef0'] } })],
  },
  {
    code: 'INVALID_VPCE_FORMAT',
    has: [
      [when({ StringEquals: { 'aws:SourceVpce': 'vpc-1a2b3c4d' } }), `${PATH} StringEquals aws:SourceVpce`],
    ],
    lacks: [when({ StringLike: { 'aws:SourceVpce': ['vpce-1a2b3c4d', 'vpce-*'] } })],
  },
  {
    code: 'EMPTY_ARRAY_CONDITION',
    has: [[when({ StringEquals: { 'aws:username': [] } }), `${PATH} StringEquals aws:username`]],
    lacks: [
      when({ StringEquals: { 'aws:username': [''] } }),
      when({ StringEqualsIfExists: { 'aws:username': [] } }),
    ],
  },
  {
    code: 'EMPTY_ARRAY_CONDITION_FORALLVALUES',
    has: [
      [
        when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': [] } }),
        `${PATH} ForAllValues:StringEquals aws:TagKeys`,
      ],
    ],
    lacks: [when({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': [] } })],
  },
  {
    code: 'EMPTY_ARRAY_CONDITION_FORANYVALUE',
    has: [
      [
        when({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': [] } }),
        `${PATH} ForAnyValue:StringEquals aws:TagKeys`,
      ],
    ],
    lacks: [when({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a'] } })],
  },
  {
    code: 'EMPTY_ARRAY_CONDITION_IFEXISTS',
    has: [
      [when({ StringEqualsIfExists: { 'aws:username': [] } }), `${PATH} StringEqualsIfExists aws:username`],
    ],
    lacks: [when({ StringEquals: { 'aws:username': [] } })],
  },
];
