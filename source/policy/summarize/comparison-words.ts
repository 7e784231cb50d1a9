import type { ConditionOperator, OperatorName } from '../condition-operator.ts';
import { shortList, shown } from './shown.ts';
import { variableWords } from './variable-words.ts';

/** What an operator says, before its values. */
const SAYS: Readonly<Record<Exclude<OperatorName, 'Null'>, string>> = {
  StringEquals: 'is',
  StringNotEquals: 'is not',
  StringEqualsIgnoreCase: 'is, in any letter case,',
  StringNotEqualsIgnoreCase: 'is not, in any letter case,',
  StringLike: 'is like',
  StringNotLike: 'is not like',
  NumericEquals: 'is',
  NumericNotEquals: 'is not',
  NumericLessThan: 'is less than',
  NumericLessThanEquals: 'is at most',
  NumericGreaterThan: 'is more than',
  NumericGreaterThanEquals: 'is at least',
  DateEquals: 'is',
  DateNotEquals: 'is not',
  DateLessThan: 'is before',
  DateLessThanEquals: 'is not after',
  DateGreaterThan: 'is after',
  DateGreaterThanEquals: 'is not before',
  Bool: 'is',
  BinaryEquals: 'is, in base64,',
  IpAddress: 'is in',
  NotIpAddress: 'is not in',
  ArnEquals: 'is',
  ArnLike: 'is like',
  ArnNotEquals: 'is not',
  ArnNotLike: 'is not like',
};

/** comparison says what an operator asks of a subject: `ecs:task-cpu is at most 1024`. */
export function comparison(operator: ConditionOperator, subject: string, values: readonly string[]): string {
  if (operator.base === 'Null') return presence(subject, values);
  if (values.length === 0) return `${subject} has one of no values`;
  const asked = `${SAYS[operator.base]} ${valueList(values)}`;
  switch (operator.qualifier) {
    case 'ForAllValues':
      return `every value of ${subject} ${asked}, if there is any`;
    case 'ForAnyValue':
      return `some value of ${subject} ${asked}${orAbsent(operator)}`;
    case undefined:
      return `${subject} ${asked}${orAbsent(operator)}`;
  }
}

/** valueList names alternatives: `a, b or c`. */
export function valueList(values: readonly string[]): string {
  return shortList(
    values.map(value => variableWords(value) ?? shown(value)),
    'or',
  );
}

/** A negated operator is met by a key that is not there at all, as is every operator with IfExists. */
function orAbsent({ ifExists, negated, qualifier }: ConditionOperator): string {
  return ifExists || (negated && qualifier === undefined) ? ', or is absent' : '';
}

function presence(subject: string, values: readonly string[]): string {
  const absent = values.map(value => value.toLowerCase());
  if (absent.includes('true') && absent.includes('false')) return `${subject} is absent or present`;
  return absent.includes('true') ? `${subject} is absent` : `${subject} is present`;
}
