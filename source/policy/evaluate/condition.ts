import { type ConditionOperator, parseOperator } from '../condition-operator.ts';
import type { Comparand } from './comparand.ts';
import { comparandOf, readBoolean } from './comparison.ts';
import type { TemplateReading } from './policy-variables.ts';
import type { ContextValues } from './request-context.ts';
import { judgeAny, NEVER, type Verdict } from './verdict.ts';

/** Condition is one key of a Condition block under its operator, ready to be asked of requests. */
export type Condition = (context: ContextValues) => Verdict;

type Variables = TemplateReading['variables'];

/** readConditions reads a Condition block; it answers nothing when the block is not built as one. What cannot be read in it is never met. */
export function readConditions(block: unknown, variables: Variables): Condition[] | undefined {
  if (block === undefined) return [];
  if (!isObject(block)) return undefined;
  const conditions: Condition[] = [];
  for (const [operatorText, keys] of Object.entries(block)) {
    const operator = parseOperator(operatorText);
    if (operator === undefined || !isObject(keys)) return undefined;
    for (const [key, values] of Object.entries(keys))
      conditions.push(readCondition(operator, key, [values].flat(), variables));
  }
  return conditions;
}

/** isObject tells whether a value of a document is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readCondition(
  operator: ConditionOperator,
  key: string,
  values: readonly unknown[],
  variables: Variables,
): Condition {
  if (!values.every(value => ['string', 'number', 'boolean'].includes(typeof value))) return () => NEVER;
  const texts = values.map(String);
  if (operator.family === 'Null') return nullCondition(operator, key, texts);
  const comparands = texts.map(text => comparandOf(operator, text, variables));
  const readable = comparands.filter(comparand => comparand !== undefined);
  if (readable.length < comparands.length && (operator.negated || readable.length === 0)) return () => NEVER;
  return context => judge(operator, key, readable, context);
}

function judge(
  operator: ConditionOperator,
  key: string,
  comparands: readonly Comparand[],
  context: ContextValues,
): Verdict {
  const values = context.valuesOf(key);
  const resolved = comparands.map(comparand => comparand(context));
  if (values !== undefined) return judgeAny(resolved, matches => holds(operator, values, matches));
  const met = metWhenAbsent(operator);
  // Without values in the policy nothing that the request could hold would match.
  if (comparands.length === 0) return { met, hinges: met || operator.negated ? [key] : [] };
  const needed = resolved.every(one => one.missing.length > 0) ? resolved.flatMap(one => one.missing) : [];
  return { met, hinges: [key, ...needed] };
}

/** Source: IAM User Guide, Condition operators (absent keys, IfExists) and Set operators for multivalued context keys. */
function metWhenAbsent({ qualifier, ifExists, negated }: ConditionOperator): boolean {
  if (ifExists || qualifier === 'ForAllValues') return true;
  return qualifier === undefined && negated;
}

/** Without a qualifier a key of several values cannot be compared, and one without values equals nothing. */
function holds(
  { qualifier, negated }: ConditionOperator,
  values: readonly string[],
  matches: (value: string) => boolean,
): boolean {
  const passes = (value: string) => matches(value) !== negated;
  // AWS reads a set that holds nothing but empty strings as an empty one.
  const set = values.every(value => value === '') ? [] : values;
  if (qualifier === 'ForAllValues') return set.every(passes);
  if (qualifier === 'ForAnyValue') return set.some(passes);
  const [only] = values;
  return only === undefined ? negated : values.length === 1 && passes(only);
}

/** With a qualifier Null asks each value for its absence. Source: IAM Access Analyzer, check NULL_WITH_QUALIFIER. */
function nullCondition(
  { qualifier, ifExists }: ConditionOperator,
  key: string,
  texts: readonly string[],
): Condition {
  const wanted = texts.map(readBoolean);
  if (ifExists || texts.length === 0 || wanted.includes(undefined)) return () => NEVER;
  if (qualifier !== undefined) return () => ({ met: qualifier === 'ForAllValues', hinges: [] });
  const [absent, present] = [wanted.includes('true'), wanted.includes('false')];
  return context => {
    const values = context.valuesOf(key);
    if (values !== undefined) return { met: values.length === 0 ? absent : present, hinges: [] };
    if (absent === present) return { met: true, hinges: [] };
    return { met: absent, hinges: [key], ...(absent ? { absence: key } : {}) };
  };
}
