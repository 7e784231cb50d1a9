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
  const names = nameSome(by.map(statementName));
  const message = `${nameSome(free.map(({ action }) => action.value))} ${free.length === 1 ? 'is' : 'are'} allowed on the same resources by ${names} with less asked, so this condition restricts nothing for ${free.length === 1 ? 'it' : 'them'}: narrow the other statement, or leave this one out.`;
  return [
    finding('SHADOWED_CONDITION', { path: [...statement.path, 'Condition'], span: condition.span, message }),
  ];
}
