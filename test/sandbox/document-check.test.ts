import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managedPolicies } from '../../source/sandbox/managed-policies.ts';
import { documentText, GOOD_DOCUMENT, GOOD_STATEMENT, refusalOf } from './documents.ts';

const SYNTAX = 'Syntax errors in policy.';
const OLD_VERSION = 'Policy document must be version 2012-10-17 or greater.';
const LEGACY = 'The policy failed legacy parsing';
const NO_ACTIONS = 'Policy statement must contain actions.';
const NO_VENDOR = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
const BAD_SID =
  'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*';
const SAME_SID = 'Statement IDs (SID) in a single policy must be unique.';

const whole = (document: unknown) => refusalOf(JSON.stringify(document));
const changed = (change: object) => refusalOf(documentText({ ...GOOD_STATEMENT, ...change }));
const conditioned = (Condition: unknown) => changed({ Condition });
const resource = (Resource: unknown) => changed({ Resource });
const { Effect, Action, Resource } = GOOD_STATEMENT;

describe('syntax errors', () => {
  it.each([
    ['is no JSON', 'This is no document'],
    ['is JSON with a comment', `${GOOD_DOCUMENT} // so it is`],
    ['is a list', '[]'],
    ['is null', 'null'],
    ['is nested far too deep', '['.repeat(60_000)],
    ['has a key twice', '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}'],
    [
      'has a key twice in a statement',
      '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}',
    ],
  ])('refuse a document that %s', (_, text) => {
    expect(refusalOf(text)).toBe(SYNTAX);
  });

  it.each([
    ['no Statement', { Version: '2012-10-17' }],
    ['an empty list of statements', { Version: '2012-10-17', Statement: [] }],
    ['a text as statement', { Version: '2012-10-17', Statement: ['Allow'] }],
    ['an unknown element', { Version: '2012-10-17', Statement: GOOD_STATEMENT, Comment: 'mine' }],
    ['a version that never was', { Version: '2013-10-17', Statement: GOOD_STATEMENT }],
    ['a version that is a number', { Version: 2012, Statement: GOOD_STATEMENT }],
    ['an Id that is a list', { Version: '2012-10-17', Id: ['x'], Statement: GOOD_STATEMENT }],
  ])('refuse a document with %s', (_, document) => {
    expect(whole(document)).toBe(SYNTAX);
  });

  it.each([
    ['an unknown element', { Note: 'mine' }],
    ['an element in the wrong case', { action: 'ecs:*' }],
    ['no Effect', { Effect: undefined }],
    ['an Effect that is neither', { Effect: 'Maybe' }],
    ['an Effect that is a list', { Effect: ['Allow'] }],
    ['Action beside NotAction', { NotAction: [] }],
    ['Resource beside NotResource', { NotResource: [] }],
    ['an Action that is an object', { Action: {} }],
    ['a list within the list of actions', { Action: [[]] }],
    ['a number among the actions', { Action: ['ecs:*', 7] }],
    ['a Resource that is an object', { Resource: { a: '*' } }],
    ['an object among the resources', { Resource: ['*', {}] }],
    ['a Sid that is a list', { Sid: [] }],
    ['a Sid that is a number', { Sid: 1 }],
    ['a null as Action', { Action: null }],
  ])('refuse a statement with %s', (_, change) => {
    expect(changed(change)).toBe(SYNTAX);
  });

  it.each([
    ['that is a list', [{ StringEquals: { a: 'b' } }]],
    ['that is a text', 'a'],
    ['with a text as operator block', { StringEquals: 'b' }],
    ['with a list as operator block', { DateGreaterThan: [] }],
    ['with an object as value', { StringEquals: { a: {} } }],
    ['with null as value', { StringEquals: { a: null } }],
    ['with an unknown operator', { StringIs: { a: '1' } }],
    ['with an operator in the wrong case', { stringEquals: { a: '1' } }],
    ['with two colons after the qualifier', { 'ForAnyValue::StringEquals': { a: '1' } }],
    ['with Null and IfExists', { NullIfExists: { a: 'true' } }],
  ])('refuse a condition %s', (_, condition) => {
    expect(conditioned(condition)).toBe(SYNTAX);
  });
});

describe('the version', () => {
  it.each([
    ['is missing', undefined],
    ['is the old one', '2008-10-17'],
  ])('must be the newer one where it %s', (_, Version) => {
    expect(whole({ Version, Statement: GOOD_STATEMENT })).toBe(OLD_VERSION);
  });

  it('is looked at before effects and principals', () => {
    expect(whole({ Statement: { ...GOOD_STATEMENT, Effect: 'allow', Principal: '*' } })).toBe(OLD_VERSION);
  });
});

describe('what an identity-based policy cannot hold', () => {
  it.each(['Principal', 'NotPrincipal'])('is %s', element => {
    expect(changed({ [element]: { AWS: '*' } })).toBe('Policy document should not specify a principal.');
  });
});

