import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../../source/policy/condition-operator.ts';
import { meets } from './asking.ts';

/*
 * Source of the tables: IAM User Guide, IAM JSON policy elements: Condition operators, and Single-valued and multivalued
 * context keys (set operators, absent keys, IfExists, Null).
 */

const KEY = 'example:key';

/** For each operator: the value of the policy, a value of a request that it stands for, and one that it does not. */
const SAMPLES: Readonly<Record<string, readonly [policy: string, match: string, other: string]>> = {
  StringEquals: ['web', 'web', 'Web'],
  StringNotEquals: ['web', 'web', 'Web'],
  StringEqualsIgnoreCase: ['web', 'WEB', 'api'],
  StringNotEqualsIgnoreCase: ['web', 'WEB', 'api'],
  StringLike: ['we?-*', 'web-1', 'we-1'],
  StringNotLike: ['we?-*', 'web-1', 'we-1'],
  NumericEquals: ['10', '10.0', '11'],
  NumericNotEquals: ['10', '10.0', '11'],
  NumericLessThan: ['10', '9.5', '10'],
  NumericLessThanEquals: ['10', '10', '10.1'],
  NumericGreaterThan: ['10', '11', '10'],
  NumericGreaterThanEquals: ['10', '10', '9'],
  DateEquals: ['2026-01-01T00:00:00Z', '1767225600', '2026-01-01T00:00:01Z'],
  DateNotEquals: ['2026-01-01T00:00:00Z', '1767225600', '2026-01-01T00:00:01Z'],
  DateLessThan: ['2026-01-01T00:00:00Z', '2025-12-31', '2026-01-01T00:00:00Z'],
  DateLessThanEquals: ['2026-01-01T00:00:00Z', '2026-01-01T01:00:00+01:00', '2026-01-02'],
  DateGreaterThan: ['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', '2026-01-01'],
  DateGreaterThanEquals: ['1767225600', '2026-01-01', '2025-12-31T23:59:59Z'],
  Bool: ['true', 'TRUE', 'false'],
  BinaryEquals: ['QmluYXJ5VmFsdWVJbkJhc2U2NA==', 'QmluYXJ5VmFsdWVJbkJhc2U2NA==', 'QmluYXJ5'],
  IpAddress: ['203.0.113.0/24', '203.0.113.99', '203.0.114.1'],
  NotIpAddress: ['203.0.113.0/24', '203.0.113.99', '203.0.114.1'],
  ArnEquals: [
    'arn:aws:ecs:*:123456789012:cluster/we?',
    'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
    'web',
  ],
  ArnLike: [
    'arn:aws:ecs:*:123456789012:cluster/we?',
    'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
    'web',
  ],
  ArnNotEquals: [
    'arn:aws:ecs:*:123456789012:cluster/*',
    'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
    'web',
  ],
  ArnNotLike: [
    'arn:aws:ecs:*:123456789012:cluster/*',
    'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
    'web',
  ],
};

type Presence = 'match' | 'other' | 'absent' | 'empty' | 'both' | 'matches' | 'others';
const PRESENCES: readonly Presence[] = ['match', 'other', 'absent', 'empty', 'both', 'matches', 'others'];

/** What a positive and a negated operator say, by qualifier and by what the request has; a dot is not met, a plus is met. */
const EXPECTED: Readonly<Record<string, Readonly<Record<'positive' | 'negated', string>>>> = {
  //                             match other absent empty both matches others
  '': { positive: '+......', negated: '.+++...' },
  'ForAllValues:': { positive: '+.++.+.', negated: '.+++..+' },
  'ForAnyValue:': { positive: '+...++.', negated: '.+..+.+' },
};

function contextOf(presence: Presence, match: string, other: string) {
  const values: Record<Presence, string | string[] | undefined> = {
    match,
    other: [other],
    absent: undefined,
    empty: [],
    both: [match, other],
    matches: [match, match],
    others: [other, other],
  };
  const value = values[presence];
  return value === undefined ? {} : { [KEY]: value };
}

const NAMES = Object.keys(OPERATORS).filter(name => name !== 'Null') as (keyof typeof OPERATORS)[];

describe.each(NAMES)('%s', name => {
  const [policyValue, match, other] = SAMPLES[name] ?? ['', '', ''];
  const polarity = OPERATORS[name].negated ? 'negated' : 'positive';
  for (const [qualifier, expected] of Object.entries(EXPECTED)) {
    it.each(PRESENCES)(`${qualifier || 'without qualifier'}: %s`, presence => {
      const given = contextOf(presence, match, other);
      const met = expected[polarity][PRESENCES.indexOf(presence)] === '+';
      expect(meets({ [`${qualifier}${name}`]: { [KEY]: policyValue } }, given)).toBe(met);
      const ifExists = { [`${qualifier}${name}IfExists`]: { [KEY]: [policyValue] } };
      expect(meets(ifExists, given)).toBe(presence === 'absent' ? true : met);
    });
  }

  it('is read in any letter case', () => {
    expect(meets({ [name.toLowerCase()]: { [KEY.toUpperCase()]: policyValue } }, { [KEY]: match })).toBe(
      polarity === 'positive',
    );
  });
});

