import { describe, expect, it } from 'vitest';
import { namedPrincipal, principalOfArn } from '../../source/policy/principal-arn.ts';

const ACCOUNT = '123456789012';
const iam = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`;

describe('principalOfArn', () => {
  it.each([
    [iam('user/alice'), 'user', 'alice'],
    [iam('user/teams/web/alice'), 'user', 'alice'],
    [iam('group/admins'), 'group', 'admins'],
    [iam('role/service-role/Deploy'), 'role', 'Deploy'],
    [`arn:aws-cn:iam::${ACCOUNT}:role/Deploy`, 'role', 'Deploy'],
    [`arn:aws:sts::${ACCOUNT}:assumed-role/Deploy/build-7`, 'role', 'Deploy'],
  ])('reads %s as the %s %s', (arn, type, name) => {
    expect(principalOfArn(arn)).toEqual({ type, name, account: ACCOUNT });
  });

  it.each([
    ['a name', 'alice'],
    ['the root of an account', iam('root')],
    ['another thing of IAM', iam('policy/Run')],
    ['a path without a name', iam('user/')],
    ['a kind without a name', iam('role')],
    ['a session without a role', `arn:aws:sts::${ACCOUNT}:assumed-role`],
    ['a session of another kind', `arn:aws:sts::${ACCOUNT}:federated-user/alice`],
    ['a user of another service', `arn:aws:sts::${ACCOUNT}:user/alice`],
    ['a session in the place of a role', iam('assumed-role/Deploy/build-7')],
    ['an ARN with a Region', `arn:aws:iam:eu-west-1:${ACCOUNT}:user/alice`],
  ])('reads nobody in %s', (_, text) => {
    expect(principalOfArn(text)).toBeUndefined();
  });
});

describe('namedPrincipal', () => {
  it('takes a word for a name, and an ARN of the type for whom it names', () => {
    expect(namedPrincipal('user', 'alice')).toEqual({ type: 'user', name: 'alice' });
    expect(namedPrincipal('user', iam('user/teams/alice'))).toEqual({
      type: 'user',
      name: 'alice',
      account: ACCOUNT,
    });
  });

  it('leaves an ARN of another type as it is, to be refused as a name', () => {
    expect(namedPrincipal('group', iam('user/alice'))).toEqual({ type: 'group', name: iam('user/alice') });
  });
});
