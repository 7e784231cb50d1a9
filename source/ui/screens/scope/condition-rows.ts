import { type PolicyDocument, type Statement, statements } from '../../../policy/document.ts';
import { fillIn } from '../../../procedure/answers.ts';
import { type GroupedKeyChoice, offeredKeyChoices } from '../../../procedure/condition-key-choices.ts';
import type { ConditionScope, ToggleRow } from '../../../procedure/condition-toggles.ts';
import { keyWords, lackedWords, TOGGLE_DETAILS } from '../../../procedure/condition-words.ts';
import { editability } from '../../../procedure/editability.ts';
import {
  type ListedCondition,
  listedConditions,
  scopeStatement,
} from '../../../procedure/listed-conditions.ts';
import { namesEveryService } from '../../../procedure/suggested-resources.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural } from '../../../text/words.ts';
import type { Option } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';

/** What a row of the list stands for. */
export type ConditionListRow = Option &
  (
    | { readonly part: 'done' | 'any-key' }
    | { readonly part: 'toggle'; readonly toggle: ToggleRow }
    | { readonly part: 'present'; readonly condition: ListedCondition }
    | { readonly part: 'add'; readonly keyName: string }
  );

/** conditionListRows lists what can be asked of requests: the common conditions, those present, and what can be added. */
export function conditionListRows(wizard: Wizard): ConditionListRow[] {
  const { document } = wizard.answers;
  const { conditionsOf } = wizard.local;
  const why = whyNot(wizard);
  if (why !== undefined) return [{ id: 'done', part: 'done', label: 'Done', note: why, detail: [why] }];
  const { toggles, others } = listedConditions(document, conditionsOf);
  const none = whyNone(toggles);
  const count = others.length + toggles.filter(({ state }) => state !== 'off').length;
  return [
    doneRow(count, none),
    ...(none === undefined ? toggles.map(toggleRow) : []),
    ...others.map(condition => presentRow(wizard, condition)),
    ...keysOfActions(document, conditionsOf).map(addRow),
    ANY_KEY,
  ];
}

/** keyChoicesInScope lists the condition keys for one statement or all Allow statements. */
export function keyChoicesInScope(
  document: PolicyDocument,
  scope: ConditionScope,
): readonly GroupedKeyChoice[] {
  const statement = statementInScope(document, scope);
  const known = choices.get(statement);
  if (known !== undefined) return known;
  const made = offeredKeyChoices(statement);
  choices.set(statement, made);
  return made;
}

/** Of a statement of all services those of Amazon ECS stand for all, which are thousands. */
const choices = new WeakMap<Statement, readonly GroupedKeyChoice[]>();
const together = new WeakMap<PolicyDocument, Statement>();

/** statementInScope stands for one statement or all Allow statements; the same object while the document is. */
export function statementInScope(document: PolicyDocument, scope: ConditionScope): Statement {
  if (scope !== 'all-allow') return scopeStatement(document, scope);
  const known = together.get(document) ?? scopeStatement(document, scope);
  together.set(document, known);
  return known;
}

function whyNot({ answers: { document }, local: { conditionsOf } }: Wizard): string | undefined {
  const list = statements(document);
  const statement = conditionsOf === 'all-allow' ? undefined : list[conditionsOf];
  if (conditionsOf !== 'all-allow' && statement === undefined) return 'There is no such statement.';
  if (conditionsOf === 'all-allow' && !list.some(({ Effect }) => Effect === 'Allow'))
    return 'No statement allows anything yet: add one first.';
  const conditions = statement === undefined ? undefined : editability(statement).conditions;
  return conditions?.kind === 'as-json' ? conditions.why : undefined;
}

/** Where none of the common conditions can be, one reason is enough. */
function whyNone(toggles: readonly ToggleRow[]): string | undefined {
  const [first] = toggles;
  const same = toggles.every(
    ({ state, unavailable }) => state === 'off' && unavailable === first?.unavailable,
  );
  return same ? first?.unavailable : undefined;
}

function doneRow(count: number, none: string | undefined): ConditionListRow {
  return {
    id: 'done',
    part: 'done',
    label: 'Done',
    note: count === 0 ? 'none: it always counts' : plural(count, 'condition'),
    detail: [
      'All conditions of a statement must be met; of several values of one, one is enough.',
      ...(none === undefined ? [] : [none]),
    ],
  };
}

function toggleRow(toggle: ToggleRow): ConditionListRow {
  const { kind, title, state, words, unavailable } = toggle;
  const note = state === 'off' ? (unavailable === undefined ? 'off' : `not possible: ${unavailable}`) : words;
  return {
    id: `toggle ${kind}`,
    part: 'toggle',
    toggle,
    group: 'common',
    label: title,
    note: safeLine(note),
    ...(state === 'off' && unavailable !== undefined ? { disabled: unavailable } : {}),
    detail: [
      ...(state === 'off' && unavailable !== undefined ? [unavailable] : []),
      ...(state === 'off' ? [] : [safeLine(words)]),
      TOGGLE_DETAILS[kind],
    ],
  };
}

function presentRow({ answers, local }: Wizard, condition: ListedCondition): ConditionListRow {
  const { statement, operator, key, values, problem, caution } = condition;
  const wrong = problem ?? caution;
  return {
    id: `present ${statement} ${operator} ${key}`,
    part: 'present',
    condition,
    group: local.conditionsOf === 'all-allow' ? `of statement ${statement + 1}` : 'further conditions',
    label: safeLine(fillIn(answers, condition.words)).replace(/^when /, ''),
    keywords: `${operator} ${key}`,
    ...(wrong === undefined ? {} : { mark: '!' }),
    detail: [safeLine(`${operator} ${key}: ${values.join(', ')}`)],
  };
}

/** The cluster has a row of its own among the common conditions. */
function keysOfActions(document: PolicyDocument, scope: ConditionScope): GroupedKeyChoice[] {
  if (namesEveryService(statementInScope(document, scope))) return [];
  return keyChoicesInScope(document, scope).filter(
    ({ group, name }) => group === 'of these actions' && name !== 'ecs:cluster',
  );
}

function addRow({ name, description, lackedBy }: GroupedKeyChoice): ConditionListRow {
  return {
    id: `add ${name}`,
    part: 'add',
    keyName: name,
    group: 'add one for these actions',
    label: `+ ${name}`,
    note: keyWords(description),
    detail: [keyWords(description), ...lackedWords(lackedBy)],
  };
}

const ANY_KEY: ConditionListRow = {
  id: 'any-key',
  part: 'any-key',
  group: 'add another',
  label: '+ any condition key',
  note: 'all that are known, in groups',
  detail: ['Choose the key, then how it is compared and with what.'],
};
