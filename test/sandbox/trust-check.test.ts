import { describe, expect, it } from 'vitest';
import { seed } from '../../source/sandbox/seed.ts';
import { checkTrustPolicy } from '../../source/sandbox/trust-check.ts';
import { WireError } from '../../source/sandbox/wire-error.ts';

const STATE = seed({ users: 0 });
const STATEMENT = {
  Effect: 'Allow',
  Principal: { Service: 'ecs-tasks.amazonaws.com' },
  Action: 'sts:AssumeRole',
};

const trust = (changes: Record<string, unknown>, top: Record<string, unknown> = {}) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ ...STATEMENT, ...changes }], ...top });

/** What IAM says of a trust policy, or nothing. */
function said(text: string, state = STATE): string | undefined {
  try {
    checkTrustPolicy(text, state);
    return undefined;
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

describe('a trust policy is taken', () => {
  it.each([
    ['for a service', {}],
    ['for several services', { Principal: { Service: ['ecs.amazonaws.com', 'events.amazonaws.com'] } }],
    ['for a service in a Region', { Principal: { Service: 'states.eu-west-1.amazonaws.com' } }],
    ['for an account', { Principal: { AWS: '123456789012' } }],
    ['for the root of another account', { Principal: { AWS: 'arn:aws:iam::999988887777:root' } }],
    ['for a role of another account', { Principal: { AWS: 'arn:aws:iam::999988887777:role/Deploy' } }],
    ['for a user that is there', { Principal: { AWS: 'arn:aws:iam::123456789012:user/engineering/alice' } }],
    ['for everybody in AWS', { Principal: { AWS: '*' } }],
    [
      'for web identities',
      { Principal: { Federated: 'cognito-identity.amazonaws.com' }, Action: 'sts:AssumeRoleWithWebIdentity' },
    ],
    [
      'for a provider of SAML',
      {
        Principal: { Federated: 'arn:aws:iam::123456789012:saml-provider/Office' },
        Action: 'sts:AssumeRoleWithSAML',
      },
    ],
    ['with tags for the session', { Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'] }],
    ['with a pattern of actions', { Action: 'sts:AssumeRole*' }],
    ['with conditions', { Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } } }],
  ])('%s', (_, changes) => {
    expect(said(trust(changes))).toBeUndefined();
  });

  it('of an older version, and of none', () => {
    expect(said(trust({}, { Version: '2008-10-17' }))).toBeUndefined();
    expect(said(JSON.stringify({ Statement: STATEMENT }))).toBeUndefined();
  });

  it('for EC2 of China by both its names, in China', () => {
    const china = { ...STATE, partition: 'aws-cn' };
    for (const Service of ['ec2.amazonaws.com.cn', 'ec2.amazonaws.com'])
      expect(said(trust({ Principal: { Service } }), china)).toBeUndefined();
    expect(said(trust({ Principal: { Service: 'ec2.amazonaws.com.cn' } }))).toContain('Invalid principal');
  });
});

describe('a trust policy is refused', () => {
  it.each([
    ['a missing Principal', { Principal: undefined }, 'Missing required field Principal'],
    [
      'a Principal with nobody in it',
      { Principal: {} },
      'Invalid principal in policy: com.amazon.balsa.error.InvalidPolicyException: The passed in policy has a statement with no principals!',
    ],
    ['a Resource', { Resource: '*' }, 'Has prohibited field Resource'],
    ['a NotResource', { NotResource: '*' }, 'Has prohibited field Resource'],
    ['no Action', { Action: undefined }, 'Missing required field Action'],
    [
      'an action of another service',
      { Action: ['sts:AssumeRole', 's3:GetObject'] },
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
    [
      'an action that STS does not have',
      { Action: 'sts:AssumeRoles' },
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
    ['every action', { Action: '*' }, 'AssumeRole policy may only specify STS AssumeRole actions.'],
    [
      'a service that AWS does not have',
      { Principal: { Service: ['ecs.amazonaws.com', 'esc-tasks.amazonaws.com'] } },
      'Invalid principal in policy: "SERVICE":"esc-tasks.amazonaws.com"',
    ],
    [
      'a role that is not there',
      { Principal: { AWS: 'arn:aws:iam::123456789012:role/Nobody' } },
      'Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:role/Nobody"',
    ],
    [
      'a user of another partition',
      { Principal: { AWS: 'arn:aws-cn:iam::999988887777:user/alice' } },
      'Invalid principal in policy: "AWS":"arn:aws-cn:iam::999988887777:user/alice"',
    ],
    [
      'a group',
      { Principal: { AWS: 'arn:aws:iam::123456789012:group/admins' } },
      'Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:group/admins"',
    ],
    ['a star alone', { Principal: '*' }, 'Invalid principal in policy: "STAR":"*"'],
    [
      'a type of principal that there is not',
      { Principal: { constructor: 'x' } },
      'Invalid principal in policy: "CONSTRUCTOR":"x"',
    ],
    ['a principal that is a list', { Principal: ['123456789012'] }, 'Syntax errors in policy.'],
    ['an effect in small letters', { Effect: 'allow' }, 'The policy failed legacy parsing'],
    [
      'an unknown operator',
      { Condition: { Equals: { 'aws:SourceAccount': '1' } } },
      'Syntax errors in policy.',
    ],
  ])('for %s', (_, changes, message) => {
    expect(said(trust(changes))).toBe(`MalformedPolicyDocument: ${message}`);
  });

  it('that is no JSON', () => {
    expect(said('{"Statement": [')).toBe('MalformedPolicyDocument: This policy contains invalid Json');
  });

  it('with two statements of one Sid', () => {
    const statement = { ...STATEMENT, Sid: 'Tasks' };
    expect(said(JSON.stringify({ Statement: [statement, statement] }))).toContain('must be unique');
  });

  it('of more than 2,048 characters without white space, and not before', () => {
    const sized = (length: number) => {
      const text = trust({ Condition: { StringEquals: { 'aws:SourceAccount': '' } } });
      return text.replace('""', `"${'1'.repeat(length - text.length)}"`);
    };
    expect(said(sized(2048).replaceAll(',', ' , '))).toBeUndefined();
    expect(said(sized(2049))).toBe('LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048');
  });
});
