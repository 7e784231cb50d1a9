import { parseOperator } from '../../policy/condition-operator.ts';
import { addKeyCondition } from '../../policy/key-condition.ts';
import type { ConditionEntry } from '../../policy/request-condition.ts';
import { fillIn } from '../../procedure/answers.ts';
import type { ConditionScope } from '../../procedure/condition-toggles.ts';
import { addConditionTo, changeCondition, dropCondition } from '../../procedure/edit-conditions.ts';
import { EXPLAINED_CONDITION_OPERATORS } from '../../procedure/explained/scope.ts';
import { type ListedCondition, scopeStatement } from '../../procedure/listed-conditions.ts';
import { conditionValueProblem, operatorChoices } from '../../procedure/operator-choices.ts';
import { valueCandidates } from '../../procedure/value-candidates.ts';
import { askText } from '../asking/ask-text.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Sitting } from '../sitting.ts';
import { withValues } from '../spoken.ts';
import { askKey } from './condition-keys.ts';
import { changeDocument } from './history.ts';
import { takeChange } from './take-change.ts';

/** newEntry asks for a condition on a key, its operator and its values, and adds it. */
export async function newEntry(
  sitting: Sitting,
  scope: ConditionScope,
  named: string | undefined,
): Promise<void> {
  const key = await askKey(sitting, scope, named);
  if (key === undefined) return;
  const operator = await askOperator(sitting, scope, key, undefined);
  if (operator === undefined) return;
  const values = await askValues(sitting, { operator, key, values: [] });
  if (values === undefined) return;
  const entry = { operator, key, values };
  const { document } = sitting.answers;
  const change =
    scope === 'all-allow' ? addKeyCondition(document, entry) : addConditionTo(document, scope, entry);
  takeChange(sitting, change, `the condition on ${key}`);
}

/** changeEntry gives a condition another operator or other values, or takes it out. */
export async function changeEntry(sitting: Sitting, present: ListedCondition): Promise<void> {
  const { statement, operator, key, values, problem, caution } = present;
  const chosen = await chooseOne<'values' | 'operator' | 'remove'>(sitting.talk, {
    question: [
      ...withValues(`${operator} ${key}`, values),
      ...[problem, caution].filter(words => words !== undefined),
      'Change it, or take it out?',
    ],
    options: [
      { id: 'values', label: 'Give it other values' },
      { id: 'operator', label: 'Compare it in another way' },
      { id: 'remove', label: 'Take it out' },
    ],
    help: EXPLAINED_CONDITION_OPERATORS,
  });
  if (chosen.kind !== 'chosen') return;
  const { document } = sitting.answers;
  if (chosen.id === 'remove') {
    changeDocument(
      sitting,
      dropCondition(document, statement, { operator, key }),
      `the condition on ${key} taken out`,
    );
    sitting.talk.say('It is taken out.');
    return;
  }
  const next = chosen.id === 'operator' ? await askOperator(sitting, statement, key, operator) : operator;
  if (next === undefined) return;
  const given = await askValues(sitting, { operator: next, key, values });
  if (given === undefined) return;
  const entry = { operator: next, key, values: given };
  takeChange(
    sitting,
    changeCondition(document, statement, { operator, key }, entry),
    `the condition on ${key} changed`,
  );
}

async function askOperator(
  { talk, answers }: Sitting,
  scope: ConditionScope,
  key: string,
  current: string | undefined,
): Promise<string | undefined> {
  const choices = operatorChoices(key, scopeStatement(answers.document, scope).Effect);
  if (choices.length === 0) return current ?? 'StringEquals';
  const chosen = await chooseOne(talk, {
    question: [`How is ${key} compared?`],
    options: choices.map(({ operator, words, caution }) => ({
      id: operator,
      label: operator,
      note: operatorNote(words, caution),
    })),
    usual: choices.some(({ operator }) => operator === current) ? current : choices[0]?.operator,
    help: EXPLAINED_CONDITION_OPERATORS,
  });
  return chosen.kind === 'chosen' ? chosen.id : undefined;
}

/** Three dots are not heard as the value that is asked for next. */
function operatorNote(words: string, caution: string | undefined): string {
  const said = words.replaceAll('...', 'the value');
  return caution === undefined ? said : `${said}. Beware: ${caution}`;
}

/** So many examples are read out. */
const SAID_MOST = 3;

/** The values, one after another until an empty answer; nothing when the person goes back. Values that are there are kept, taken away or added to. */
async function askValues(
  sitting: Sitting,
  { operator, key, values: before }: ConditionEntry,
): Promise<string[] | undefined> {
  const { talk, answers } = sitting;
  const family = parseOperator(operator)?.family;
  const takesOne = family === 'Bool' || family === 'Null';
  const candidates = valueCandidates(
    fillIn(answers, answers.document),
    { operator, key },
    answers.callerValues,
  );
  const such = candidates.length === 0 ? [] : withValues('Such as', candidates.slice(0, SAID_MOST));
  const values: string[] = [];
  for (;;) {
    const place = values.length;
    const given = await askText(talk, {
      question:
        place === 0 ? [...such, 'Which value?'] : [`Value ${place + 1}? Empty when there are no more.`],
      current: before[place] ?? (takesOne ? 'true' : ''),
      need: place === 0 ? 'required' : 'optional',
      check: text => conditionValueProblem(operator, key, text),
      help: EXPLAINED_CONDITION_OPERATORS,
    });
    if (given.kind === 'back') return undefined;
    if (given.text === '') return values;
    values.push(given.text);
    if (takesOne) return values;
  }
}
