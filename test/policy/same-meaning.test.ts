import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameMeaning } from '../../source/policy/same-meaning.ts';

const statement = (more: object = {}) => ({
  Sid: 'Run',
  Effect: 'Allow',
  Action: ['ecs:RunTask', 'ecs:StopTask'],
  Resource: 'arn:aws:ecs:eu-west-1:123456789012:task/web/*',
  Condition: {
    Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    IpAddress: { 'aws:SourceIp': ['::1', '::2'] },
  },
  ...more,
});
const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });

describe('two documents mean the same', () => {
  it.each([
    ['with the values of a list in another order', { Action: ['ecs:StopTask', 'ecs:RunTask'] }],
    ['with a value twice', { Action: ['ecs:StopTask', 'ecs:RunTask', 'ecs:StopTask'] }],
    ['with actions in another letter case', { Action: ['ECS:runtask', 'ecs:STOPTASK'] }],
    ['with one value in a list', { Resource: ['arn:aws:ecs:eu-west-1:123456789012:task/web/*'] }],
    [
      'with keys, operators and a Boolean written otherwise',
      {
        Condition: {
          ipaddress: { 'AWS:sourceIP': ['::2', '::1'] },
          Bool: { 'aws:multifactorauthpresent': [true] },
        },
      },
    ],
  ])('%s', (_, change) => {
    expect(sameMeaning(policy(statement()), policy(statement(change)))).toBe(true);
  });

  it.each([
    [
      'a number as it is or as a text',
      { Condition: { NumericLessThan: { 'e:a': 5 } } },
      { Condition: { NumericLessThan: { 'e:a': ['5'] } } },
    ],
    [
      'lists in another order, of a key written in two ways',
      { Condition: { StringLike: { 'e:a': ['x', 'y'], 'E:A': 'z' } } },
      { Condition: { StringLike: { 'E:A': 'z', 'e:a': ['y', 'x'] } } },
    ],
    [
      'what IAM does not know, with keys in another order',
      { Comment: { a: 1, b: { c: 2, d: 3 } } },
      { Comment: { b: { d: 3, c: 2 }, a: 1 } },
    ],
  ])('with %s', (_, one, other) => {
    expect(sameMeaning(policy(statement(one)), policy(statement(other)))).toBe(true);
  });

  it('with elements in another order, with and without statements', () => {
    const [version, id] = [{ Version: '2012-10-17' }, { Id: 'x' }];
    expect(sameMeaning({ ...version, ...id }, { ...id, ...version })).toBe(true);
    const Statement = [statement()];
    expect(sameMeaning({ ...version, ...id, Statement }, { ...id, Statement, ...version })).toBe(true);
  });

  it('with a single statement out of its list, and statements in another order', () => {
    expect(sameMeaning(policy(statement()), { Statement: statement(), Version: '2012-10-17' })).toBe(true);
    const [a, b] = [statement(), statement({ Sid: 'Other' })];
    expect(sameMeaning(policy(a, b), policy(b, a))).toBe(true);
  });
});

describe('two documents mean different things', () => {
  it.each([
    ['with another effect', { Effect: 'Deny' }],
    ['with another Sid', { Sid: 'run' }],
    ['with an action less', { Action: 'ecs:RunTask' }],
    ['with no action at all', { Action: [] }],
    ['with NotAction in place of Action', { Action: undefined, NotAction: ['ecs:RunTask', 'ecs:StopTask'] }],
    ['with a resource in another letter case', { Resource: 'arn:aws:ecs:eu-west-1:123456789012:task/Web/*' }],
    ['without the condition', { Condition: undefined }],
    [
      'with another operator',
      {
        Condition: {
          ...statement().Condition,
          Bool: undefined,
          BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' },
        },
      },
    ],
    [
      'with a value in another letter case',
      { Condition: { ...statement().Condition, Bool: { 'aws:MultiFactorAuthPresent': 'True' } } },
    ],
    ['with an element that IAM does not know', { Comment: 'x' }],
    ['with a list of principals that names nobody', { Principal: { Service: [] } }],
    ['with a condition that asks nothing', { Condition: { ...statement().Condition, Null: {} } }],
    [
      'with a key without values',
      { Condition: { ...statement().Condition, Null: { 'aws:TokenIssueTime': [] } } },
    ],
  ])('%s', (_, change) => {
    const changed = JSON.parse(JSON.stringify(policy(statement(change))));
    expect(sameMeaning(policy(statement()), changed)).toBe(false);
    expect(sameMeaning(changed, policy(statement()))).toBe(false);
  });

  it('with the values of a list asked one by one, of a key written in two ways', () => {
    const asking = (StringLike: object) => policy(statement({ Condition: { StringLike } }));
    const list = asking({ 'aws:username': ['a*', '*b'] });
    const both = asking({ 'aws:username': 'a*', 'AWS:UserName': '*b' });
    expect(sameMeaning(list, both)).toBe(false);
    expect(sameMeaning(both, list)).toBe(false);
    expect(
      sameMeaning(asking({ 'aws:username': 'a*', 'AWS:UserName': ['a*'] }), asking({ 'aws:username': 'a*' })),
    ).toBe(true);
  });

  it.each([
    ['no actions and no element', { Action: [] }, { Action: undefined }],
    ['no actions and no resources', { Action: [] }, { Action: undefined, Resource: [] }],
    ['nobody of one kind and of another', { Principal: { AWS: [] } }, { Principal: { Service: [] } }],
    ['principals that are none', { Principal: 'x' }, { Principal: 'y' }],
    ['a principal that is none and no element', { Principal: {} }, {}],
    ['an empty condition and none', { Condition: {} }, { Condition: undefined }],
    ['operators that ask nothing', { Condition: { Bool: {} } }, { Condition: { Null: {} } }],
    ['operators that are none', { Condition: { Bool: 'x' } }, { Condition: { Bool: 'y' } }],
    [
      'a value that is none and its text',
      { Condition: { StringLike: { 'e:a': null } } },
      { Condition: { StringLike: { 'e:a': 'null' } } },
    ],
  ])('with %s', (_, one, other) => {
    const [a, b] = [one, other].map(change => JSON.parse(JSON.stringify(policy(statement(change)))));
    expect(sameMeaning(a, b)).toBe(false);
  });

  it.each([
    ['texts', 'x', 'y'],
    ['documents without statements', { Version: '2012-10-17' }, { Version: '2008-10-17' }],
    ['no statements and no list of them', { Statement: [] }, {}],
    ['statements that are none', { Statement: ['x'] }, { Statement: ['y'] }],
  ])('as %s', (_, one, other) => {
    expect(sameMeaning(one, other)).toBe(false);
  });

  it('with a statement more, or another Version', () => {
    expect(sameMeaning(policy(statement()), policy(statement(), statement({ Sid: 'B' })))).toBe(false);
    expect(sameMeaning(policy(statement()), { ...policy(statement()), Version: '2008-10-17' })).toBe(false);
  });
});

describe('anything that is JSON', () => {
  it('is compared without an exception, alike in both directions, and means the same as itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameMeaning(a, JSON.parse(JSON.stringify(a)))).toBe(true);
        expect(sameMeaning(policyLike(a), policyLike(b))).toBe(sameMeaning(policyLike(b), policyLike(a)));
      }),
      { numRuns: 500 },
    );
  });
});

const policyLike = (value: unknown) => ({
  Statement: [
    { Action: value, Principal: value, Condition: { StringEquals: value, Unknown: { 'e:a': value } } },
    { Principal: { AWS: value } },
    value,
  ],
});
