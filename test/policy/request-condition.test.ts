import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeWithin } from '../../source/policy/ip-range.ts';
import { type RequestCondition, requestConditionProblem } from '../../source/policy/request-condition.ts';
import { readTime, timeProblem, writeTime } from '../../source/policy/request-times.ts';

const ip = (...cidrs: string[]) => requestConditionProblem({ kind: 'source-ip', cidrs });
const window = (notBefore: string | undefined, expires: string | undefined) =>
  requestConditionProblem({
    kind: 'time-window',
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(expires === undefined ? {} : { expires }),
  });
const region = (...regions: string[]) => requestConditionProblem({ kind: 'requested-region', regions });
const cluster = (arn: string) => requestConditionProblem({ kind: 'cluster', arn });

describe('source addresses', () => {
  it.each([
    '203.0.113.0/24',
    '198.51.100.7',
    '192.0.2.0/24',
    '2001:db8::/32',
    '2600::1',
    '8.8.8.8/32',
    '10.0.0.0/7',
  ])('can be %s', cidr => {
    expect(ip(cidr)).toBeUndefined();
  });

  it.each([
    ['10.0.0.0/8', 'is private'],
    ['10.1.2.3', 'is private'],
    ['172.31.0.0/16', 'is private'],
    ['192.168.1.0/24', 'is private'],
    ['100.64.0.0/16', 'is shared'],
    ['127.0.0.1', 'is loopback'],
    ['169.254.169.254', 'is link-local'],
    ['224.0.0.1', 'is multicast'],
    ['fd00::/8', 'is private'],
    ['fe80::/64', 'is link-local'],
    ['::1', 'is loopback'],
    ['0.0.0.0/0', 'every address'],
    ['::/0', 'every address'],
    ['203.0.113.5/24', 'the range is 203.0.113.0/24'],
    ['2001:db8::1/32', 'the range is 2001:db8::/32'],
    ['::ffff:203.0.113.5', 'write 203.0.113.5 instead'],
    ['203.0.113.0/33', 'is no IP address'],
    ['203.0.113', 'is no IP address'],
    ['0xcb.0.113.1', 'is no IP address'],
    ['203.0.113.0/24/1', 'is no IP address'],
    ['203.0.113.0/', 'is no IP address'],
    ['fe80::1%eth0', 'is no IP address'],
    ['example.com', 'is no IP address'],
    ['', 'is no IP address'],
  ])('cannot be %s', (cidr, reason) => {
    expect(ip(cidr)).toContain(reason);
  });

  it('have to be given, each once', () => {
    expect(ip()).toContain('At least one');
    expect(ip('198.51.100.7', '198.51.100.7')).toContain('twice');
    expect(ip('198.51.100.7', 'x')).toContain('"x"');
  });
});

describe('rangeWithin', () => {
  it('compares ranges of one family by their bits', () => {
    expect(rangeWithin('203.0.113.128/25', '203.0.113.0/24')).toBe(true);
    expect(rangeWithin('203.0.113.9', '203.0.113.0/24')).toBe(true);
    expect(rangeWithin('203.0.112.0/23', '203.0.113.0/24')).toBe(false);
    expect(rangeWithin('203.0.114.0/24', '203.0.113.0/24')).toBe(false);
    expect(rangeWithin('2001:db8::/48', '203.0.113.0/24')).toBe(false);
    expect(rangeWithin('nonsense', '203.0.113.0/24')).toBe(false);
  });

  it('finds every address in the range of its own network', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, prefix) => {
        expect(rangeWithin(address, `${address}/${prefix}`)).toBe(true);
      }),
    );
  });
});

describe('time windows', () => {
  it.each([
    ['2026-12-01', undefined],
    [undefined, '2026-12-31T18:00:00Z'],
    ['2026-12-01', '2026-12-31T18:00Z'],
    ['2026-12-01T00:00:00+05:30', '2026-12-01T00:00:00Z'],
    ['2028-02-29', undefined],
  ])('can be %s to %s', (notBefore, expires) => {
    expect(window(notBefore, expires)).toBeUndefined();
  });

  it.each([
    [undefined, undefined, 'a beginning, an end, or both'],
    ['2026-12-31', '2026-12-01', 'is not after'],
    ['2026-12-01', '2026-12-01', 'is not after'],
    ['2026-12-01T00:00:00.100Z', '2026-12-01T00:00:00.900Z', 'is not after'],
    ['2026-02-30', undefined, 'no date of the calendar'],
    ['2026-13-01', undefined, 'no date of the calendar'],
    [undefined, '2026-12-31T18:00:00', 'no time zone'],
    [undefined, 'tomorrow', 'is no time'],
    [undefined, '', 'is no time'],
    [undefined, '31.12.2026', 'is no time'],
    [undefined, '2026-12-31T25:00:00Z', 'no date of the calendar'],
    [undefined, '1969-12-31', 'no date of the calendar'],
  ])('cannot be %s to %s', (notBefore, expires, reason) => {
    expect(window(notBefore, expires)).toContain(reason);
  });

  it('come back as they were written, to the second', () => {
    const years = { min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), date => {
        const written = writeTime(date.getTime());
        expect(timeProblem(written)).toBeUndefined();
        expect(writeTime(readTime(written) ?? Number.NaN)).toBe(written);
      }),
    );
  });

  it('read a date alone as its first moment in UTC', () => {
    expect(readTime('2026-12-01')).toBe(Date.UTC(2026, 11, 1));
  });
});

describe('MFA, Regions and clusters', () => {
  it('take an age of MFA that credentials can reach', () => {
    const age = (maxAgeSeconds: number): RequestCondition => ({ kind: 'mfa', maxAgeSeconds });
    for (const good of [1, 3600, 129_600]) expect(requestConditionProblem(age(good))).toBeUndefined();
    for (const bad of [0, -1, 1.5, Number.NaN, 129_601])
      expect(requestConditionProblem(age(bad))).toContain('36 hours');
  });

  it('take Regions by the shape of their names', () => {
    expect(
      region('eu-west-1', 'us-gov-west-1', 'us-isob-east-1', 'eusc-de-east-1', 'ap-southeast-7'),
    ).toBeUndefined();
    for (const bad of ['', 'EU-WEST-1', 'eu-west', 'eu-west-1a', 'europe', 'eu-*'])
      expect(region(bad), bad).toContain('no Region');
    expect(region()).toContain('At least one');
  });

  it('take a cluster by its full ARN only', () => {
    expect(cluster('arn:aws:ecs:eu-west-1:123456789012:cluster/web')).toBeUndefined();
    expect(cluster('arn:aws-cn:ecs:cn-north-1:123456789012:cluster/web-*')).toBeUndefined();
    const bad = [
      'web',
      'arn:aws:ecs:eu-west-1:123456789012:service/web',
      'arn:aws:ecs:eu-west-1:123456789012:cluster/',
      'arn:aws:ecs:eu-west-1:123456789012:cluster/a/b',
      'arn:aws:ecs:eu-west-1::cluster/web',
      'arn:aws:ecs::123456789012:cluster/web',
      'arn:moon:ecs:eu-west-1:123456789012:cluster/web',
      'arn:aws:eks:eu-west-1:123456789012:cluster/web',
    ];
    for (const arn of bad) expect(cluster(arn), arn).toContain('full ARN');
  });
});
