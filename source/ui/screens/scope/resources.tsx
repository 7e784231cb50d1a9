import { listOf, statements } from '../../../policy/document.ts';
import { type ResourceChange, removeArn, setAny, setEverything } from '../../../procedure/edit-resources.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_RESOURCES } from '../../../procedure/explained/scope.ts';
import { takeResources } from '../../../procedure/suggested-resources.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { closeScreen, goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { anyOfType, openArn, openPasted } from './open-arn.ts';
import { namedResources, type ResourceRow, resourceRows } from './resource-rows.ts';
import { documentInHand, movesWith, resourceScope } from './resource-scope.ts';
import { undoKey, undone, withEdit } from './scope-undo.ts';

/** On which resources the statement in hand works: by the types that its actions take. */
export const resources: Screen = {
  id: 'resources',
  question: wizard => {
    const several = statements(wizard.answers.document).length > 1;
    return `On which resources?${several ? ` (statement ${wizard.local.statement + 1})` : ''}`;
  },
  enter: wizard => {
    const named = listOf(statements(wizard.answers.document)[wizard.local.statement]?.Resource);
    const offered = withLocal(wizard, 'resourceOffer', named.length === 0 ? 'suggested' : 'own');
    // What lacks something is come to first: Enter on the first row would pass it by.
    const lacking = resourceRows(offered).findIndex(({ mark }) => mark !== undefined);
    return withLocal(withLocal(offered, 'scopeUndo', []), 'resources', listState([], Math.max(0, lacking)));
  },
  resume: wizard => wizard,
  bindings: wizard => listKeys(wizard, wizard.local.resources, ownKeys(wizard), enterKey(wizard)),
  typed: (wizard, text) => listTyped(wizard.local.resources, text) ?? pasted(text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return open(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'any-taken':
        return takeAny(wizard);
      case 'everything-taken':
        return takeEverything(wizard);
      case 'limit-removed':
        return remove(wizard);
      case 'limit-undone':
        return undone(wizard);
      case 'arn-pasted':
        return openPasted(wizard, event.text);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(
          wizard,
          'resources',
          reduceList(wizard.local.resources, event, resourceRows(wizard)),
        );
    }
  },
  Body: ({ wizard, room }) => (
    <List
      options={resourceRows(wizard)}
      list={wizard.local.resources}
      room={room}
      choice="one"
      empty="There is no such statement."
    />
  ),
  detail: wizard => rowInHand(wizard)?.detail ?? [],
  caution: wizard => {
    const scope = resourceScope(wizard);
    if (scope?.moves !== undefined) return scope.moves;
    if (!scope?.choices.everything || scope.choices.types.length === 0) return undefined;
    return '* lets the actions work on every resource that there is, also those of tomorrow.';
  },
  help: withOwnWords(
    EXPLAINED_RESOURCES,
    'A pasted ARN is taken apart by itself: paste it anywhere in the list.',
  ),
};

/** What is pasted onto a list of ARNs is one; single letters stay keys. */
function pasted(text: string) {
  return /^\s*"?arn:/.test(text) ? ({ type: 'arn-pasted', text } as const) : undefined;
}

function rowInHand(wizard: Wizard): ResourceRow | undefined {
  return highlighted(resourceRows(wizard), wizard.local.resources);
}

function enterKey(wizard: Wizard): Binding {
  const labels = { done: 'done', everything: 'done', without: 'done', arn: 'change', add: 'add' } as const;
  const label = labels[rowInHand(wizard)?.part ?? 'done'];
  return { keys: ['enter'], shown: 'enter', label, event: { type: 'answered' } };
}

function ownKeys(wizard: Wizard): Binding[] {
  if (resourceScope(wizard)?.why !== undefined) return [];
  const row = rowInHand(wizard);
  const ofType = (row?.part === 'arn' || row?.part === 'add') && row.choice !== undefined;
  const any: Binding = { keys: ['a'], shown: 'a', label: 'any', event: { type: 'any-taken' }, alone: true };
  const removes = row?.part === 'arn' || row?.part === 'everything';
  return [
    ...(ofType ? [any] : []),
    { keys: ['*'], shown: '*', label: 'every one', event: { type: 'everything-taken' }, alone: true },
    ...(removes ? [REMOVE] : []),
    ...undoKey(wizard),
  ];
}

const REMOVE: Binding = {
  keys: ['x', 'erase'],
  shown: 'x',
  label: 'remove',
  event: { type: 'limit-removed' },
  alone: true,
};

function open(wizard: Wizard): Wizard {
  const row = rowInHand(wizard);
  switch (row?.part) {
    case 'arn':
      return openArn(wizard, { replaces: row.arn, choice: row.choice });
    case 'add':
      return openArn(wizard, { replaces: anyOfType(wizard, row.choice), choice: row.choice });
    default:
      return finish(wizard);
  }
}

function finish(wizard: Wizard): Wizard {
  const scope = resourceScope(wizard);
  if (scope === undefined || scope.why !== undefined) return leave(wizard);
  if (namedResources(scope) === 0)
    return { ...wizard, problem: 'Name at least one resource; * alone means every one.' };
  const { answers, local } = wizard;
  const taken = takeResources(answers.document, local.statement, listOf(scope.statement.Resource));
  const written = withEdit(wizard, taken.document, '');
  return { ...leave(written), notice: taken.words };
}

function leave(wizard: Wizard): Wizard {
  return wizard.openers.includes('permissions') ? closeScreen(wizard, 'permissions') : goBack(wizard);
}

function takeAny(wizard: Wizard): Wizard {
  const row = rowInHand(wizard);
  if (row?.part !== 'arn' && row?.part !== 'add') return wizard;
  const { choice } = row;
  if (choice === undefined) return wizard;
  const { answers, local } = wizard;
  const change = setAny(documentInHand(wizard), local.statement, choice, answers.callerValues);
  return edited(wizard, change, `Any ${choice.type} of this account is named.`);
}

/** What it means is said as long as it stands there, in place of what was done. */
function takeEverything(wizard: Wizard): Wizard {
  const change = setEverything(documentInHand(wizard), wizard.local.statement);
  return { ...edited(wizard, change, 'Every resource is named.'), notice: undefined };
}

function remove(wizard: Wizard): Wizard {
  const row = rowInHand(wizard);
  if (row?.part !== 'arn' && row?.part !== 'everything') return wizard;
  const arn = row.part === 'arn' ? row.arn : '*';
  const change = removeArn(documentInHand(wizard), wizard.local.statement, arn);
  return edited(wizard, change, `${row.label} is taken out.`);
}

/** edited takes a change of the resources over, or says why there is none. */
function edited(wizard: Wizard, change: ResourceChange, words: string): Wizard {
  if (change.kind === 'refused') return { ...wizard, problem: change.problem };
  return withEdit(wizard, change.document, [words, movesWith(wizard, change)].filter(Boolean).join(' '));
}
