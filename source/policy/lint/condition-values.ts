import { conditionKeyReference } from '../../reference/global-keys.ts';
import { parseArn } from '../arn.ts';
import type { ConditionOperator } from '../condition-operator.ts';
import type { ConditionValue } from '../document.ts';
import { parseRange } from '../ip-range.ts';
import { placeholdersIn } from '../placeholders.ts';
import type { ConditionView, Located } from '../statement-view.ts';
import { dateProblems, refusedDate } from './date-values.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';

type Value = Located<ConditionValue>;

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const TRUTH_VALUE = /^(true|false)$/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** checkConditionValues finds values that their operator cannot compare. Source: IAM User Guide, IAM JSON policy elements: Condition operators. */
export function checkConditionValues({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ conditions }) =>
    conditions.flatMap(condition => {
      const { operator, values } = condition;
      if (operator === undefined) return [];
      return [
        ...values.flatMap(value => valueProblems(condition, operator, value)),
        ...severalTruths(condition, operator),
        ...mixedTypes(condition),
      ];
    }),
  );
}

function valueProblems(condition: ConditionView, operator: ConditionOperator, value: Value): Finding[] {
  const text = String(value.value);
  // A placeholder has no value yet; a variable in the wrong place is a finding of its own.
  if (placeholdersIn(text).length > 0) return [];
  if (text.includes('${')) return operator.family === 'Date' ? [refusedDate(value)] : [];
  switch (operator.family) {
    case 'Bool':
    case 'Null':
      return TRUTH_VALUE.test(text) ? [] : [truthExpected(condition, value)];
    case 'Numeric':
      return typeof value.value !== 'boolean' && NUMBER.test(text) ? [] : [numberExpected(condition, value)];
    case 'Date':
      return dateProblems(condition, value);
    case 'IpAddress':
      return parseRange(text) === undefined ? [rangeExpected(condition, value)] : [];
    case 'Binary':
      return BASE64.test(text) ? [] : [base64Expected(condition, value)];
    case 'Arn':
      return isArnLike(text) ? [] : [arnExpected(condition, value)];
    case 'String':
      return wantsArn(condition) && !isArnLike(text) ? [arnExpected(condition, value)] : [];
  }
}

function truthExpected({ operatorText }: ConditionView, value: Value): Finding {
  const message = `${operatorText} compares with true or false, not with ${quoted(value.value)}.`;
  return finding('TYPE_MISMATCH_BOOLEAN', { ...at(value), message });
}

function numberExpected({ operatorText }: ConditionView, value: Value): Finding {
  const message = `${operatorText} compares numbers, and ${quoted(value.value)} is none.`;
  return finding('TYPE_MISMATCH_NUMBER', { ...at(value), message });
}

function rangeExpected({ operatorText }: ConditionView, value: Value): Finding {
  const message = `${operatorText} compares with an IP address or range like 203.0.113.0/24 or 2001:db8::/32, and ${quoted(value.value)} is none.`;
  return finding('TYPE_MISMATCH_IP_RANGE', { ...at(value), message });
}

function base64Expected({ operatorText }: ConditionView, value: Value): Finding {
  const message = `${operatorText} compares with text in base64, and ${quoted(value.value)} is none.`;
  return finding('TYPE_MISMATCH_STRING', { ...at(value), message });
}

function arnExpected({ operatorText, key }: ConditionView, value: Value): Finding {
  const message = `${key} is compared with a whole ARN here, and ${quoted(value.value)} is none, so ${operatorText} never finds it equal.`;
  return finding('TYPE_MISMATCH', { ...at(value), message });
}

/** A star may stand for any part of an ARN, the colons too. */
function isArnLike(text: string): boolean {
  return text.includes('*') || text === '' || parseArn(text) !== undefined;
}

function wantsArn({ key }: ConditionView): boolean {
  const reference = key.toLowerCase().startsWith('ecs:') ? conditionKeyReference(key) : undefined;
  return reference?.type === 'ARN' || reference?.type === 'ArrayOfARN';
}

function severalTruths(
  { values, path, member, operatorText, key }: ConditionView,
  operator: ConditionOperator,
): Finding[] {
  const asksTruth = operator.family === 'Bool' || operator.family === 'Null';
  if (!asksTruth || operator.qualifier !== undefined || values.length < 2) return [];
  return [
    finding('INVALID_CONDITION_MULTIPLE_BOOLEAN', {
      path,
      span: member.value.span,
      message: `${operatorText} compares ${key} with one of true and false, not with a list of ${values.length}.`,
    }),
  ];
}

function mixedTypes({ values, path, member, key }: ConditionView): Finding[] {
  const types = new Set(values.map(({ value }) => typeof value));
  if (types.size < 2) return [];
  return [
    finding('INVALID_CONDITION_DATA_TYPE', {
      path,
      span: member.value.span,
      message: `The values of ${key} are of different JSON types (${[...types].join(', ')}): write all of them as texts.`,
    }),
  ];
}
