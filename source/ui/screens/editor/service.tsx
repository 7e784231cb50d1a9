import { statements } from '../../../policy/document.ts';
import { removeStatement } from '../../../procedure/edit-statement.ts';
import { serviceNames } from '../../../reference/service.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, openScreen, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';

/** Which service the new statement is about; Amazon ECS stands first. */
export const service: Screen = {
  id: 'service',
  question: () => 'Choose a service',
  enter: wizard => withLocal(wizard, 'service', listState()),
  bindings: wizard => listKeys(wizard, wizard.local.service, []),
  typed: (wizard, text) => listTyped(wizard.local.service, text),
  reduce: (wizard, event) => {
    if (event.type === 'answered') return choose(wizard);
    if (event.type === 'went-back') return goBack(dropEmptyStatement(wizard));
    if (!isListEvent(event)) return wizard;
    return withLocal(wizard, 'service', reduceList(wizard.local.service, event, options()));
  },
  Body: ({ wizard, room }) => (
    <List options={options()} list={wizard.local.service} room={room} choice="one" empty="" />
  ),
  detail: wizard => {
    const chosen = highlighted(options(), wizard.local.service);
    return chosen === undefined ? [] : [`Its actions begin with ${chosen.id}:`];
  },
  help: [
    'Every AWS service has actions of its own. Amazon ECS runs containers; iam:PassRole, which many ECS actions need besides, belongs to the service IAM.',
    'AWS documentation: Service Authorization Reference.',
  ],
};

function choose(wizard: Wizard): Wizard {
  const chosen = highlighted(options(), wizard.local.service);
  return chosen === undefined ? wizard : openScreen(withLocal(wizard, 'newService', chosen.id), 'actions');
}

/** dropEmptyStatement takes back a statement that was added and left without any action. */
export function dropEmptyStatement(wizard: Wizard): Wizard {
  const index = wizard.local.statement;
  const statement = statements(wizard.answers.document)[index];
  if (
    statement === undefined ||
    [statement.Action ?? []].flat().length > 0 ||
    statement.NotAction !== undefined
  )
    return wizard;
  return withAnswers(wizard, { document: removeStatement(wizard.answers.document, index) });
}

let list: readonly Option[] | undefined;

function options(): readonly Option[] {
  list ??= [...serviceNames()]
    .map(([prefix, name]) => ({ id: prefix, label: name, note: prefix }))
    .sort((a, b) => Number(b.id === 'ecs') - Number(a.id === 'ecs') || a.label.localeCompare(b.label));
  return list;
}
