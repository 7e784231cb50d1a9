import type { ConditionKeyType } from '../reference/service-reference.ts';
import { parseArn } from './arn.ts';
import { parseOperator } from './condition-operator.ts';
import { parseRange } from './ip-range.ts';
import { DOCUMENT_PATTERN } from './limits.ts';
import { placeholdersIn } from './placeholders.ts';
import { timeProblem } from './request-times.ts';

/** A policy variable, or one of the escapes for `*`, `?` and `$`. */
const VARIABLE = /\$\{[^}]*\}/g;
const NUMBER = /^-?\d+(\.\d+)?$/;
const EPOCH_SECONDS = /^\d{1,12}$/;

/** valueProblem says why a value cannot stand behind an operator on a key of a type, or nothing; open placeholders are taken as they are. */
export function valueProblem(
  type: ConditionKeyType,
  operatorText: string,
  value: string,
): string | undefined {
  if (!DOCUMENT_PATTERN.test(value === '' ? ' ' : value))
    return 'IAM takes no characters beyond U+00FF, and no control characters.';
  if (placeholdersIn(value).length > 0) return undefined;
  const operator = parseOperator(operatorText);
  switch (operator?.family) {
    case 'Bool':
    case 'Null':
      return /^(true|false)$/i.test(value) ? undefined : `${quoted(value)} is neither true nor false.`;
    case 'Numeric':
      return NUMBER.test(value) ? undefined : `${quoted(value)} is no number.`;
    case 'Date':
      return EPOCH_SECONDS.test(value) ? undefined : timeProblem(value);
    case 'IpAddress':
      return parseRange(value) === undefined
        ? `${quoted(value)} is no IP address or range. Write it like 203.0.113.0/24 or 2001:db8::/32.`
        : undefined;
    case 'Arn':
      return arnValueProblem(value);
    case 'String':
      return stringProblem(type, operator.base, value);
    default:
      return undefined;
  }
}

function arnValueProblem(value: string): string | undefined {
  if (parseArn(value.replaceAll(VARIABLE, 'x')) !== undefined || /^\$\{[^}]+\}$/.test(value))
    return undefined;
  return `${quoted(value)} is no ARN: it has six parts, like arn:aws:ecs:eu-west-1:123456789012:cluster/web; * stands for any characters in each.`;
}

function stringProblem(type: ConditionKeyType, base: string, value: string): string | undefined {
  if (value === '') return 'The value is empty.';
  const literal = value.replaceAll(VARIABLE, '');
  const exact = !base.endsWith('Like');
  if (exact && /[*?]/.test(literal))
    return `${quoted(value)} would be compared letter by letter: for a wildcard use ${base.startsWith('StringNot') ? 'StringNotLike' : 'StringLike'}.`;
  if (exact && type.endsWith('ARN') && literal === value) return arnValueProblem(value);
  return undefined;
}

function quoted(value: string): string {
  return JSON.stringify(value);
}
