import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../source/settings/secrets.ts';

const KEY_ID = 'AKIAIOSFODNN7EXAMPLE';
const KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const PLAIN_KEY = 'a1a1a1a1a1B1a1a1a1a1a1a1a1a1a1a1a1a1a1a1';
const TOKEN = `IQoJb3JpZ2luX2VjE${'Ab3d'.repeat(60)}==`;

const clean = (value: unknown) => withoutSecrets(value, {});

describe('withoutSecrets', () => {
  it.each([
    ['an access key id', `use ${KEY_ID} please`, 'use <removed_secret> please'],
    ['a temporary key id', 'ASIAIOSFODNN7EXAMPLE', '<removed_secret>'],
    ['a secret key alone', KEY, '<removed_secret>'],
    [
      'a secret key that is called one',
      `aws_secret_access_key = ${PLAIN_KEY}`,
      'aws_secret_access_key = <removed_secret>',
    ],
    ['a session token', `token ${TOKEN}`, 'token <removed_secret>'],
    ['long base64', 'aB3'.repeat(100), '<removed_secret>'],
    [
      'a private key',
      'x -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- y',
      'x <removed_secret> y',
    ],
    ['a signed token', `is eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2ln_nat-ure`, 'is <removed_secret>'],
    [
      'the password in an address',
      'from https://ada:correct-horse@git.example/x',
      'from https://ada:<removed_secret>@git.example/x',
    ],
  ])('takes out %s', (_, text, left) => {
    expect(clean(text)).toEqual({ value: left, removed: 1 });
  });

  it('takes out what only a key id beside it betrays, in whatever field', () => {
    expect(clean({ tags: { id: KEY_ID, key: `it is ${PLAIN_KEY}` } })).toEqual({
      value: { tags: { id: '<removed_secret>', key: 'it is <removed_secret>' } },
      removed: 2,
    });
  });

  it('takes out the credentials of the environment, but no single letters', () => {
    const environment = { AWS_SECRET_ACCESS_KEY: 'a-secret-of-odd-shape', AWS_SESSION_TOKEN: 'e' };
    expect(withoutSecrets(['here: a-secret-of-odd-shape'], environment)).toEqual({
      value: ['here: <removed_secret>'],
      removed: 1,
    });
  });

  it.each([
    'arn:aws:ecs:eu-west-1:123456789012:task/web/0123456789abcdef0123456789abcdef',
    '0123456789abcdef0123456789abcdef01234567',
    'AmazonECSTaskExecutionRolePolicyForTeams',
    'AWSServiceRoleForApplicationAutoScaling2',
    'AROAIOSFODNN7EXAMPLE:session',
    'https://oidc.eks.eu-west-1.amazonaws.com:443/id/ABC and ada@example.com',
    'a'.repeat(1000),
    PLAIN_KEY,
  ])('leaves what is no secret: %s', text => {
    expect(clean(text)).toEqual({ value: text, removed: 0 });
  });

  it('changes nothing else of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), json => {
        const value: unknown = JSON.parse(JSON.stringify(json));
        expect(clean(value)).toEqual({ value, removed: 0 });
      }),
      { numRuns: 50 },
    );
  });
});
