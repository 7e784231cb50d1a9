import { EXPLAINED_ROLE_DETAILS } from '../../../procedure/explained/roles.ts';
import { taskPolicyTemplates } from '../../../procedure/task-policy.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { beginTaskPolicy, takeTaskPolicy } from './take-task-policy.ts';

/** Where what the containers of tasks may do comes from: nowhere yet, a template, a file, a paste. */
export const taskPolicy: Screen = {
  id: 'task-policy',
  question: () => 'What may the containers of tasks do?',
  enter: wizard => {
    const { taskPolicy: draft } = wizard.local;
    const cursor = options().findIndex(({ id }) => id === draft.origin);
    return withLocal(wizard, 'taskPolicy', { ...draft, list: listState([], Math.max(0, cursor)) });
  },
  resume: wizard => wizard,
  bindings: wizard => listKeys(wizard, wizard.local.taskPolicy.list, []),
  typed: (wizard, text) => listTyped(wizard.local.taskPolicy.list, text),
  reduce: (wizard, event) => {
    const { taskPolicy: draft } = wizard.local;
    switch (event.type) {
      case 'answered':
        return choose(wizard);
      case 'went-back':
        return goBack(wizard);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'taskPolicy', { ...draft, list: reduceList(draft.list, event, options()) });
    }
  },
  Body: ({ wizard, room }) => (
    <List options={options()} list={wizard.local.taskPolicy.list} room={room} choice="one" empty="" />
  ),
  detail: wizard => highlighted(options(), wizard.local.taskPolicy.list)?.detail ?? [],
  help: EXPLAINED_ROLE_DETAILS,
};

const OWN_ROWS: readonly Option[] = [
  {
    id: 'nothing',
    label: 'Nothing yet',
    note: 'permissions can follow later',
    detail: ['The role is made without permissions; attach policies to it when your programs need some.'],
  },
  {
    id: 'file',
    label: 'What a JSON file says',
    detail: ['The policy document of a file; placeholders such as <cluster_name> are asked for.'],
  },
  { id: 'paste', label: 'What a pasted JSON document says', detail: ['Mistakes are shown by line.'] },
];

let made: readonly Option[] | undefined;

/** Templates are of this program, and stay the same while it runs. */
function options(): readonly Option[] {
  made ??= [
    ...OWN_ROWS.map(row => ({ ...row, group: 'your own' })),
    ...taskPolicyTemplates().map(({ name, title, risk, category, description }) => ({
      id: name,
      label: safeLine(title),
      note: `risk ${risk}`,
      group: category,
      keywords: `${name} ${description}`,
      detail: [safeLine(description)],
      ...(risk === 'high' ? { mark: '!' } : {}),
    })),
  ];
  return made;
}

function choose(wizard: Wizard): Wizard {
  const id = highlighted(options(), wizard.local.taskPolicy.list)?.id;
  switch (id) {
    case undefined:
      return wizard;
    case 'nothing':
      return takeTaskPolicy(wizard, undefined, '');
    case 'file':
      return openScreen(wizard, 'task-policy-file');
    case 'paste':
      return openScreen(wizard, 'task-policy-text');
    default: {
      const template = taskPolicyTemplates().find(({ name }) => name === id);
      if (template === undefined) return wizard;
      return beginTaskPolicy(wizard, { kind: 'template', template, variant: 'corrected' }, template.name);
    }
  }
}
