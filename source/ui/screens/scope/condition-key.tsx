import type { GroupedKeyChoice } from '../../../procedure/condition-key-choices.ts';
import { keyWords, lackedWords } from '../../../procedure/condition-words.ts';
import { EXPLAINED_CONDITION_KEYS } from '../../../procedure/explained/scope.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { keyChoicesInScope } from './condition-rows.ts';
import { openNewCondition } from './open-condition.ts';

/** Which condition key; the common ones first, then those of the chosen actions, then every other. */
export const conditionKey: Screen = {
  id: 'condition-key',
  question: () => 'Which condition key?',
  enter: wizard => withLocal(wizard, 'conditionKeys', listState()),
  resume: wizard => wizard,
  bindings: wizard => listKeys(wizard, wizard.local.conditionKeys, []),
  typed: (wizard, text) => listTyped(wizard.local.conditionKeys, text),
  reduce: (wizard, event) => {
    if (event.type === 'went-back') return goBack(wizard);
    if (event.type === 'answered') {
      const chosen = highlighted(options(wizard), wizard.local.conditionKeys);
      return chosen === undefined ? wizard : openNewCondition(wizard, chosen.id);
    }
    if (!isListEvent(event)) return wizard;
    return withLocal(wizard, 'conditionKeys', reduceList(wizard.local.conditionKeys, event, options(wizard)));
  },
  Body: ({ wizard, room }) => (
    <List
      options={options(wizard)}
      list={wizard.local.conditionKeys}
      room={room}
      choice="one"
      empty="There is no key for these actions."
    />
  ),
  detail: wizard => highlighted(options(wizard), wizard.local.conditionKeys)?.detail ?? [],
  help: EXPLAINED_CONDITION_KEYS,
};

const made = new WeakMap<readonly GroupedKeyChoice[], readonly Option[]>();

function options({ answers, local }: Wizard): readonly Option[] {
  const choices = keyChoicesInScope(answers.document, local.conditionsOf);
  const known = made.get(choices);
  if (known !== undefined) return known;
  const rows = choices.map(optionOf);
  made.set(choices, rows);
  return rows;
}

function optionOf({ name, group, description, type, lackedBy }: GroupedKeyChoice): Option {
  return {
    id: name,
    label: name,
    group,
    note: keyWords(description),
    ...(lackedBy.length === 0 ? {} : { mark: '!' }),
    detail: [`${keyWords(description)} (type ${type}).`, ...lackedWords(lackedBy)],
  };
}
