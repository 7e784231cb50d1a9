import { memberOf } from '../json-tree.ts';
import { type CoveredStatement, coveredStatements } from './covered.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { nameSome } from './name-some.ts';
import { isAllow, statementName } from './statements.ts';

/** checkShadowed finds conditions that do not restrict, because another statement allows the same without them. */
export function checkShadowed({ statements }: LintedPolicy): Finding[] {
  return coveredStatements(statements)
    .filter(({ statement }) => isAllow(statement))
    .flatMap(shadowedCondition);
}

function shadowedCondition({ statement, covered }: CoveredStatement): Finding[] {
  const free = covered.filter(({ asks }) => asks === 'less');
  const condition = memberOf(statement.node, 'Condition');
  if (free.length === 0 || condition === undefined) return [];
  const by = [...new Map(free.map(({ by: other }) => [other.index, other])).values()];
  const actions = nameSome(free.map(({ action }) => action.value));
  const [are, them] = free.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const asking = by.every(({ conditions }) => conditions.length === 0) ? 'no condition' : 'fewer conditions';
  const message = `${actions} ${are} allowed on the same resources by ${nameSome(by.map(statementName))} with ${asking}, so this condition restricts nothing for ${them}: narrow the other statement, or leave this one out.`;
  return [
    finding('SHADOWED_CONDITION', { path: [...statement.path, 'Condition'], span: condition.span, message }),
  ];
}
