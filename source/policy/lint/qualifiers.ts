import { conditionKeyReference, valuedOf } from '../../reference/global-keys.ts';
import { type ConditionOperator, formatOperator } from '../condition-operator.ts';
import { memberOf } from '../json-tree.ts';
import type { ConditionView, StatementView } from '../statement-view.ts';
import { replaceString } from './edits.ts';
import { type Finding, type Fix, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';

/** Listed as having several values, but compared without a qualifier in AWS's own policies (CloudTrailEventContext and others). */
const COMPARED_AS_ONE = ['events:detail-type', 'events:source'];

/** checkQualifiers finds keys of several values without ForAllValues or ForAnyValue, and ForAllValues on keys of one. Source: IAM User Guide, Multivalued context keys. */
export function checkQualifiers({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(statement =>
    statement.conditions.flatMap(condition => {
      const { operator, key } = condition;
      const reference = conditionKeyReference(key);
      if (operator === undefined || operator.family === 'Null' || reference === undefined) return [];
      const multi = valuedOf(reference.type) === 'multi';
      if (multi && operator.qualifier === undefined && !COMPARED_AS_ONE.includes(key.toLowerCase()))
        return [missingQualifier(condition)];
      if (!multi && operator.qualifier === 'ForAllValues')
        return [needlessForAllValues(statement, condition, operator)];
      return [];
    }),
  );
}

function missingQualifier({ key, path, member, operatorText }: ConditionView): Finding {
  return finding('MISSING_QUALIFIER', {
    path,
    span: member.keySpan,
    message: `${key} has several values in a request, and ${operatorText} compares one: write ForAnyValue:${operatorText}, or ForAllValues:${operatorText} (true as well when the key is absent).`,
  });
}

function needlessForAllValues(
  statement: StatementView,
  { key, path, member, operatorMember, operatorText }: ConditionView,
  operator: ConditionOperator,
): Finding {
  const { base, ifExists } = operator;
  const plain = formatOperator({ qualifier: undefined, base, ifExists });
  const block = memberOf(statement.node, 'Condition')?.value;
  const alone = operatorMember.value.kind === 'object' && operatorMember.value.members.length === 1;
  const fix: Fix | undefined =
    alone && memberOf(block, plain) === undefined
      ? { description: `Write ${plain}`, edits: [replaceString(operatorMember.keySpan, plain)] }
      : undefined;
  return finding('FORALLVALUES_WITH_SINGLE_VALUED_KEY', {
    path,
    span: member.keySpan,
    message: `${key} has one value, and ${operatorText} is true as well when the key is absent: write ${plain}.`,
    ...(fix ? { fix } : {}),
  });
}
