import { entryProblem } from '../policy/add-entry.ts';
import { parseOperator } from '../policy/condition-operator.ts';
import { withoutKeyReason } from '../policy/condition-scope.ts';
import { listOf, type Statement } from '../policy/document.ts';
import { placeholdersIn } from '../policy/placeholders.ts';
import { conditionSummary } from '../policy/summarize/summarize.ts';
import { operatorCaution } from './operator-choices.ts';

/** Where a condition stands in a statement: operator and key as they are written. */
export interface ConditionPlace {
  readonly operator: string;
  readonly key: string;
}

/** A condition of a statement, as the editor lists it. */
export interface ConditionRow extends ConditionPlace {
  readonly values: readonly string[];
  readonly qualifier: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly ifExists: boolean;
  readonly words: string;
  /** What is wrong with it: IAM refuses it, or nothing ever meets it. */
  readonly problem: string | undefined;
  /** What it lets through or keeps out beside what it seems to. */
  readonly caution: string | undefined;
}

/** conditionRows lists the conditions of a statement in the order in which they stand, each in words. */
export function conditionRows(statement: Statement): ConditionRow[] {
  return Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) =>
      rowOf(statement, { operator, key }, listOf(values).map(String)),
    ),
  );
}

/** conditionCaution says what a condition does in a statement beside what it seems to: what it lets through, or which actions it keeps out altogether. */
export function conditionCaution(
  statement: Statement,
  { operator, key }: ConditionPlace,
): string | undefined {
  const parsed = parseOperator(operator);
  if (parsed === undefined || parsed.family === 'Null' || placeholdersIn(key).length > 0) return undefined;
  const caution = operatorCaution(operator, key, statement.Effect);
  if (caution !== undefined) return asksPresence(statement, key) ? undefined : caution;
  return statement.Effect === 'Allow' ? withoutKeyReason(statement, key, 'all') : undefined;
}

function rowOf(
  statement: Statement,
  { operator, key }: ConditionPlace,
  values: readonly string[],
): ConditionRow {
  const parsed = parseOperator(operator);
  const alone = { Effect: statement.Effect, Condition: { [operator]: { [key]: [...values] } } };
  return {
    operator,
    key,
    values,
    qualifier: parsed?.qualifier,
    ifExists: parsed?.ifExists ?? false,
    words: conditionSummary(alone) ?? '',
    // A key whose tag is still open is judged when it is filled in.
    problem: placeholdersIn(key).length > 0 ? undefined : entryProblem(operator, key, values),
    caution: conditionCaution(statement, { operator, key }),
  };
}

/** Null "false" beside a condition leaves out the requests that lack the key. */
function asksPresence({ Condition: block }: Statement, key: string): boolean {
  const nulls = Object.entries(block ?? {}).filter(([operator]) => /^Null$/i.test(operator));
  return nulls
    .flatMap(([, keys]) => Object.entries(keys))
    .some(
      ([name, asked]) =>
        name.toLowerCase() === key.toLowerCase() &&
        listOf(asked).every(value => String(value).toLowerCase() === 'false'),
    );
}
