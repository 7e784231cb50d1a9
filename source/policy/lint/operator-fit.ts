import { conditionKeyReference } from '../../reference/global-keys.ts';
import type { ConditionKeyType } from '../../reference/service-reference.ts';
import type { OperatorFamily } from '../condition-operator.ts';
import type { ConditionView } from '../statement-view.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';

/**
 * Operators that compare values of a type; the first is what AWS recommends. ARNs and texts are not told apart: many keys that
 * AWS lists as texts hold ARNs, and text operators compare ARNs rightly when these are whole.
 */
const FITTING: Readonly<Record<ConditionKeyType, readonly OperatorFamily[]>> = {
  String: ['String', 'Arn', 'Binary'],
  ArrayOfString: ['String', 'Arn', 'Binary'],
  ARN: ['Arn', 'String'],
  ArrayOfARN: ['Arn', 'String'],
  Bool: ['Bool'],
  ArrayOfBool: ['Bool'],
  Numeric: ['Numeric'],
  Date: ['Date'],
  IPAddress: ['IpAddress'],
};
/** Time in seconds since 1970 is a number as well. */
const EPOCH_KEY = 'aws:epochtime';

/** checkOperatorFit finds operators that do not compare values of their key's type. Source: Service Authorization Reference, types of condition keys. */
export function checkOperatorFit({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ conditions }) => conditions.flatMap(unfitOperator));
}

function unfitOperator({ operator, operatorText, key, path, member }: ConditionView): Finding[] {
  const type = conditionKeyReference(key)?.type;
  if (operator === undefined || operator.family === 'Null' || type === undefined) return [];
  const fitting = FITTING[type];
  const { family } = operator;
  if (fitting.includes(family) || (key.toLowerCase() === EPOCH_KEY && family === 'Numeric')) return [];
  return [
    finding('TYPE_MISMATCH', {
      path,
      span: member.keySpan,
      message: `${key} is of the type ${type}, which ${operatorText} does not compare: use ${operatorsOf(fitting[0])}.`,
    }),
  ];
}

function operatorsOf(family: OperatorFamily | undefined): string {
  if (family === 'Bool') return 'Bool';
  return family === 'IpAddress' ? 'IpAddress or NotIpAddress' : `an operator of the ${family} family`;
}
