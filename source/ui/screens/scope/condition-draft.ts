import { parseOperator } from '../../../policy/condition-operator.ts';
import type { Effect } from '../../../policy/document.ts';
import { addKeyCondition } from '../../../policy/key-condition.ts';
import type { ConditionEntry } from '../../../policy/request-condition.ts';
import { conditionSummary } from '../../../policy/summarize/summarize.ts';
import { fillIn } from '../../../procedure/answers.ts';
import { keyWithTag, needsTag } from '../../../procedure/condition-key-choices.ts';
import { addConditionTo, changeCondition } from '../../../procedure/edit-conditions.ts';
import {
  conditionValueProblem,
  type OperatorChoice,
  operatorChoices,
} from '../../../procedure/operator-choices.ts';
import { conditionKeyReference } from '../../../reference/global-keys.ts';
import { listEditorProblems } from '../../prompts/list-editor-problems.ts';
import { editedValues } from '../../prompts/list-editor-state.ts';
import { textOf } from '../../prompts/text-state.ts';
import type { Wizard } from '../../state/wizard.ts';
import { statementInScope } from './condition-rows.ts';
import type { ConditionDraft } from './scope-state.ts';

/** What stands for a tag that is not named yet, so that operators and values can be judged meanwhile. */
const ANY_TAG = 'tag';

/** draftKey is the key as it would be written; a tag that is missing stands as the reference writes it. */
export function draftKey({ keyName, tag }: ConditionDraft): string {
  const text = textOf(tag).trim();
  return needsTag(keyName) && text !== '' ? keyWithTag(keyName, text) : keyName;
}

/** judgedKey is a key that operators and values can be checked against, the tag named or not. */
export function judgedKey(draft: ConditionDraft): string {
  return keyWithTag(draftKey(draft), ANY_TAG);
}

/** draftEntry is the condition that the draft says. */
export function draftEntry(draft: ConditionDraft): ConditionEntry {
  return { operator: draft.operator, key: draftKey(draft), values: editedValues(draft.values) };
}

/** draftEffect is the effect of the statement in which the condition is to stand. */
function draftEffect({ answers, local }: Wizard, { replaces }: ConditionDraft): Effect {
  return statementInScope(answers.document, replaces?.statement ?? local.conditionsOf).Effect;
}

/** draftOperators lists the operators that fit the key; one that does not and stands there is kept among them. */
export function draftOperators(wizard: Wizard, draft: ConditionDraft): OperatorChoice[] {
  const key = judgedKey(draft);
  const fitting = operatorChoices(key, draftEffect(wizard, draft)).map(choice => ({
    ...choice,
    // The key stands above the list already.
    words: choice.words.replace(`${key} `, ''),
  }));
  const { operator } = draft;
  if (operator === '' || fitting.some(choice => choice.operator === operator)) return fitting;
  return [{ operator, words: 'as it is written', caution: undefined }, ...fitting];
}

/** takesOneValue tells whether further values make no sense: true or false. */
export function takesOneValue({ operator }: ConditionDraft): boolean {
  const family = parseOperator(operator)?.family;
  return family === 'Bool' || family === 'Null';
}

/** typedText is what stands in the line of values that is being typed, or nothing while moving. */
export function typedText({ values: { hand } }: ConditionDraft): string | undefined {
  return hand.kind === 'typing' ? textOf(hand.text) : undefined;
}

/** valueCheck says what is wrong with one value of the draft. */
export function valueCheck(draft: ConditionDraft): (value: string) => string | undefined {
  const key = judgedKey(draft);
  return value => conditionValueProblem(draft.operator, key, value);
}

/** draftProblem says what keeps the condition from being written, and where. */
export function draftProblem(
  wizard: Wizard,
  draft: ConditionDraft,
): { readonly part: ConditionDraft['part']; readonly problem: string } | undefined {
  const { keyName, tag } = draft;
  if (needsTag(keyName) && textOf(tag).trim() === '')
    return { part: 'tag', problem: 'Name the tag: its key, such as team.' };
  const values = editedValues(draft.values);
  if (values.length === 0) return { part: 'values', problem: 'Give at least one value.' };
  const wrong = listEditorProblems(values, valueCheck(draft)).find(Boolean);
  if (wrong !== undefined) return { part: 'values', problem: wrong };
  const change = changeOf(wizard, draft);
  return change.kind === 'refused' ? { part: 'values', problem: change.problem } : undefined;
}

/** changeOf puts the condition into its statement, or into every Allow statement that can have it. */
export function changeOf({ answers: { document }, local: { conditionsOf } }: Wizard, draft: ConditionDraft) {
  const entry = draftEntry(draft);
  const { replaces } = draft;
  if (replaces !== undefined) return changeCondition(document, replaces.statement, replaces, entry);
  return conditionsOf === 'all-allow'
    ? addKeyCondition(document, entry)
    : addConditionTo(document, conditionsOf, entry);
}

/** draftCaution says what the condition does beside what it seems to. */
export function draftCaution(wizard: Wizard, draft: ConditionDraft): string | undefined {
  const operator = draftOperators(wizard, draft).find(choice => choice.operator === draft.operator);
  if (draftProblem(wizard, draft) !== undefined) return operator?.caution;
  const change = changeOf(wizard, draft);
  if (change.kind === 'refused') return change.problem;
  const [caution] = change.cautions;
  const words = typeof caution === 'string' || caution === undefined ? caution : caution.reason;
  const [left] = 'left' in change ? change.left : [];
  const leaves =
    left === undefined ? undefined : `Statement ${left.statement + 1} goes without it: ${left.reason}`;
  return words ?? leaves ?? operator?.caution;
}

/** draftSentence says what the condition asks for, as it stands while it is typed. */
export function draftSentence(wizard: Wizard, draft: ConditionDraft): string {
  const { operator, key, values } = fillIn(wizard.answers, draftEntry(draft));
  if (values.length === 0) return '';
  const effect = draftEffect(wizard, draft);
  const words = conditionSummary({ Effect: effect, Condition: { [operator]: { [key]: [...values] } } });
  return `${effect === 'Deny' ? 'Denies only' : 'Only'} ${words ?? ''}.`;
}

/** typeWords says what kind of values a key has. */
export function typeWords(draft: ConditionDraft): string {
  const reference = conditionKeyReference(judgedKey(draft));
  if (reference === undefined) return 'a key that AWS does not document';
  const { type } = reference;
  return type.startsWith('ArrayOf')
    ? `several values of type ${type.slice('ArrayOf'.length)}`
    : `type ${type}`;
}
