import ipaddr from 'ipaddr.js';

/**
 * Ranges from which no request reaches AWS's public endpoints. Source: IANA special-purpose address registries.
 * Documentation ranges (203.0.113.0/24, 2001:db8::/32) are not among them: examples are made of them.
 */
const NOT_PUBLIC: readonly (readonly [range: string, what: string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared between carriers and customers'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.168.0.0/16', 'private'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  ['::/127', 'loopback'],
  ['fc00::/7', 'private'],
  ['fe80::/10', 'link-local'],
  ['ff00::/8', 'multicast'],
];

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** parseRange reads an IPv4 or IPv6 range, or an address alone as a range of one; nothing when the text is neither. */
export function parseRange(text: string): Range | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  if (rest.length > 0 || address.includes('%')) return undefined;
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return undefined;
  const parsed = ipaddr.parse(address);
  const bits = parsed.kind() === 'ipv4' ? 32 : 128;
  if (prefix === undefined) return [parsed, bits];
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits ? [parsed, Number(prefix)] : undefined;
}

/** rangeWithin tells whether every address of one range lies in the other. */
export function rangeWithin(inner: string, outer: string): boolean {
  const [small, large] = [parseRange(inner), parseRange(outer)];
  if (!small || !large || small[0].kind() !== large[0].kind() || small[1] < large[1]) return false;
  return small[0].match(large[0], large[1]);
}

/** sourceRangeProblem says why a range cannot be one that requests come from (aws:SourceIp), or nothing. */
export function sourceRangeProblem(text: string): string | undefined {
  const range = parseRange(text);
  if (!range)
    return `${JSON.stringify(text)} is no IP address or range. Write it like 203.0.113.0/24 or 2001:db8::/32.`;
  const [address, prefix] = range;
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress()) {
    return `${text} is an IPv4 address written as IPv6; write ${address.toIPv4Address().toString()} instead.`;
  }
  if (prefix === 0) return `${text} is every address, so the condition would restrict nothing.`;
  const trimmed = trimmedRange(text);
  if (trimmed !== undefined)
    return `${text} has bits set after its first ${prefix}; the range is ${trimmed}.`;
  const kind = kindNotPublic(text);
  if (kind === undefined) return undefined;
  return `${text} is ${kind}: aws:SourceIp sees public addresses only, so no request would ever match.`;
}

/** trimmedRange writes a range that has bits set after its prefix without them, `10.1.2.3/8` as `10.0.0.0/8`; nothing for any other text. */
export function trimmedRange(text: string): string | undefined {
  const range = parseRange(text);
  if (!range) return undefined;
  const [address, prefix] = range;
  const network = networkOf(address, prefix);
  return sameAddress(network, address) ? undefined : `${network.toString()}/${prefix}`;
}

/** kindNotPublic says what a range is from which no request reaches AWS's public endpoints ("private"), or nothing. */
export function kindNotPublic(text: string): string | undefined {
  return NOT_PUBLIC.find(([outer]) => rangeWithin(text, outer))?.[1];
}

function networkOf(address: ipaddr.IPv4 | ipaddr.IPv6, prefix: number): ipaddr.IPv4 | ipaddr.IPv6 {
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.min(8, Math.max(0, prefix - index * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return ipaddr.fromByteArray(bytes);
}

function sameAddress(a: ipaddr.IPv4 | ipaddr.IPv6, b: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return a.toByteArray().join() === b.toByteArray().join();
}
