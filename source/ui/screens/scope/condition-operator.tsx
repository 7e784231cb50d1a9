import { EXPLAINED_CONDITION_OPERATORS } from '../../../procedure/explained/scope.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { closeScreen, goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { draftKey, draftOperators } from './condition-draft.ts';

/** How the key is compared; the operators that AWS recommends for its type stand first. */
export const conditionOperator: Screen = {
  id: 'condition-operator',
  question: ({ local: { conditionDraft } }) =>
    conditionDraft === undefined
      ? 'How is it compared?'
      : `How is ${safeLine(draftKey(conditionDraft))} compared?`,
  enter: wizard => {
    const place = options(wizard).findIndex(({ id }) => id === wizard.local.conditionDraft?.operator);
    return withLocal(wizard, 'operators', listState([], Math.max(0, place)));
  },
  bindings: wizard => listKeys(wizard, wizard.local.operators, []),
  typed: (wizard, text) => listTyped(wizard.local.operators, text),
  reduce: (wizard, event) => {
    if (event.type === 'went-back') return goBack(wizard);
    if (event.type === 'answered') return choose(wizard);
    if (!isListEvent(event)) return wizard;
    return withLocal(wizard, 'operators', reduceList(wizard.local.operators, event, options(wizard)));
  },
  Body: ({ wizard, room }) => (
    <List options={options(wizard)} list={wizard.local.operators} room={room} choice="one" empty="" />
  ),
  detail: wizard => highlighted(options(wizard), wizard.local.operators)?.detail ?? [],
  caution: wizard => {
    const id = highlighted(options(wizard), wizard.local.operators)?.id;
    const draft = wizard.local.conditionDraft;
    if (draft === undefined) return undefined;
    return draftOperators(wizard, draft).find(({ operator }) => operator === id)?.caution;
  },
  help: EXPLAINED_CONDITION_OPERATORS,
};

function options(wizard: Wizard): Option[] {
  const draft = wizard.local.conditionDraft;
  if (draft === undefined) return [];
  return draftOperators(wizard, draft).map(({ operator, words, caution }) => ({
    id: operator,
    label: operator,
    note: words,
    ...(caution === undefined ? {} : { mark: '!' }),
    detail: [words],
  }));
}

function choose(wizard: Wizard): Wizard {
  const chosen = highlighted(options(wizard), wizard.local.operators);
  const draft = wizard.local.conditionDraft;
  if (chosen === undefined || draft === undefined) return goBack(wizard);
  const changed = { ...draft, operator: chosen.id, part: 'values' } as const;
  return closeScreen(withLocal(wizard, 'conditionDraft', changed));
}
