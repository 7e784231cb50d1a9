import { describe, expect, it } from 'vitest';
import { meets } from './asking.ts';

/* Source: IAM User Guide, IAM JSON policy elements: Condition operators. */

const KEY = 'example:key';
const compare = (operator: string, policyValue: unknown, given: string | number | boolean) =>
  meets({ [operator]: { [KEY]: policyValue } }, { [KEY]: given });

describe('texts', () => {
  it.each([
    ['StringLike', 'a*c', 'abbc', true],
    ['StringLike', 'a*c', 'a/b:c', true],
    ['StringLike', 'a?c', 'ac', false],
    ['StringLike', '*', '', true],
    ['StringLike', '', '', true],
    ['StringLike', '**a**', 'a', true],
    ['StringLike', 'A*', 'abc', false],
    ['StringLike', 'a.c', 'abc', false],
    ['StringLike', '[ab]', 'a', false],
    ['StringEquals', 'a*c', 'abc', false],
    ['StringEquals', 'a*c', 'a*c', true],
    ['StringEqualsIgnoreCase', 'STRASSE-Ä', 'strasse-ä', true],
    ['StringEqualsIgnoreCase', 'a*', 'AB', false],
  ])('%s %s with %s is %s', (operator, pattern, given, met) => {
    expect(compare(operator, pattern, given)).toBe(met);
  });

  it('numbers and booleans of JSON compare as they are written', () => {
    expect(compare('StringEquals', 5, '5')).toBe(true);
    expect(compare('StringEquals', true, 'true')).toBe(true);
    expect(compare('StringEquals', '5', 5)).toBe(true);
  });
});

describe('numbers', () => {
  it.each([
    ['NumericEquals', '1.50', '1.5', true],
    ['NumericEquals', '-3', '-3', true],
    ['NumericEquals', 10, 10, true],
    ['NumericEquals', 'ten', 'ten', false],
    ['NumericEquals', '', '0', false],
    ['NumericEquals', '0x10', '16', false],
    ['NumericEquals', '1e400', '1e400', false],
    ['NumericLessThan', '10', '9', true],
    ['NumericLessThan', '9', '10', false],
    ['NumericNotEquals', 'ten', '5', false],
    ['NumericLessThan', '10', 'nine', false],
  ])('%s %s with %s is %s', (operator, bound, given, met) => {
    expect(compare(operator, bound, given)).toBe(met);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00Z', true],
    ['2026-03', '2026-03-01T00:00:00Z', true],
    ['2026-03-01T10:00Z', '2026-03-01T12:00:00+02:00', true],
    ['2026-03-01T10:00:00', '2026-03-01T10:00:00Z', true],
    ['2026-03-01T10:00:00.250Z', '2026-03-01T10:00:00.25Z', true],
    ['2026-03-01T10:00:00.250Z', '2026-03-01T10:00:00Z', false],
    ['1772323200', '2026-03-01T00:00:00Z', true],
    [1772323200, '2026-03-01T00:00:00Z', true],
    ['2026-02-29', '2026-02-29', false],
    ['2024-02-29', '2024-02-29', true],
    ['2026-13-01', '2026-13-01', false],
    ['2026-03-01T24:00:00Z', '2026-03-01T24:00:00Z', false],
    ['2026-02-30', '2026-03-02', false],
    ['2026-03-01T10:60:00Z', '2026-03-01T11:00:00Z', false],
    ['2026-03-01T10:00:60Z', '2026-03-01T10:01:00Z', false],
    ['tomorrow', 'tomorrow', false],
    ['', '', false],
    // The last second of a day, and zones on both sides of UTC, with minutes.
    ['2026-02-28T23:59:59Z', '1772323199', true],
    ['2026-03-01T05:30:00+05:30', '2026-03-01', true],
    ['2026-02-28T20:30:00-03:30', '2026-03-01', true],
    ['2026-03-01T23:59:00+23:59', '2026-03-01', true],
    ['2026-03-02T00:00:00+24:00', '2026-03-01', false],
    ['2026-03-01T01:00:00+00:60', '2026-03-01', false],
  ])('DateEquals %s with %s is %s', (bound, given, met) => {
    expect(compare('DateEquals', bound, given)).toBe(met);
  });
});

