import { addEntry, entryProblem } from './add-entry.ts';
import { parseOperator } from './condition-operator.ts';
import { reasonForCaution, reasonToLeave, withoutKeyReason } from './condition-scope.ts';
import type { ConditionChange, StatementNote } from './conditions.ts';
import { mapStatements, type PolicyDocument, type Statement, statements } from './document.ts';
import type { ConditionEntry } from './request-condition.ts';

/**
 * addKeyCondition puts a condition on any key into every Allow statement whose requests carry the key. It is refused where the
 * condition itself is wrong, where no statement can have it, and where it would widen one.
 */
export function addKeyCondition(document: PolicyDocument, entry: ConditionEntry): ConditionChange {
  const { operator, key, values } = entry;
  const wrong = entryProblem(operator, key, values);
  if (wrong !== undefined) return { kind: 'refused', problem: wrong };
  const left = notes(document, statement => reasonToLeaveKey(statement, entry));
  const leftOut = new Set(left.map(({ statement }) => statement));
  const takers = statements(document).flatMap((statement, index) =>
    statement.Effect === 'Allow' && !leftOut.has(index) ? [index] : [],
  );
  if (takers.length === 0) {
    return {
      kind: 'refused',
      problem: left[0]?.reason ?? 'The policy has no Allow statement that could have the condition.',
    };
  }
  let problem: string | undefined;
  const changed = mapStatements(document, (statement, index) => {
    if (!takers.includes(index)) return statement;
    const change = addEntry(statement, operator, key, values);
    if (change.kind === 'changed') return change.statement;
    problem ??= `Statement ${index + 1}: ${change.problem}`;
    return statement;
  });
  if (problem !== undefined) return { kind: 'refused', problem };
  const cautions = isRegion(entry)
    ? notes(document, (statement, index) =>
        takers.includes(index) ? reasonForCaution(statement, 'requested-region') : undefined,
      )
    : [];
  return { kind: 'changed', document: changed, left, cautions };
}

function reasonToLeaveKey(statement: Statement, entry: ConditionEntry): string | undefined {
  if (isRegion(entry)) return reasonToLeave(statement, 'requested-region');
  return withoutKeyReason(statement, entry.key, isMetWithoutKey(entry) ? 'some' : 'all');
}

/** Whether a request that lacks the key meets the condition. Source: IAM User Guide, IAM JSON policy elements: Condition operators. */
function isMetWithoutKey({ operator, values }: ConditionEntry): boolean {
  const parsed = parseOperator(operator);
  if (parsed?.family === 'Null') return values.some(value => value.toLowerCase() === 'true');
  if (parsed?.ifExists || parsed?.qualifier === 'ForAllValues') return true;
  return parsed?.negated === true && parsed.qualifier !== 'ForAnyValue';
}

function isRegion({ key }: ConditionEntry): boolean {
  return key.toLowerCase() === 'aws:requestedregion';
}

function notes(
  document: PolicyDocument,
  reasonOf: (statement: Statement, index: number) => string | undefined,
): StatementNote[] {
  return statements(document).flatMap((statement, index) => {
    const reason = statement.Effect === 'Allow' ? reasonOf(statement, index) : undefined;
    return reason === undefined ? [] : [{ statement: index, reason }];
  });
}
