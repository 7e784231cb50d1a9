import { listOf, type PolicyDocument, type Statement, statements } from '../policy/document.ts';
import { conditionEntries } from '../policy/request-condition.ts';
import { conditionKeyReference } from '../reference/global-keys.ts';
import { type ConditionRow, conditionRows } from './condition-rows.ts';
import { type ConditionScope, type ToggleRow, toggleRows } from './condition-toggles.ts';

/** A condition of the scope that no common one stands for, with its statement. */
export interface ListedCondition extends ConditionRow {
  readonly statement: number;
}

/** listedConditions gives the conditions of one statement, or of all Allow statements: the common ones, then the others. */
export function listedConditions(
  document: PolicyDocument,
  scope: ConditionScope,
): { readonly toggles: readonly ToggleRow[]; readonly others: readonly ListedCondition[] } {
  const toggles = toggleRows(document, scope);
  const said = toggles.flatMap(({ state, condition }) =>
    state === 'on' && condition !== undefined ? conditionEntries(condition) : [],
  );
  const isSaid = (row: ConditionRow) =>
    said.some(
      ({ operator, key, values }) =>
        operator === row.operator &&
        key.toLowerCase() === row.key.toLowerCase() &&
        JSON.stringify(values) === JSON.stringify(row.values),
    );
  const others = statements(document).flatMap((statement, index) =>
    isInScope(statement, index, scope)
      ? conditionRows(statement)
          .filter(row => !isSaid(row))
          .map(row => ({ ...row, statement: index }))
      : [],
  );
  return { toggles, others };
}

/** scopeStatement stands for everything in a scope: one statement, or the actions of all Allow statements together. */
export function scopeStatement(document: PolicyDocument, scope: ConditionScope): Statement {
  const list = statements(document).filter((statement, index) => isInScope(statement, index, scope));
  const [only] = list;
  if (scope !== 'all-allow' && only !== undefined) return only;
  return { Effect: 'Allow', Action: [...new Set(list.flatMap(({ Action }) => listOf(Action)))] };
}

/** keyParts takes a key of a policy apart: its name as AWS's reference writes it, and the tag that stands for the variable. */
export function keyParts(key: string): { readonly name: string; readonly tag: string } {
  const name = conditionKeyReference(key)?.name ?? key;
  const [before = '', after] = name.split(/\$\{[^}]*\}/);
  if (after === undefined) return { name: key, tag: '' };
  return { name, tag: key.slice(before.length, key.length - after.length) };
}

function isInScope({ Effect }: Statement, index: number, scope: ConditionScope): boolean {
  return scope === 'all-allow' ? Effect === 'Allow' : scope === index;
}
