import ipaddr from 'ipaddr.js';
import type { ConditionOperator, OperatorName } from '../condition-operator.ts';
import { parseRange } from '../ip-range.ts';
import { matchesArn, readArnPattern } from './arn-pattern.ts';
import {
  type Comparand,
  fixedComparand,
  type Matcher,
  templateComparand,
  wholeMatcher,
} from './comparand.ts';
import { readInstant } from './instant.ts';
import type { TemplateReading } from './policy-variables.ts';

type Variables = TemplateReading['variables'];
type Relation = (value: number, bound: number) => boolean;

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Operators that compare by size; all others of their families ask for equality, which a negated operator turns around. */
const RELATIONS: readonly (readonly [RegExp, Relation])[] = [
  [/LessThanEquals$/, (value, bound) => value <= bound],
  [/LessThan$/, (value, bound) => value < bound],
  [/GreaterThanEquals$/, (value, bound) => value >= bound],
  [/GreaterThan$/, (value, bound) => value > bound],
];

/**
 * comparandOf makes a value of a policy ready for an operator; a negated operator gets what it must not match. It answers nothing
 * when the operator cannot read the value. Source: IAM User Guide, IAM JSON policy elements: Condition operators.
 */
export function comparandOf(
  operator: ConditionOperator,
  text: string,
  variables: Variables,
): Comparand | undefined {
  switch (operator.family) {
    case 'String':
      return templateComparand(text, stringReading(operator.base, variables), pattern =>
        operator.base.endsWith('IgnoreCase') ? loweredMatcher(wholeMatcher(pattern)) : wholeMatcher(pattern),
      );
    case 'Arn':
      return templateComparand(text, { variables, wildcards: 'wild', letterCase: 'kept' }, pattern => {
        const arn = readArnPattern(pattern);
        return arn && (value => matchesArn(arn, value));
      });
    default: {
      const matcher = fixedMatcher(operator, text);
      return matcher && fixedComparand(matcher);
    }
  }
}

function stringReading(base: OperatorName, variables: Variables): TemplateReading {
  return {
    variables,
    wildcards: base.endsWith('Like') ? 'wild' : 'plain',
    letterCase: base.endsWith('IgnoreCase') ? 'lowered' : 'kept',
  };
}

function loweredMatcher(matcher: Matcher): Matcher {
  return value => matcher(value.toLowerCase());
}

function fixedMatcher({ family, base }: ConditionOperator, text: string): Matcher | undefined {
  switch (family) {
    case 'Numeric':
      return relationMatcher(base, text, readNumber);
    case 'Date':
      return relationMatcher(base, text, readInstant);
    case 'Bool':
      return equalityMatcher(text, readBoolean);
    case 'Binary':
      return equalityMatcher(text, readBinary);
    case 'IpAddress':
      return rangeMatcher(text);
    default:
      return undefined;
  }
}

/** What cannot be read on the side of the request matches nothing. */
function relationMatcher(
  base: OperatorName,
  text: string,
  read: (text: string) => number | undefined,
): Matcher | undefined {
  const bound = read(text);
  if (bound === undefined) return undefined;
  const [, relation] = RELATIONS.find(([name]) => name.test(base)) ?? [];
  return written => {
    const value = read(written);
    return value !== undefined && (relation?.(value, bound) ?? value === bound);
  };
}

function equalityMatcher(text: string, read: (text: string) => string | undefined): Matcher | undefined {
  const wanted = read(text);
  return wanted === undefined ? undefined : value => read(value) === wanted;
}

function rangeMatcher(text: string): Matcher | undefined {
  const range = parseRange(text);
  if (range === undefined) return undefined;
  const [network, prefix] = range;
  return value => {
    if (value.includes('/')) return false;
    const [address] = parseRange(value) ?? [];
    return address !== undefined && within(address, network, prefix);
  };
}

function within(address: ipaddr.IPv4 | ipaddr.IPv6, network: ipaddr.IPv4 | ipaddr.IPv6, prefix: number) {
  return ipaddr.subnetMatch(address, { inside: [[network, prefix]] }, 'outside') === 'inside';
}

function readNumber(text: string): number | undefined {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** readBoolean reads the values of Bool and Null, in any letter case. */
export function readBoolean(text: string): 'true' | 'false' | undefined {
  const lowered = text.toLowerCase();
  return lowered === 'true' || lowered === 'false' ? lowered : undefined;
}

function readBinary(text: string): string | undefined {
  return BASE64.test(text) ? Buffer.from(text, 'base64').toString('latin1') : undefined;
}
