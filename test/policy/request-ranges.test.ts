import { expect, it } from 'vitest';
import { kindNotPublic, trimmedRange } from '../../source/policy/ip-range.ts';

it.each([
  ['203.0.113.7/24', '203.0.113.0/24'],
  ['10.255.0.0/12', '10.240.0.0/12'],
  ['2001:db8:1::1/32', '2001:db8::/32'],
  ['255.255.255.255/0', '0.0.0.0/0'],
])('writes %s without the bits after its prefix', (range, trimmed) => {
  expect(trimmedRange(range)).toBe(trimmed);
});

it.each(['203.0.113.0/24', '203.0.113.7', '203.0.113.7/32', '0.0.0.0/0', '::/0', 'no range', '10.0.0.0/33'])(
  'leaves %s as it is',
  range => {
    expect(trimmedRange(range)).toBeUndefined();
  },
);

it.each([
  ['10.1.0.0/16', 'private'],
  ['172.31.255.0/24', 'private'],
  ['127.0.0.1', 'loopback'],
  ['fe80::1', 'link-local'],
])('knows that no request comes from %s', (range, kind) => {
  expect(kindNotPublic(range)).toBe(kind);
});

it.each([
  '203.0.113.0/24',
  '198.51.100.0/24',
  '2001:db8::/32',
  '172.32.0.0/16',
  '0.0.0.0/0',
  '8.0.0.0/6',
  'no range',
])('takes %s for public, or for no range', range => {
  expect(kindNotPublic(range)).toBeUndefined();
});