describe('legacy parsing', () => {
  it.each(['allow', 'ALLOW', 'denY'])('fails on the effect %s', effect => {
    expect(changed({ Effect: effect })).toBe(LEGACY);
  });

  it.each([
    'soon',
    '234-13',
    '2016-12-32',
    '2016-12-13T25:00:00Z',
    '2016-12-13t2:00:00.593194+1',
    '2016-12-13t2:00:00.1999999999+10:59',
    '9223372036854775808',
    '292278994-01-01',
    '',
  ])('fails on the date "%s"', date => {
    expect(conditioned({ DateLessThanEquals: { 'aws:CurrentTime': date } })).toBe(LEGACY);
  });

  it.each(['arn:aws:s3::example_bucket', 'arn:aws::fdsasf', 'arn:aws::::example_bucket'])(
    'fails on %s',
    arn => {
      expect(resource(arn)).toBe(LEGACY);
    },
  );

  it('comes before the search for actions', () => {
    expect(refusalOf(documentText({ Effect, Resource: 'arn:aws:s3::example_bucket' }))).toBe(LEGACY);
  });
});

describe('Sids', () => {
  it.each(['View tasks', 'view-tasks', 'Übersicht', 'a_b'])('cannot be "%s"', Sid => {
    expect(changed({ Sid })).toBe(BAD_SID);
  });

  it('are unique', () => {
    expect(refusalOf(documentText({ ...GOOD_STATEMENT, Sid: 'A' }, { ...GOOD_STATEMENT, Sid: 'A' }))).toBe(
      SAME_SID,
    );
  });

  it('may differ by case only, and be empty more than once', () => {
    const sids = ['a', 'A', '', ''];
    expect(refusalOf(documentText(...sids.map(Sid => ({ ...GOOD_STATEMENT, Sid }))))).toBeUndefined();
  });
});

describe('actions', () => {
  it.each([
    ['no Action', { Action: undefined }],
    ['an empty list', { Action: [] }],
    ['an empty NotAction', { Action: undefined, NotAction: [] }],
  ])('must be there: %s', (_, change) => {
    expect(changed(change)).toBe(NO_ACTIONS);
  });

  it.each([
    ['RunTask', NO_VENDOR],
    ['', NO_VENDOR],
    ['ecs:Run:Task', 'Actions/Condition can contain only one colon.'],
    ['a a:ListBucket', 'Vendor a a is not valid'],
    ['e*:RunTask', 'Vendor e* is not valid'],
  ])('cannot be "%s"', (action, message) => {
    expect(changed({ Action: action })).toBe(message);
    expect(changed({ Action: undefined, NotAction: ['ecs:*', action] })).toBe(message);
  });

  it.each([
    'ecs:DescribeCluster',
    'nosuch:Thing',
    '*',
    'ecs:*',
    'ecs:Des?ribe*',
    's3-x.y:Get',
    'ECS:runtask',
  ])('can be "%s", known to AWS or not', action => {
    expect(changed({ Action: action })).toBeUndefined();
  });
});

describe('conditions that IAM accepts', () => {
  it.each([
    ['no operator', {}],
    ['an unknown operator without keys', { Whatever: {} }],
    ['a number', { NumericLessThan: { 'aws:MultiFactorAuthAge': 3600 } }],
    ['a truth value', { Bool: { 'aws:MultiFactorAuthPresent': true } }],
    ['a list', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } }],
    ['an empty list', { DateGreaterThan: { a: [] } }],
    ['IfExists', { 'ForAnyValue:StringEqualsIfExists': { a: 'b' } }],
    ['Null', { Null: { 'aws:TagKeys': 'false' } }],
    ['an unknown key', { StringEquals: { 'ecs:nosuch': 'x' } }],
    ['a date', { DateLessThan: { a: '2019-07-01T13:20:15Z' } }],
    ['a date with fraction and zone', { DateLessThan: { a: '2016-12-13T21:20:37.593194+00:00' } }],
    ['a date with half a zone', { DateLessThan: { a: '2016-12-13t2:00:00.593194+23' } }],
    ['seconds since 1970', { DateLessThan: { a: 1750000000 } }],
    ['a year only', { DateLessThan: { a: '-292275054' } }],
    ['a year and a T', { DateGreaterThan: { a: '01T' } }],
  ])('hold %s', (_, condition) => {
    expect(conditioned(condition)).toBeUndefined();
  });
});

it('accepts one statement outside a list, and an Id', () => {
  expect(
    whole({ Version: '2012-10-17', Id: 'mine', Statement: { Effect, Action, Resource } }),
  ).toBeUndefined();
});

it('accepts every AWS managed policy that the practice account holds', () => {
  for (const { policy } of managedPolicies().values()) {
    for (const { document } of policy.versions) expect(refusalOf(document), policy.name).toBeUndefined();
  }
});

it('answers any text and any JSON with acceptance or one of its own messages', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map(value => documentText({ ...GOOD_STATEMENT, Condition: value })),
      ),
      text => {
        const message = refusalOf(text);
        expect(message === undefined || message.length > 0).toBe(true);
      },
    ),
  );
});
