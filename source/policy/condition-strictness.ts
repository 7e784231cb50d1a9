import { hasWildcard, matchesWildcard } from './action-pattern.ts';
import { ARN_FIELDS, parseArn } from './arn.ts';
import { type ConditionBlock, listOf } from './document.ts';
import { rangeWithin } from './ip-range.ts';
import type { ConditionEntry } from './request-condition.ts';
import { readTime } from './request-times.ts';

/** valuesOf finds the values that a block has for an operator and a key, or nothing; the letter case of keys does not count for IAM. */
export function valuesOf(
  block: ConditionBlock | undefined,
  operator: string,
  key: string,
): string[] | undefined {
  const keys = block && Object.hasOwn(block, operator) ? block[operator] : undefined;
  const written = Object.keys(keys ?? {}).find(candidate => candidate.toLowerCase() === key.toLowerCase());
  if (!keys || written === undefined) return undefined;
  return listOf(keys[written]).map(String);
}

/** asStrictAs tells whether values that stand for an entry's operator and key already let through no more than the entry would. */
export function asStrictAs(values: readonly string[], entry: ConditionEntry): boolean {
  const [bound = ''] = entry.values;
  switch (entry.operator) {
    case 'Bool':
      return values.every(value => value.toLowerCase() === bound);
    case 'NumericLessThan':
      return values.every(value => isNumber(value) && Number(value) <= Number(bound));
    case 'DateLessThan':
      return values.every(value => compareTimes(value, bound) <= 0);
    case 'DateGreaterThan':
      return values.every(value => compareTimes(value, bound) >= 0);
    case 'IpAddress':
      return values.every(value => entry.values.some(range => rangeWithin(value, range)));
    case 'ArnEquals':
      return values.every(value => entry.values.some(wanted => arnWithin(value, wanted)));
    default:
      return values.every(value => entry.values.includes(value));
  }
}

function isNumber(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text);
}

/** Not comparable (NaN) when one of the two is no time. */
function compareTimes(a: string, b: string): number {
  return (readTime(a) ?? Number.NaN) - (readTime(b) ?? Number.NaN);
}

/** ARNs are compared part by part; a value that has wildcards itself counts only when it is the wanted one. */
function arnWithin(value: string, wanted: string): boolean {
  if (value === wanted) return true;
  const [inner, outer] = [parseArn(value), parseArn(wanted)];
  if (!inner || !outer || hasWildcard(value) || value.includes('${')) return false;
  return ARN_FIELDS.every(field => matchesWildcard(outer[field], inner[field]));
}
