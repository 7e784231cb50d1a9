import { hasWildcard } from '../action-pattern.ts';
import type { ConditionOperator } from '../condition-operator.ts';
import { REGION_NAME } from '../request-values.ts';
import type { ConditionView, Located } from '../statement-view.ts';
import type { FindingCode } from './catalogue.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';

interface Form {
  readonly code: FindingCode;
  readonly pattern: RegExp;
  readonly message: string;
}

/** A policy variable, or a character written with the escape of one: `${*}`. */
const VARIABLE = /\$\{[^}]*\}/g;
const REGION: Form = {
  code: 'INVALID_REGION',
  pattern: REGION_NAME,
  message: 'is no Region: the names of Regions look like eu-west-1.',
};
/** Keys whose values have one form. Source: IAM User Guide, AWS global condition context keys; VPC User Guide. */
const FORMS: Readonly<Record<string, Form>> = {
  'aws:requestedregion': REGION,
  'ec2:region': REGION,
  'aws:sourcevpc': {
    code: 'INVALID_VPC_FORMAT',
    pattern: /^vpc-([a-z0-9]{8}|[a-z0-9]{17})$/,
    message: 'is no id of a VPC: vpc- and 8 or 17 letters and digits.',
  },
  'aws:sourcevpce': {
    code: 'INVALID_VPCE_FORMAT',
    pattern: /^vpce-([a-z0-9]{8}|[a-z0-9]{17})$/,
    message: 'is no id of a VPC endpoint: vpce- and 8 or 17 letters and digits.',
  },
};

/** checkTextValues finds wildcards that their operator takes for plain characters, and values that cannot be what their key holds. */
export function checkTextValues({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ conditions }) =>
    conditions.flatMap(condition => {
      const { operator } = condition;
      if (operator?.family !== 'String') return [];
      return condition.values.flatMap(({ value, node, path }) =>
        typeof value === 'string' ? textProblem(condition, operator, { value, node, path }) : [],
      );
    }),
  );
}

function textProblem(
  { key, operatorText }: ConditionView,
  operator: ConditionOperator,
  value: Located<string>,
): Finding[] {
  const literal = value.value.replaceAll(VARIABLE, '');
  if (hasWildcard(literal)) {
    if (operator.base.includes('Like')) return [];
    const message = `${operatorText} takes * and ? in ${quoted(value.value)} for plain characters: where wildcards are meant, use StringLike or StringNotLike.`;
    return [finding('WILDCARD_WITHOUT_LIKE_OPERATOR', { ...at(value), message })];
  }
  const name = key.toLowerCase();
  const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  const open = literal !== value.value || /[<>]/.test(literal);
  const compared = operator.base.includes('IgnoreCase') ? literal.toLowerCase() : literal;
  if (form === undefined || open || form.pattern.test(compared)) return [];
  const message = `${quoted(value.value)} ${form.message}`;
  return [finding(form.code, { ...at(value), message })];
}
