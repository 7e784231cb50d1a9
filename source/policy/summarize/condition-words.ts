import { parseOperator } from '../condition-operator.ts';
import { comparison } from './comparison-words.ts';
import { type ConditionWords, keyPhrase } from './key-phrases.ts';
import { shown } from './shown.ts';
import type { ConditionPart } from './statement-parts.ts';

/** conditionWords says what one key of a Condition block asks for. */
export function conditionWords(part: ConditionPart): ConditionWords {
  const operator = parseOperator(part.operator);
  if (operator === undefined) {
    return {
      kind: 'when',
      text: `when ${shown(part.key)} passes ${shown(part.operator)} (which is no operator)`,
    };
  }
  const special = keyPhrase(operator, part);
  return special ?? { kind: 'when', text: `when ${comparison(operator, shown(part.key), part.values)}` };
}
