import type { ConditionView } from '../statement-view.ts';
import type { FindingCode } from './catalogue.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';

/** checkEmptyValues finds condition keys with an empty list of values. Source: IAM User Guide, Access Analyzer policy check reference, empty array conditions. */
export function checkEmptyValues({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ conditions }) =>
    conditions.flatMap(condition => {
      const { value } = condition.member;
      if (value.kind !== 'array' || value.items.length > 0) return [];
      const [code, what] = emptyCase(condition);
      return finding(code, {
        path: condition.path,
        span: value.span,
        message: `There is no value for ${condition.key}, ${what}`,
      });
    }),
  );
}

function emptyCase({ operator, key }: ConditionView): readonly [FindingCode, string] {
  const absent = `so this is true only when the key is absent: write "Null": {"${key}": "true"} if that is meant.`;
  if (operator?.qualifier === 'ForAllValues') return ['EMPTY_ARRAY_CONDITION_FORALLVALUES', absent];
  if (operator?.qualifier === 'ForAnyValue')
    return ['EMPTY_ARRAY_CONDITION_FORANYVALUE', 'so this is never true: name the values.'];
  if (operator?.ifExists) return ['EMPTY_ARRAY_CONDITION_IFEXISTS', absent];
  return ['EMPTY_ARRAY_CONDITION', 'so the condition compares with nothing: name the values.'];
}
