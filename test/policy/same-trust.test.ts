import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../source/policy/diff.ts';
import { diffLines } from '../../source/policy/diff-lines.ts';
import { sameTrust, sameTrustText } from '../../source/policy/same-trust.ts';
import { trustOfService } from '../../source/policy/trust.ts';

const TASKS = 'ecs-tasks.amazonaws.com';
const wanted = trustOfService(TASKS);
const trust = (Principal: unknown, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more }],
});

describe('two trust policies let the same in', () => {
  it.each([
    ['as the console of ECS wrote it', { ...trust({ Service: TASKS }, { Sid: '' }), Version: '2008-10-17' }],
    ['with the service in a list', trust({ Service: [TASKS, TASKS] })],
    [
      'with the action in a list and another letter case',
      trust({ Service: TASKS }, { Action: ['STS:assumerole'] }),
    ],
  ])('%s', (_, found) => {
    expect(sameTrust(found, wanted)).toBe(true);
    expect(sameTrustText(JSON.stringify(found), wanted)).toBe(true);
  });

  it('with everybody, or the root of an account, written in either way', () => {
    expect(sameTrust(trust('*'), trust({ AWS: ['*'] }))).toBe(true);
    expect(sameTrust(trust({ AWS: 'arn:aws:iam::111122223333:root' }), trust({ AWS: '111122223333' }))).toBe(
      true,
    );
  });
});

describe('two trust policies let others in', () => {
  it.each([
    ['with one more service', trust({ Service: [TASKS, 'ec2.amazonaws.com'] })],
    ['with another service', trust({ Service: 'ecs.amazonaws.com' })],
    ['with the name as a user', trust({ AWS: TASKS })],
    ['with a condition', trust({ Service: TASKS }, { Condition: { Bool: { 'aws:SecureTransport': true } } })],
    ['with tags of the session', trust({ Service: TASKS }, { Action: ['sts:AssumeRole', 'sts:TagSession'] })],
    ['with nobody', trust({})],
    ['in a text that is no policy', 'anyone'],
  ])('%s', (_, found) => {
    expect(sameTrust(found, wanted)).toBe(false);
  });

  it('where a variable counts in one version only', () => {
    const named = trust({ AWS: '*' }, { Condition: { StringLike: { 'aws:userid': '*:${aws:username}' } } });
    expect(sameTrust(named, { ...named, Version: '2008-10-17' })).toBe(false);
  });
});

describe('a text that is no JSON', () => {
  it.each(['', '{', 'Allow'])('is no trust policy that lets the same in: %j', text => {
    expect(sameTrustText(text, trustOfService('ecs-tasks.amazonaws.com'))).toBe(false);
  });
});

describe('a comparison of trust policies', () => {
  it('names each who may come, and on what condition', () => {
    const found = trust({ Service: [TASKS, 'ec2.amazonaws.com'], AWS: '111122223333' });
    const after = trustOfService(TASKS, { accountId: '111122223333' });
    expect(diffLines(diffDocuments(found, after)).map(({ mark, text }) => `${mark} ${text}`)).toEqual([
      '= Version: 2012-10-17',
      '= Statement 1',
      '=   Effect: Allow',
      '-   Principal Service: ec2.amazonaws.com',
      '-   Principal AWS: 111122223333',
      '=   Principal Service: ecs-tasks.amazonaws.com',
      '=   Action: sts:AssumeRole',
      '+   Condition StringEquals aws:SourceAccount: 111122223333',
    ]);
  });
});
