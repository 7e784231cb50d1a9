import { type LintCase, many, one } from './lint-case.ts';

const on = (Resource: unknown) => one({ Resource });
const PATH = 'Statement 0 Resource';

/** Sources: IAM User Guide, "IAM identifiers: ARNs"; Service Authorization Reference, resource types; messages of CreatePolicy. */
export const ARN_CASES: readonly LintCase[] = [
  {
    code: 'INVALID_ARN_PREFIX',
    has: [
      [on('my-cluster'), PATH],
      [on('aws:ecs:eu-west-1:123456789012:cluster/web'), PATH],
      [on('ARN:aws:ecs:eu-west-1:123456789012:cluster/web'), PATH],
      [on(['*', ' arn:aws:s3:::web']), `${PATH} 1`],
      [one({ Resource: undefined, NotResource: '' }), 'Statement 0 NotResource'],
    ],
    lacks: [on('*'), on('arn:aws:s3:::web'), on('<cluster_arn>')],
  },
  {
    code: 'MISSING_ARN_FIELD',
    has: [
      [on('arn:aws:ecs:eu-west-1:cluster/web'), PATH],
      [on('arn:aws:ecs:*'), PATH],
    ],
    lacks: [on('arn:aws:ecs:*:*:*'), on('arn:aws:s3:::*'), on('my-cluster')],
  },
  {
    code: 'INVALID_PARTITION',
    has: [
      [on('arn:aws-chn:ecs:cn-north-1:123456789012:cluster/web'), PATH],
      [on('arn:aws:ecs:cn-north-1:123456789012:cluster/web'), PATH],
      [on('arn:aws-cn:ecs:eu-west-1:123456789012:cluster/web'), PATH],
      [many({ Resource: 'arn:aws:s3:::web' }, { Resource: 'arn:aws-cn:s3:::web' }), 'Statement 1 Resource'],
    ],
    lacks: [
      on('arn:aws-cn:ecs:cn-north-1:123456789012:cluster/web'),
      on(['arn:*:s3:::web', 'arn:aws:s3:::web', 'arn:aws*:s3:::web']),
      on('arn:<partition>:s3:::web'),
      on('arn:aws:ecs:*:123456789012:cluster/web'),
    ],
  },
  {
    code: 'INVALID_SERVICE',
    has: [
      [on('arn:aws:escs:eu-west-1:123456789012:cluster/web'), PATH],
      [on('arn:aws::eu-west-1:123456789012:cluster/web'), PATH],
    ],
    lacks: [
      on('arn:aws:ECS:eu-west-1:123456789012:cluster/web'),
      on('arn:aws:catalog:eu-west-1:123456789012:product/x'),
    ],
  },
  {
    code: 'INVALID_ARN_SERVICE_CASE',
    has: [[on('arn:aws:ECS:eu-west-1:123456789012:cluster/web'), PATH]],
    lacks: [on('arn:aws:ecs:eu-west-1:123456789012:cluster/WEB')],
  },
  {
    code: 'INVALID_ARN_REGION',
    has: [
      [on('arn:aws:ecs:eu-west-1a:123456789012:cluster/web'), PATH],
      [on('arn:aws:ecs:EU-WEST-1:123456789012:cluster/web'), PATH],
      [on('arn:aws:ecs:ireland:123456789012:cluster/web'), PATH],
    ],
    lacks: [
      on('arn:aws:ecs:eu-*:123456789012:cluster/web'),
      on('arn:aws:ecs:mx-central-1:123456789012:cluster/web'),
      on('arn:aws:ecs:<region>:123456789012:cluster/web'),
    ],
  },
  {
    code: 'MISSING_ARN_REGION',
    has: [[on('arn:aws:ecs::123456789012:cluster/web'), PATH]],
    lacks: [on('arn:aws:iam::123456789012:role/web'), on('arn:aws:s3:::web')],
  },
  {
    code: 'ARN_REGION_NOT_ALLOWED',
    has: [
      [on('arn:aws:iam:eu-west-1:123456789012:role/web'), PATH],
      [on('arn:aws:iam:*:123456789012:role/web'), PATH],
      [on('arn:aws:s3:eu-west-1::web'), PATH],
      [on('arn:aws:cloudfront:us-east-1:123456789012:distribution/E1'), PATH],
    ],
    lacks: [
      on('arn:aws:s3:eu-west-1:123456789012:accesspoint/web'),
      on('arn:aws:s3:eu-west-1:123456789012:job/1'),
      on('arn:aws:iam::123456789012:role/web'),
    ],
  },
  {
    code: 'ARN_ACCOUNT_NOT_ALLOWED',
    has: [
      [on('arn:aws:s3::123456789012:web/*'), PATH],
      [on('arn:aws:route53::123456789012:hostedzone/Z1'), PATH],
    ],
    lacks: [on('arn:aws:s3::*:web'), on('arn:aws:s3:::web'), on('arn:aws:route53:::hostedzone/Z1')],
  },
  {
    code: 'INVALID_ARN_ACCOUNT',
    has: [
      [on('arn:aws:ecs:eu-west-1:12345678901:cluster/web'), PATH],
      [on('arn:aws:ecs:eu-west-1:1234-5678-9012:cluster/web'), PATH],
      [on('arn:aws:ecs:eu-west-1:my-account:cluster/web'), PATH],
      [on('arn:aws:ecs:eu-west-1::cluster/web'), PATH],
    ],
    lacks: [
      on('arn:aws:iam::aws:policy/ReadOnlyAccess'),
      on('arn:aws:ecs:eu-west-1:*:cluster/web'),
      on('arn:aws:ec2:eu-west-1::image/ami-1'),
      on('arn:aws:kms:*:${aws:PrincipalAccount}:key/*'),
    ],
  },
  {
    code: 'INVALID_ARN_RESOURCE',
    has: [
      [on('arn:aws:ecs:eu-west-1:123456789012:'), PATH],
      [on('arn:aws:ecs:eu-west-1:123456789012:clusters/web'), PATH],
      [on('arn:aws:ecs:eu-west-1:123456789012:web'), PATH],
      [on('arn:aws:iam::123456789012:roles/web'), PATH],
    ],
    lacks: [
      on('arn:aws:ecs:eu-west-1:123456789012:cl*'),
      on('arn:aws:ecs:eu-west-1:123456789012:task/0123456789abcdef'),
      on('arn:aws:iam::*:root'),
      on('arn:aws:iam::123456789012:*'),
    ],
  },
];
