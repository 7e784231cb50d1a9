import { describe, expect, it } from 'vitest';
import { withoutCredentials } from '../../source/text/without-credentials.ts';

const KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

describe('withoutCredentials', () => {
  it.each([
    ['x-amz-security-token:abc def', 'x-amz-security-token:*** def'],
    ['{"x-amz-security-token":"abc"}', '{"x-amz-security-token":"***"}'],
    ['{\\"Authorization\\": \\"Bearer abc\\"}', '{\\"Authorization\\": \\"Bearer ***\\"}'],
    ['Action=A&WebIdentityToken=abc&Version=1', 'Action=A&WebIdentityToken=***&Version=1'],
    ['Signature=0123456789abcdef', 'Signature=***'],
    [`ASIAIOSFODNN7EXAMPLE and ${KEY}`, '*** and ***'],
  ])('takes out of %s what was told in confidence', (text, left) => {
    expect(withoutCredentials(text, {})).toBe(left);
  });

  it.each([
    'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: iam:CreatePolicy.',
    'The security token included in the request is invalid.',
    'The password policy of the account does not allow this.',
    'Authorization of the caller failed.',
  ])('leaves %s', text => {
    expect(withoutCredentials(text, {})).toBe(text);
  });

  it('takes out what the environment names, whatever it looks like', () => {
    const environment = { AWS_CONTAINER_AUTHORIZATION_TOKEN: 'some words of a kind' };
    expect(withoutCredentials('It is some words of a kind, is it?', environment)).toBe('It is ***, is it?');
  });
});
