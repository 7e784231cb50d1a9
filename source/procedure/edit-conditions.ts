import { addEntry, entryProblem } from '../policy/add-entry.ts';
import { compact, type PolicyDocument, type Statement, statements } from '../policy/document.ts';
import type { ConditionEntry } from '../policy/request-condition.ts';
import { type ConditionPlace, conditionCaution } from './condition-rows.ts';
import { changeStatement } from './edit-statement.ts';
import { editability } from './editability.ts';

/** A document after a condition of one statement changed, with what to beware of; or why it cannot. */
export type StatementConditionChange =
  | { readonly kind: 'changed'; readonly document: PolicyDocument; readonly cautions: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: string };

/** addConditionTo asks one more thing of a statement; it is refused where it would let the statement match more than before. */
export function addConditionTo(
  document: PolicyDocument,
  index: number,
  entry: ConditionEntry,
): StatementConditionChange {
  return change(document, index, entry, statement =>
    addEntry(statement, entry.operator, entry.key, entry.values),
  );
}

/** changeCondition puts another condition in the place of one: other values stay where it stood, another operator or key is added as a new one is. */
export function changeCondition(
  document: PolicyDocument,
  index: number,
  place: ConditionPlace,
  entry: ConditionEntry,
): StatementConditionChange {
  return change(document, index, entry, statement => {
    if (!has(statement, place)) return { kind: 'refused', problem: 'The statement has no such condition.' };
    if (!isSamePlace(place, entry))
      return addEntry(without(statement, place), entry.operator, entry.key, entry.values);
    const problem = entryProblem(entry.operator, entry.key, entry.values);
    if (problem !== undefined) return { kind: 'refused', problem };
    const Condition = {
      ...statement.Condition,
      [place.operator]: {
        ...statement.Condition?.[place.operator],
        [place.key]: compact([...new Set(entry.values)]),
      },
    };
    return { kind: 'changed', statement: { ...statement, Condition } };
  });
}

/** dropCondition takes one condition out; an operator without keys and a Condition without operators go with it. */
export function dropCondition(
  document: PolicyDocument,
  index: number,
  place: ConditionPlace,
): PolicyDocument {
  return changeStatement(document, index, statement =>
    has(statement, place) ? without(statement, place) : statement,
  );
}

function change(
  document: PolicyDocument,
  index: number,
  entry: ConditionEntry,
  next: (statement: Statement) => ReturnType<typeof addEntry>,
): StatementConditionChange {
  const statement = statements(document)[index];
  if (statement === undefined) return { kind: 'refused', problem: 'There is no such statement.' };
  const { conditions } = editability(statement);
  if (conditions.kind === 'as-json') return { kind: 'refused', problem: conditions.why };
  const changed = next(statement);
  if (changed.kind === 'refused') return changed;
  const caution = conditionCaution(changed.statement, entry);
  return {
    kind: 'changed',
    document: changeStatement(document, index, () => changed.statement),
    cautions: caution === undefined ? [] : [caution],
  };
}

function has({ Condition: block }: Statement, { operator, key }: ConditionPlace): boolean {
  const keys = block !== undefined && Object.hasOwn(block, operator) ? block[operator] : undefined;
  return keys !== undefined && Object.hasOwn(keys, key);
}

function without(statement: Statement, { operator, key }: ConditionPlace): Statement {
  const { [key]: _, ...keys } = statement.Condition?.[operator] ?? {};
  const { [operator]: __, ...operators } = statement.Condition ?? {};
  const isEmpty = Object.keys(keys).length === 0;
  if (isEmpty && Object.keys(operators).length === 0) {
    const { Condition: ___, ...rest } = statement;
    return rest;
  }
  if (isEmpty) return { ...statement, Condition: operators };
  return { ...statement, Condition: { ...statement.Condition, [operator]: keys } };
}

function isSamePlace(one: ConditionPlace, other: ConditionPlace): boolean {
  return (
    one.operator.toLowerCase() === other.operator.toLowerCase() &&
    one.key.toLowerCase() === other.key.toLowerCase()
  );
}
