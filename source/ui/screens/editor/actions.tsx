import { statements } from '../../../policy/document.ts';
import { changeStatement, chosenActions, serviceOf, withActions } from '../../../procedure/edit-statement.ts';
import { ACCESS_LEVELS, serviceReference } from '../../../reference/service.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { closeScreen, openScreen, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { dropEmptyStatement } from './service.tsx';

/** Which actions a statement is about, grouped by access level. */
export const actions: Screen = {
  id: 'actions',
  question: wizard => {
    const { size } = wizard.local.actions.chosen;
    const name = serviceReference(currentService(wizard))?.name ?? currentService(wizard);
    return `Select actions of ${name}${size === 0 ? '' : ` (${size} selected)`}`;
  },
  enter: wizard => {
    const chosen = new Set(chosenActions(statement(wizard), currentService(wizard)));
    const first = options(currentService(wizard)).findIndex(option => chosen.has(option.id));
    return withLocal(wizard, 'actions', listState(chosen, Math.max(0, first)));
  },
  bindings: wizard => listKeys(wizard, wizard.local.actions, OWN_KEYS),
  typed: (wizard, text) => listTyped(wizard.local.actions, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return closeScreen(dropEmptyStatement(keep(wizard)), 'permissions');
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(
          wizard,
          'actions',
          reduceList(wizard.local.actions, event, options(currentService(wizard))),
        );
    }
  },
  Body: ({ wizard, room }) => (
    <List
      options={options(currentService(wizard))}
      list={wizard.local.actions}
      room={room}
      choice="several"
      empty="This service has no actions."
    />
  ),
  detail: wizard => highlighted(options(currentService(wizard)), wizard.local.actions)?.detail ?? [],
  help: [
    'Actions are grouped by access level: List and Read look, Write changes, Tagging changes tags, Permissions management changes who may do what.',
    'Some actions take resources, so that they can be limited to some; others count for the whole account and take * only.',
    'AWS documentation: Actions, resources, and condition keys, Service Authorization Reference.',
  ],
};

const OWN_KEYS: readonly Binding[] = [
  { keys: [' '], shown: 'space', label: 'select', event: { type: 'option-toggled' } },
  { keys: ['g'], shown: 'g', label: 'level', event: { type: 'group-toggled' }, rank: 'spare' },
  { keys: ['a'], shown: 'a', label: 'all shown', event: { type: 'all-toggled' }, quiet: true },
];

const optionsOfService = new Map<string, readonly Option[]>();

function options(service: string): readonly Option[] {
  const known = optionsOfService.get(service);
  if (known) return known;
  const reference = serviceReference(service)?.actions ?? [];
  const made = ACCESS_LEVELS.flatMap(level => {
    const ofLevel = reference.filter(action => action.accessLevel === level);
    return ofLevel.map((action): Option => {
      const types = action.resourceTypes.map(type => type.name);
      const needs = action.dependentActions.map(dependent => dependent.action);
      return {
        id: `${service}:${action.name}`,
        label: action.name,
        note: [
          types.length === 0 ? 'on * only' : `on ${types.join(', ')}`,
          ...(needs.length === 0 ? [] : [`needs ${needs.join(', ')}`]),
        ].join('; '),
        group: level,
        keywords: action.description,
        detail: [
          safeLine(action.description),
          ...action.dependentActions.map(({ action: name, when }) => `Needs ${name}: ${when}`),
        ],
      };
    });
  });
  optionsOfService.set(service, made);
  return made;
}

/** A new statement is about the service just chosen; an existing one about the service it names. */
function currentService(wizard: Wizard): string {
  const current = statement(wizard);
  if (chosenSomething(current)) return serviceOf(current);
  return wizard.local.newService;
}

function chosenSomething(current: ReturnType<typeof statement>): boolean {
  return current !== undefined && [current.Action ?? []].flat().length > 0;
}

function statement(wizard: Wizard) {
  return statements(wizard.answers.document)[wizard.local.statement];
}

/** Ticks become the statement's actions, in the order of the reference, so that a policy reads well. */
function keep(wizard: Wizard): Wizard {
  const service = currentService(wizard);
  const chosen = options(service).flatMap(option =>
    wizard.local.actions.chosen.has(option.id) ? [option.id] : [],
  );
  const document = changeStatement(wizard.answers.document, wizard.local.statement, current =>
    withActions(current, service, chosen),
  );
  return withAnswers(wizard, { document });
}

function onward(wizard: Wizard): Wizard {
  const kept = keep(wizard);
  if (!chosenSomething(statement(kept)))
    return { ...wizard, problem: 'Select at least one action with space.' };
  return openScreen(kept, 'resources');
}