describe('booleans', () => {
  it.each([
    ['true', 'True', true],
    ['FALSE', 'false', true],
    [true, 'true', true],
    [false, true, false],
    ['1', '1', false],
    ['yes', 'yes', false],
  ])('Bool %s with %s is %s', (wanted, given, met) => {
    expect(compare('Bool', wanted, given)).toBe(met);
  });

  it('BoolIfExists on MFA lets requests through that say nothing of it, Bool does not', () => {
    expect(meets({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } })).toBe(true);
    expect(meets({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    ['203.0.113.0/24', '203.0.113.255', true],
    ['203.0.113.77/24', '203.0.113.1', true],
    ['203.0.113.7', '203.0.113.7', true],
    ['203.0.113.7', '203.0.113.8', false],
    ['0.0.0.0/0', '198.51.100.1', true],
    ['2001:db8:1234:5678::/64', '2001:db8:1234:5678::9', true],
    ['2001:DB8:1234:5678::/64', '2001:0db8:1234:5678:0000:0000:0000:0009', true],
    ['2001:db8::/32', '2001:db9::1', false],
    ['::/0', '203.0.113.7', false],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['203.0.113.0/33', '203.0.113.1', false],
    ['203.0.113.*', '203.0.113.1', false],
    ['203.0.113.0/24', '203.0.113.0/24', false],
    ['203.0.113.0/24', 'cloudformation.amazonaws.com', false],
  ])('IpAddress %s with %s is %s', (range, given, met) => {
    expect(compare('IpAddress', range, given)).toBe(met);
  });

  it('NotIpAddress is met by a caller that is no address, such as a service', () => {
    expect(compare('NotIpAddress', '203.0.113.0/24', 'cloudformation.amazonaws.com')).toBe(true);
  });
});

describe('binary values', () => {
  it.each([
    ['aGk=', 'aGk=', true],
    ['aGk=', 'aGo=', false],
    ['aGk', 'aGk', false],
    ['no base64!', 'no base64!', false],
    ['AGK=', 'aGk=', false],
    // The last letter has bits to spare: both are the same byte.
    ['QQ==', 'QR==', true],
  ])('BinaryEquals %s with %s is %s', (wanted, given, met) => {
    expect(compare('BinaryEquals', wanted, given)).toBe(met);
  });
});

describe.each(['ArnEquals', 'ArnLike'])('%s', operator => {
  it.each([
    ['arn:aws:ecs:*:*:cluster/*', 'arn:aws:ecs:eu-west-1:123456789012:cluster/web', true],
    ['arn:aws:sns:*:*:a*z', 'arn:aws:sns:eu-west-1:123456789012:a:b:z', true],
    ['arn:aws:ecs:*:cluster/*', 'arn:aws:ecs:eu-west-1:123456789012:cluster/web', false],
    ['arn:aws:ecs:*', 'arn:aws:ecs:eu-west-1:123456789012:cluster/web', false],
    ['arn:*:ecs:*:*:*', 'arn:aws-cn:ecs:cn-north-1:123456789012:cluster/web', true],
    ['arn:aws:iam::*:user/a', 'arn:aws:iam::123456789012:user/a', true],
    ['arn:aws:iam::*:user/A', 'arn:aws:iam::123456789012:user/a', false],
    ['ar?:aws:iam::*:user/a', 'arn:aws:iam::123456789012:user/a', false],
    ['*', 'arn:aws:iam::123456789012:user/a', false],
    ['arn:aws:iam::*:*', 'no arn at all', false],
    ['arn:aws:s3:*', 'arn:aws:s3:::bucket', false],
  ])('%s with %s is %s', (pattern, given, met) => {
    expect(compare(operator, pattern, given)).toBe(met);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an operator that does not exist', { StringIs: { [KEY]: 'x' } }],
    ['an operator of a wrong form', { 'ForSome:StringEquals': { [KEY]: 'x' } }],
    ['an operator without keys', { StringEquals: 'x' }],
    ['a value that is an object', { StringEquals: { [KEY]: { a: 'x' } } }],
    ['a value that is null', { StringNotEquals: { [KEY]: [null] } }],
    ['a list in a list', { StringEquals: { [KEY]: [['x']] } }],
    ['a list of operators', [{ StringEquals: { [KEY]: 'x' } }]],
    ['no block at all', 'x'],
    ['null', null],
    ['an excluded range that is none', { NotIpAddress: { [KEY]: ['203.0.113.0/24', 'office'] } }],
    ['an excluded ARN that is none', { ArnNotLike: { [KEY]: 'web' } }],
    ['an excluded text with an open brace', { StringNotEquals: { [KEY]: '${aws:username' } }],
    ['a date that is none, even for an absent key', { DateLessThanIfExists: { 'e:absent': 'soon' } }],
    ['a date that is none in all values', { 'ForAllValues:DateLessThan': { 'e:absent': 'soon' } }],
  ])('is never met: %s', (_, block) => {
    expect(meets(block as Record<string, unknown>, { [KEY]: 'x' })).toBe(false);
  });

  it('leaves the other values of a positive operator as they are', () => {
    expect(compare('IpAddress', ['office', '203.0.113.0/24'], '203.0.113.9')).toBe(true);
  });
});
