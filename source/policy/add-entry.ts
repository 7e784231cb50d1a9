import { conditionKeyReference, GLOBAL_KEYS, valuedOf } from '../reference/global-keys.ts';
import { serviceReference } from '../reference/service.ts';
import { closest } from '../text/closest.ts';
import { sentenceList } from '../text/words.ts';
import { formatOperator, parseOperator } from './condition-operator.ts';
import { operatorProblem } from './condition-operators-for.ts';
import { asStrictAs, valuesOf } from './condition-strictness.ts';
import { type ConditionBlock, compact, type Statement } from './document.ts';
import { sourceRangeProblem } from './ip-range.ts';
import { valueProblem } from './value-problem.ts';

/** The statement with the condition, or why it cannot have it. */
export type EntryChange =
  | { readonly kind: 'changed'; readonly statement: Statement }
  | { readonly kind: 'refused'; readonly problem: string };

/**
 * addEntry asks one more thing of a statement and never lets it match more than before: what it asks of the same key already
 * stays where it is as strict; values of a negated operator are joined, because each excludes more; anything else is refused,
 * because further values of one key are alternatives.
 */
export function addEntry(
  statement: Statement,
  operator: string,
  key: string,
  values: readonly string[],
): EntryChange {
  const problem = entryProblem(operator, key, values);
  const parsed = parseOperator(operator);
  if (problem !== undefined || parsed === undefined) return { kind: 'refused', problem: problem ?? '' };
  const spelled = formatOperator(parsed);
  const written = writtenOperator(statement.Condition, spelled);
  const present = valuesOf(statement.Condition, written, key);
  if (present === undefined) return changed(statement, written, key, values);
  if (parsed.negated) {
    const joined = [...new Set([...present, ...values])];
    return joined.length === present.length
      ? { kind: 'changed', statement }
      : changed(statement, written, writtenKey(statement.Condition, written, key), joined);
  }
  if (asStrictAs(present, { operator: spelled, key, values })) return { kind: 'changed', statement };
  return {
    kind: 'refused',
    problem: `It already asks that ${key} is ${sentenceList(present, 'or')} (${spelled}), and further values would be alternatives. Change or remove that condition first.`,
  };
}

/** entryProblem says what is wrong with a condition itself, on whatever statement: the key, the operator or a value. */
export function entryProblem(operator: string, key: string, values: readonly string[]): string | undefined {
  if (/\/$|\$\{TagKey\}/i.test(key)) return `${key} needs the name of a tag behind the slash.`;
  const reference = conditionKeyReference(key);
  if (reference === undefined) return unknownKey(key);
  const { type } = reference;
  const problem = operatorProblem(type, valuedOf(type), operator);
  if (problem !== undefined) return `${key}: ${problem}`;
  if (values.length === 0) return `${key} needs a value.`;
  if (values.length > 1 && /^(Bool|Null)/i.test(operator))
    return `${key}: ${operator} takes one value, true or false.`;
  for (const value of values) {
    const wrong =
      valueProblem(type, operator, value) ??
      (key.toLowerCase() === 'aws:sourceip' && !/^Null$/i.test(operator)
        ? sourceRangeProblem(value)
        : undefined);
    if (wrong !== undefined) return `${key}: ${wrong}`;
  }
  return undefined;
}

function unknownKey(key: string): string {
  const service = serviceReference(key.slice(0, Math.max(0, key.indexOf(':'))));
  const candidates = [...GLOBAL_KEYS, ...(service?.conditionKeys ?? [])].map(({ name }) => name);
  const meant = closest(key, candidates);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `There is no condition key ${JSON.stringify(key)}.${hint}`;
}

function changed(
  statement: Statement,
  operator: string,
  key: string,
  values: readonly string[],
): EntryChange {
  const block: ConditionBlock = { ...statement.Condition };
  block[operator] = { ...block[operator], [key]: compact(values) };
  return { kind: 'changed', statement: { ...statement, Condition: block } };
}

/** The operator as the block spells it: letter case does not count. */
function writtenOperator(block: ConditionBlock | undefined, operator: string): string {
  return Object.keys(block ?? {}).find(name => name.toLowerCase() === operator.toLowerCase()) ?? operator;
}

function writtenKey(block: ConditionBlock | undefined, operator: string, key: string): string {
  const keys = Object.keys(block?.[operator] ?? {});
  return keys.find(name => name.toLowerCase() === key.toLowerCase()) ?? key;
}
