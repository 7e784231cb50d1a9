import type { Valued } from '../reference/global-keys.ts';
import type { ConditionKeyType } from '../reference/service-reference.ts';
import { sentenceList } from '../text/words.ts';
import {
  type ConditionOperator,
  OPERATORS,
  type OperatorFamily,
  parseOperator,
} from './condition-operator.ts';

/** The family that compares values of a type. */
const FAMILY: Readonly<Record<ConditionKeyType, OperatorFamily>> = {
  String: 'String',
  ArrayOfString: 'String',
  ARN: 'Arn',
  ArrayOfARN: 'Arn',
  Bool: 'Bool',
  ArrayOfBool: 'Bool',
  Numeric: 'Numeric',
  Date: 'Date',
  IPAddress: 'IpAddress',
};
const QUALIFIERS = ['ForAnyValue', 'ForAllValues'];

/**
 * operatorsFor lists the operators that fit a type of keys, with the qualifier that keys of several values need; every one but
 * Null may also end in IfExists. Source: IAM User Guide, IAM JSON policy elements: Condition operators.
 */
export function operatorsFor(type: ConditionKeyType, valued: Valued): string[] {
  const fitting = Object.entries(OPERATORS).flatMap(([name, { family }]) =>
    family === FAMILY[type] ? [name] : [],
  );
  const qualified =
    valued === 'single'
      ? fitting
      : QUALIFIERS.flatMap(qualifier => fitting.map(name => `${qualifier}:${name}`));
  return [...qualified, 'Null'];
}

/** operatorProblem says why an operator cannot be used on a key of a type, or nothing. */
export function operatorProblem(
  type: ConditionKeyType,
  valued: Valued,
  operatorText: string,
): string | undefined {
  const operator = parseOperator(operatorText);
  if (operator === undefined) return `There is no condition operator ${JSON.stringify(operatorText)}.`;
  if (operator.family === 'Null') return nullProblem(operator);
  const family = FAMILY[type];
  if (operator.family !== family && !(family === 'Arn' && operator.family === 'String'))
    return `${operator.base} does not compare values of type ${type}: use ${sentenceList(operatorsFor(type, valued).slice(0, 3), 'or')}.`;
  if (valued === 'multi' && operator.qualifier === undefined)
    return `The key has several values in a request: write ForAnyValue:${operator.base} or ForAllValues:${operator.base}.`;
  if (valued === 'single' && operator.qualifier !== undefined)
    return `The key has one value in a request: write ${operator.base} without ${operator.qualifier}.`;
  return undefined;
}

function nullProblem({ qualifier, ifExists }: ConditionOperator): string | undefined {
  if (ifExists) return 'Null asks whether a key is there; IfExists cannot go with it.';
  return qualifier === undefined
    ? undefined
    : `Null asks whether a key is there; write it without ${qualifier}.`;
}
