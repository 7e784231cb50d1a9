import { type Statement, statements } from '../../../policy/document.ts';
import { actionLevels, levelWords } from '../../../procedure/action-levels.ts';
import { removeStatement } from '../../../procedure/edit-statement.ts';
import { EXPLAINED_SERVICES } from '../../../procedure/explained/statements.ts';
import { ALL_SERVICES } from '../../../procedure/often-needed.ts';
import { serviceReference } from '../../../reference/service.ts';
import { plural } from '../../../text/words.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, openScreen, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { serviceOptions } from './service-options.ts';

/** Which service the actions are of; Amazon ECS stands first. */
export const service: Screen = {
  id: 'service',
  question: () => 'Choose a service',
  enter: wizard => withLocal(wizard, 'service', listState()),
  resume: wizard => wizard,
  bindings: wizard => listKeys(wizard, wizard.local.service, []),
  typed: (wizard, text) => listTyped(wizard.local.service, text),
  reduce: (wizard, event) => {
    if (event.type === 'answered') return choose(wizard);
    if (event.type === 'went-back') return goBack(dropEmptyStatement(wizard));
    if (!isListEvent(event)) return wizard;
    return withLocal(wizard, 'service', reduceList(wizard.local.service, event, options(wizard)));
  },
  Body: ({ wizard, room }) => (
    <List options={options(wizard)} list={wizard.local.service} room={room} choice="one" empty="" />
  ),
  detail: wizard => {
    const chosen = highlighted(options(wizard), wizard.local.service);
    if (chosen === undefined) return [];
    if (chosen.id === ALL_SERVICES) return ['The list has some twenty thousand actions: filter it with /.'];
    const count = plural(serviceReference(chosen.id)?.actions.length ?? 0, 'action');
    return [`Its ${count} begin with ${chosen.id}:`, levelWords(actionLevels(chosen.id))];
  },
  help: EXPLAINED_SERVICES,
};

function options(wizard: Wizard): readonly Option[] {
  return serviceOptions(statements(wizard.answers.document)[wizard.local.statement]);
}

function choose(wizard: Wizard): Wizard {
  const chosen = highlighted(options(wizard), wizard.local.service);
  if (chosen === undefined) return { ...wizard, problem: 'No service has these words: esc clears them.' };
  return openScreen(withLocal(wizard, 'actionsOf', chosen.id), 'actions');
}

/** dropEmptyStatement takes back a statement that was added and left with nothing in it. */
function dropEmptyStatement(wizard: Wizard): Wizard {
  const { statement: index } = wizard.local;
  const statement = statements(wizard.answers.document)[index];
  if (statement === undefined || !isEmpty(statement)) return wizard;
  return withAnswers(wizard, { document: removeStatement(wizard.answers.document, index) });
}

function isEmpty({ Action, Resource, Effect: _, ...others }: Statement): boolean {
  return [Action ?? [], Resource ?? []].flat().length === 0 && Object.keys(others).length === 0;
}