describe('Null', () => {
  it.each([
    ['true', {}, true],
    ['true', { [KEY]: 'x' }, false],
    ['true', { [KEY]: [] as string[] }, true],
    ['false', {}, false],
    ['false', { [KEY]: 'x' }, true],
    ['false', { [KEY]: ['x', 'y'] }, true],
    ['false', { [KEY]: [] as string[] }, false],
    [true, {}, true],
    [['true', 'false'], {}, true],
    [['true', 'false'], { [KEY]: 'x' }, true],
    ['${aws:username}', {}, false],
    ['maybe', {}, false],
    [[], {}, false],
  ])('%j with %j is %s', (value, given, met) => {
    expect(meets({ Null: { [KEY]: value } }, given)).toBe(met);
  });

  it('takes no IfExists', () => {
    expect(meets({ NullIfExists: { [KEY]: 'true' } })).toBe(false);
    expect(meets({ NullIfExists: { [KEY]: 'false' } }, { [KEY]: 'x' })).toBe(false);
  });

  it('is always met with ForAllValues and never with ForAnyValue (Access Analyzer, NULL_WITH_QUALIFIER)', () => {
    for (const value of ['true', 'false']) {
      for (const given of [{}, { [KEY]: 'x' }]) {
        expect(meets({ 'ForAllValues:Null': { [KEY]: value } }, given)).toBe(true);
        expect(meets({ 'ForAnyValue:Null': { [KEY]: value } }, given)).toBe(false);
      }
    }
  });

  it('closes the gap that ForAllValues leaves open for absent keys', () => {
    const block = {
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['env'] },
      Null: { 'aws:TagKeys': 'false' },
    };
    expect(meets(block, { 'aws:TagKeys': ['env'] })).toBe(true);
    expect(meets(block, {})).toBe(false);
    expect(meets(block, { 'aws:TagKeys': [] })).toBe(false);
  });
});

describe('several values, keys and operators', () => {
  it('values of one key are alternatives', () => {
    const block = { StringEquals: { [KEY]: ['a', 'b'] } };
    expect(['a', 'b', 'c'].map(value => meets(block, { [KEY]: value }))).toEqual([true, true, false]);
  });

  it('values of a negated operator are all excluded', () => {
    const block = { StringNotEquals: { [KEY]: ['a', 'b'] } };
    expect(['a', 'b', 'c'].map(value => meets(block, { [KEY]: value }))).toEqual([false, false, true]);
  });

  it('keys must all be met, and so must operators', () => {
    const block = { StringEquals: { 'e:a': '1', 'e:b': '2' }, Bool: { 'e:c': 'true' } };
    const whole = { 'e:a': '1', 'e:b': '2', 'e:c': 'true' };
    expect(meets(block, whole)).toBe(true);
    for (const key of Object.keys(whole)) expect(meets(block, { ...whole, [key]: 'no' })).toBe(false);
  });

  it('an empty Condition restricts nothing', () => {
    expect(meets({})).toBe(true);
    expect(meets({ StringEquals: {} })).toBe(true);
  });

  it('an empty list of values is met only where the key may be absent and is (Access Analyzer, EMPTY_ARRAY_CONDITION)', () => {
    const met = (operator: string, given: Record<string, string>) =>
      meets({ [operator]: { [KEY]: [] } }, given);
    expect(met('StringEquals', {})).toBe(false);
    expect(met('StringEquals', { [KEY]: 'x' })).toBe(false);
    expect(met('StringEqualsIfExists', {})).toBe(true);
    expect(met('StringEqualsIfExists', { [KEY]: 'x' })).toBe(false);
    expect(met('ForAllValues:StringEquals', {})).toBe(true);
    expect(met('ForAllValues:StringEquals', { [KEY]: 'x' })).toBe(false);
    expect(met('ForAnyValue:StringEquals', { [KEY]: 'x' })).toBe(false);
  });

  it('a set of empty strings alone is an empty set', () => {
    expect(meets({ 'ForAllValues:StringEquals': { [KEY]: 'a' } }, { [KEY]: [''] })).toBe(true);
    expect(meets({ 'ForAnyValue:StringEquals': { [KEY]: '' } }, { [KEY]: [''] })).toBe(false);
    expect(meets({ 'ForAllValues:StringEquals': { [KEY]: 'a' } }, { [KEY]: ['', 'a'] })).toBe(false);
  });
});
