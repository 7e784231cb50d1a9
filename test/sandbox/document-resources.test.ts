import { describe, expect, it } from 'vitest';
import { documentText, GOOD_STATEMENT, refusalOf } from './documents.ts';

const NO_RESOURCES = 'Policy statement must contain resources.';
const NO_VENDOR = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
const VAGUE_SERVICE = 'Resource vendor must be fully qualified and cannot contain regexes.';
const IAM_PATH =
  'IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.';

const changed = (change: object) => refusalOf(documentText({ ...GOOD_STATEMENT, ...change }));
const resource = (Resource: unknown) => changed({ Resource });
const { Effect } = GOOD_STATEMENT;

describe('resources', () => {
  it.each([
    ['no Resource', undefined],
    ['an empty list', []],
  ])('must be there: %s', (_, value) => {
    expect(resource(value)).toBe(NO_RESOURCES);
  });

  it('are missed after the prefixes of actions are looked at', () => {
    expect(refusalOf(documentText({ Effect, Action: 'RunTask' }))).toBe(NO_VENDOR);
  });

  it.each([
    ['my-cluster', 'Resource my-cluster must be in ARN format or "*".'],
    ['', 'Resource  must be in ARN format or "*".'],
    ['a:bsdfdsafsad', 'Partition "bsdfdsafsad" is not valid for resource "arn:bsdfdsafsad:*:*:*:*".'],
    ['a:b:cadfsdf', 'Partition "b" is not valid for resource "arn:b:cadfsdf:*:*:*".'],
    ['a:b:c:d:e:f:g:h', 'Partition "b" is not valid for resource "arn:b:c:d:e:f:g:h".'],
    ['aws:s3:::example_bucket', 'Partition "s3" is not valid for resource "arn:s3:::example_bucket:*".'],
    [
      'arn:aws-cn:ecs:*:*:cluster/x',
      'Partition "aws-cn" is not valid for resource "arn:aws-cn:ecs:*:*:cluster/x".',
    ],
    ['arn:aws', VAGUE_SERVICE],
    ['arn:aws:*:us-east-1:1:x', VAGUE_SERVICE],
    ['arn:aws:e?s:us-east-1:1:x', VAGUE_SERVICE],
    [
      'arn:aws:iam:us-east-1::role/x',
      'IAM resource arn:aws:iam:us-east-1::role/x cannot contain region information.',
    ],
    [
      'arn:aws:s3:us-east-1::bucket',
      'Resource arn:aws:s3:us-east-1::bucket can not contain region information.',
    ],
    ['arn:aws:iam:::example_bucket', IAM_PATH],
  ])('cannot be "%s"', (arn, message) => {
    expect(resource(arn)).toBe(message);
    expect(resource(['*', arn])).toBe(message);
    expect(changed({ Resource: undefined, NotResource: arn })).toBe(message);
  });

  it('are named by the first bad one in the order of characters', () => {
    expect(resource(['arn:error:s3::b', 'arn:error:s3:::b'])).toContain('"arn:error:s3:::b"');
  });

  it.each([
    '*',
    'arn:aws:ecs:us-east-1:123456789012:task/web/*',
    'arn:*:iam::*:role/*',
    'arn:aw?:ecs:*:*:cluster/*',
    'arn:aws:iam::123456789012:*',
    'arn:aws:iam::*:user/${aws:username}',
    'arn:aws:s3:us-east-1:123456789012:accesspoint/x',
    'arn:aws:nosuch:::x',
    'arn:aws:fdsasf',
  ])('can be "%s"', arn => {
    expect(resource(arn)).toBeUndefined();
  });
});
