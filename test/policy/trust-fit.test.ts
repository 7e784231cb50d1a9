import { describe, expect, it } from 'vitest';
import { trustOfService } from '../../source/policy/trust.ts';
import { fitsTrust } from '../../source/policy/trust-fit.ts';

const ACCOUNT = '111122223333';
const OTHER = '444455556666';
const TASKS = 'ecs-tasks.amazonaws.com';
const wanted = trustOfService(TASKS, { accountId: ACCOUNT, sourceArn: `arn:aws:ecs:*:${ACCOUNT}:*` });
const statements = (Condition?: object, Service = TASKS) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole', Condition }],
});
const trust = (Condition?: object, Service = TASKS) => JSON.stringify(statements(Condition, Service));
const secret = (id: string) => ({ StringLike: { 'sts:ExternalId': id } });
const ours = { StringEquals: { 'aws:SourceAccount': ACCOUNT } };
const arn = (account: string) => ({ ArnLike: { 'aws:SourceArn': `arn:aws:ecs:us-west-2:${account}:*` } });

describe('a trust policy fits the wanted one', () => {
  it.each([
    ['with what AWS documents, of one Region', { ...arn(ACCOUNT), ...ours }],
    ['with the account alone', ours],
    ['with the source alone', arn(ACCOUNT)],
  ])('%s', (_, condition) => {
    expect(fitsTrust(trust(condition), wanted, ACCOUNT)).toBe(true);
  });

  it.each([
    ['its key in other letters', { StringEquals: { 'AWS:sourceaccount': ACCOUNT } }],
    ['its account in a list', { StringEquals: { 'aws:SourceAccount': [ACCOUNT] } }],
    ['its account in another operator', { StringLike: { 'aws:SourceAccount': ACCOUNT } }],
    ['its source in a pattern of texts', { StringLike: { 'aws:SourceArn': `arn:aws:ecs:*:${ACCOUNT}:*` } }],
    [
      'its source word for word',
      { StringEquals: { 'aws:SourceArn': `arn:aws:ecs:us-west-2:${ACCOUNT}:cluster/web` } },
    ],
  ])('with %s', (_, condition) => {
    expect(fitsTrust(trust(condition), wanted, ACCOUNT)).toBe(true);
  });

  it('with a pattern of sources, by an operator that reads it as one', () => {
    expect(fitsTrust(trust({ ArnEquals: arn(ACCOUNT).ArnLike }), wanted, ACCOUNT)).toBe(true);
  });

  it('with a source besides what else is wanted, in some of its statements', () => {
    expect(fitsTrust(trust({ ...ours, ...secret('a') }), statements(secret('a')), ACCOUNT)).toBe(true);
    const services = [TASKS, 'ec2.amazonaws.com'];
    const both = (...conditions: (object | undefined)[]) => ({
      ...statements(),
      Statement: services.flatMap((service, index) => statements(conditions[index], service).Statement),
    });
    expect(fitsTrust(JSON.stringify(both(ours)), both(), ACCOUNT)).toBe(true);
    expect(fitsTrust(JSON.stringify(both(ours)), both(ours, ours), ACCOUNT)).toBe(false);
  });

  it('with a condition of this account where none is wanted', () => {
    expect(fitsTrust(trust(ours), trustOfService(TASKS), ACCOUNT)).toBe(true);
    expect(fitsTrust(trust(), trustOfService(TASKS), ACCOUNT)).toBe(true);
  });
});

describe('a trust policy does not fit the wanted one', () => {
  it.each([
    ['without the condition', undefined],
    ['for another account', { StringEquals: { 'aws:SourceAccount': OTHER } }],
    ['for another account besides', { StringEquals: { 'aws:SourceAccount': [ACCOUNT, OTHER] } }],
    ['for a source in another account', { ...ours, ...arn(OTHER) }],
    ['for every account but this one', { StringNotEquals: { 'aws:SourceAccount': ACCOUNT } }],
    [
      'for a pattern that is read as a text',
      { StringEquals: { 'aws:SourceArn': `arn:aws:ecs:*:${ACCOUNT}:*` } },
    ],
    ['where the key may be missing', { StringEqualsIfExists: { 'aws:SourceAccount': ACCOUNT } }],
    ['where one of several is enough', { 'ForAnyValue:StringEquals': { 'aws:SourceAccount': ACCOUNT } }],
    ['for all accounts of a pattern', { StringLike: { 'aws:SourceAccount': '1111*' } }],
    ['for no account', { StringEquals: { 'aws:SourceAccount': [] } }],
    ['for a source that is no ARN', { ArnLike: { 'aws:SourceArn': ACCOUNT } }],
    ['with an operator for something else', { NumericEquals: { 'aws:SourceAccount': ACCOUNT } }],
    [
      'with another key of the same operator besides',
      { StringEquals: { 'aws:SourceAccount': ACCOUNT, 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    ],
    ['with a condition of another kind besides', { ...ours, Bool: { 'aws:SecureTransport': 'true' } }],
  ])('%s', (_, condition) => {
    expect(fitsTrust(trust(condition), wanted, ACCOUNT)).toBe(false);
  });

  it('with a text that is read as it stands beside one that could be a source', () => {
    const values = [`arn:aws:ecs:us-west-2:${ACCOUNT}:cluster/web`, `arn:aws:ecs:*:${ACCOUNT}:*`];
    expect(fitsTrust(trust({ StringEquals: { 'aws:SourceArn': values } }), wanted, ACCOUNT)).toBe(false);
  });

  it('with a second statement that lets another account in', () => {
    const open = JSON.stringify({
      ...statements(ours),
      Statement: [ours, { StringEquals: { 'aws:SourceAccount': OTHER } }].flatMap(
        one => statements(one).Statement,
      ),
    });
    expect(fitsTrust(open, wanted, ACCOUNT)).toBe(false);
  });

  it('with another secret than the wanted one', () => {
    expect(fitsTrust(trust({ ...ours, ...secret('a') }), statements(secret('b')), ACCOUNT)).toBe(false);
  });

  it('for another service, or in a text that is none', () => {
    expect(fitsTrust(trust(ours, 'ec2.amazonaws.com'), wanted, ACCOUNT)).toBe(false);
    expect(fitsTrust('', wanted, ACCOUNT)).toBe(false);
    expect(fitsTrust('{"Statement":[]}', trustOfService(TASKS), ACCOUNT)).toBe(false);
  });
});
