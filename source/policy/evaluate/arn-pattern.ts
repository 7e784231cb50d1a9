import { ARN_FIELDS, parseArn } from '../arn.ts';
import { literalPattern, matchesPattern, type Pattern } from '../wildcard.ts';

/** The fields of an ARN in which wildcards may stand: those after the prefix, the last with every further colon. */
export type ArnPattern = readonly Pattern[];

const PREFIX = literalPattern('arn');

/**
 * readArnPattern takes a pattern of an ARN apart at its colons, or answers nothing when it has not the six fields of one: a wildcard
 * stands for parts of one field. Source: IAM User Guide, IAM JSON policy elements: Condition operators, and Resource.
 */
export function readArnPattern(pattern: Pattern): ArnPattern | undefined {
  const fields: Pattern[] = [];
  let rest = pattern;
  while (fields.length < ARN_FIELDS.length) {
    const colon = rest.indexOf(':');
    if (colon < 0) return undefined;
    fields.push(rest.slice(0, colon));
    rest = rest.slice(colon + 1);
  }
  const [prefix = [], ...named] = fields;
  const isArn = prefix.length === PREFIX.length && PREFIX.every((unit, index) => unit === prefix[index]);
  return isArn ? [...named, rest] : undefined;
}

/** matchesArn tells whether a text is an ARN that a pattern stands for, field by field. */
export function matchesArn(pattern: ArnPattern, text: string): boolean {
  const arn = parseArn(text);
  return (
    arn !== undefined && ARN_FIELDS.every((field, index) => matchesPattern(pattern[index] ?? [], arn[field]))
  );
}
