import { parseArn } from './arn.ts';
import { parseOperator } from './condition-operator.ts';
import { listOf, type OneOrMany } from './document.ts';
import { isObject } from './same-meaning.ts';
import { sameTrust } from './same-trust.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * fitsTrust tells whether a trust policy that an account keeps does what the wanted one does: it lets the same in, or the same
 * for this account's sources alone. AWS advises one of aws:SourceAccount and aws:SourceArn, and prints a Region in the latter
 * (Amazon ECS Developer Guide, Task IAM role); who followed that has a role as it should be.
 */
export function fitsTrust(text: string, wanted: unknown, accountId: string): boolean {
  const found = parsed(text);
  if (sameTrust(found, wanted)) return true;
  const asksSource = statementsOfTrust(wanted).some(statement => sourceConditions(statement).length > 0);
  const isOurs = (statement: unknown) => {
    const sources = sourceConditions(statement);
    return (sources.length > 0 || !asksSource) && sources.every(source => namesAccount(source, accountId));
  };
  return statementsOfTrust(found).every(isOurs) && sameTrust(withoutSources(found), withoutSources(wanted));
}

interface SourceCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly unknown[];
}

const SOURCE_KEYS = /^aws:source(account|arn)$/i;

function sourceConditions(statement: unknown): SourceCondition[] {
  return operatorsOf(statement).flatMap(([operator, keys]) =>
    Object.entries(keys).flatMap(([key, values]) =>
      SOURCE_KEYS.test(key)
        ? [{ operator, key, values: listOf(values as OneOrMany<unknown> | undefined) }]
        : [],
    ),
  );
}

function namesAccount({ operator: word, key, values }: SourceCondition, accountId: string): boolean {
  const operator = parseOperator(word);
  if (operator === undefined || operator.negated || operator.ifExists || operator.qualifier !== undefined)
    return false;
  if (operator.family !== 'String' && operator.family !== 'Arn') return false;
  const literal = operator.family === 'String' && !operator.base.endsWith('Like');
  if (literal && values.some(value => /[*?]/.test(String(value)))) return false;
  const accountOf = (value: unknown) => (/account$/i.test(key) ? value : parseArn(String(value))?.account);
  return values.length > 0 && values.every(value => accountOf(value) === accountId);
}

function withoutSources(trust: unknown): unknown {
  if (!isObject(trust)) return trust;
  return { ...trust, Statement: statementsOfTrust(trust).map(withoutSource) };
}

function withoutSource(statement: unknown): unknown {
  if (!isObject(statement)) return statement;
  const { Condition: _, ...rest } = statement;
  const left = operatorsOf(statement).flatMap(([operator, keys]) => {
    const others = Object.entries(keys).filter(([key]) => !SOURCE_KEYS.test(key));
    return others.length === 0 ? [] : [[operator, Object.fromEntries(others)] as const];
  });
  return left.length === 0 ? rest : { ...rest, Condition: Object.fromEntries(left) };
}

function operatorsOf(statement: unknown): [string, JsonObject][] {
  const block = isObject(statement) && isObject(statement.Condition) ? statement.Condition : {};
  return Object.entries(block).flatMap(([operator, keys]) => (isObject(keys) ? [[operator, keys]] : []));
}

function statementsOfTrust(trust: unknown): unknown[] {
  return isObject(trust) ? listOf(trust.Statement as OneOrMany<unknown> | undefined) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
