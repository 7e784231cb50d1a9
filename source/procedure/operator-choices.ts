import { entryProblem } from '../policy/add-entry.ts';
import { formatOperator, OPERATORS, parseOperator } from '../policy/condition-operator.ts';
import { operatorProblem, operatorsFor } from '../policy/condition-operators-for.ts';
import type { Effect } from '../policy/document.ts';
import { placeholdersIn } from '../policy/placeholders.ts';
import { comparison } from '../policy/summarize/comparison-words.ts';
import { conditionKeyReference, valuedOf } from '../reference/global-keys.ts';

/** An operator that fits a key, qualifier and IfExists included. */
export interface OperatorChoice {
  readonly operator: string;
  /** What it asks: `aws:SourceIp is in ...`. */
  readonly words: string;
  /** What it lets through or keeps out beside what it seems to. */
  readonly caution: string | undefined;
}

const MFA_KEY = /^aws:MultiFactorAuth(Present|Age)$/i;

/**
 * operatorChoices lists every operator that fits a condition key: first those that AWS recommends for its type, then the same with
 * IfExists, then those that fit as well. There are none for a key that is unknown.
 */
export function operatorChoices(key: string, effect: Effect): OperatorChoice[] {
  const type = conditionKeyReference(key)?.type;
  if (type === undefined) return [];
  const valued = valuedOf(type);
  const best = operatorsFor(type, valued);
  const qualifiers = [undefined, 'ForAnyValue', 'ForAllValues'] as const;
  const every = Object.keys(OPERATORS).flatMap(base =>
    qualifiers.map(qualifier => (qualifier === undefined ? base : `${qualifier}:${base}`)),
  );
  const fitting = every.filter(operator => operatorProblem(type, valued, operator) === undefined);
  const plain = [...new Set([...best, ...fitting])];
  const tolerant = plain.filter(operator => operator !== 'Null').map(operator => `${operator}IfExists`);
  const first = new Set(best);
  const order = [
    ...plain.filter(operator => first.has(operator)),
    ...tolerant.filter(operator => first.has(operator.replace(/IfExists$/, ''))),
    ...plain.filter(operator => !first.has(operator)),
    ...tolerant.filter(operator => !first.has(operator.replace(/IfExists$/, ''))),
  ];
  return order.map(operator => ({
    operator,
    words: operatorWords(operator, key),
    caution: operatorCaution(operator, key, effect),
  }));
}

/** operatorCaution warns of what an operator does with requests that lack the key, or nothing. Source: IAM User Guide, Condition operators. */
export function operatorCaution(operator: string, key: string, effect: Effect): string | undefined {
  const parsed = parseOperator(operator);
  if (parsed === undefined || parsed.family === 'Null') return undefined;
  const { qualifier, negated, ifExists } = parsed;
  const met = ifExists || qualifier === 'ForAllValues' || (negated && qualifier === undefined);
  if (MFA_KEY.test(key)) {
    if (met && effect === 'Allow')
      return `Calls with long-term access keys have no ${key}: they would be allowed without MFA.`;
    if (!met && effect === 'Deny')
      return `Calls with long-term access keys have no ${key}: a Deny reaches them only with ${formatOperator({ ...parsed, ifExists: true })}.`;
    // Denying them is what such a Deny is for: IAM User Guide, AWS global condition context keys.
    if (met && effect === 'Deny') return undefined;
  }
  if (!met) return undefined;
  if (qualifier === 'ForAllValues' && !ifExists)
    return `It is met as well by requests without ${key}: add Null ${key} = false to leave them out.`;
  const done = effect === 'Allow' ? 'allowed' : 'denied';
  return `It is met as well by requests without ${key}, which are then ${done}.`;
}

/** conditionValueProblem says why a value cannot stand behind an operator on a key, or nothing; the same rule serves while typing and at the end. */
export function conditionValueProblem(operator: string, key: string, value: string): string | undefined {
  if (placeholdersIn(key).length > 0) return undefined;
  return entryProblem(operator, key, [value]);
}

function operatorWords(operator: string, key: string): string {
  const parsed = parseOperator(operator);
  if (parsed === undefined) return '';
  if (parsed.family === 'Null') return `${key} is absent (true) or present (false)`;
  return comparison(parsed, key, ['...']);
}
