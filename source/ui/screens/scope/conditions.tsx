import { statements } from '../../../policy/document.ts';
import { withoutToggle } from '../../../procedure/condition-toggles.ts';
import { dropCondition } from '../../../procedure/edit-conditions.ts';
import { EXPLAINED_CONDITIONS } from '../../../procedure/explained/scope.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { type ConditionListRow, conditionListRows } from './condition-rows.ts';
import { openCondition, openNewCondition } from './open-condition.ts';
import { undoKey, undone, withEdit } from './scope-undo.ts';
import { openRequestCondition, switched } from './switch-condition.ts';

/** When a statement counts, or all Allow statements; optional, as in AWS's procedure. */
export const conditions: Screen = {
  id: 'conditions',
  question: ({ answers, local: { conditionsOf } }) => {
    const [first, second] = statements(answers.document);
    const question = 'Specify request conditions (optional)';
    if (conditionsOf === 'all-allow') return `${question} for every Allow`;
    return first === undefined || second === undefined
      ? question
      : `${question} for statement ${conditionsOf + 1}`;
  },
  enter: wizard =>
    withLocal(withLocal(wizard, 'scopeUndo', []), 'conditions', listState([], firstCursor(wizard))),
  resume: wizard => wizard,
  bindings: wizard => listKeys(wizard, wizard.local.conditions, ownKeys(wizard), enterKey(wizard)),
  typed: (wizard, text) => listTyped(wizard.local.conditions, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return open(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'condition-switched': {
        const row = rowInHand(wizard);
        return row?.part === 'toggle' ? switched(wizard, row.toggle) : wizard;
      }
      case 'limit-removed':
        return remove(wizard);
      case 'limit-undone':
        return undone(wizard);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(
          wizard,
          'conditions',
          reduceList(wizard.local.conditions, event, conditionListRows(wizard)),
        );
    }
  },
  Body: ({ wizard, room }) => (
    <List
      options={conditionListRows(wizard)}
      list={wizard.local.conditions}
      room={room}
      choice="one"
      empty=""
    />
  ),
  detail: wizard => rowInHand(wizard)?.detail ?? [],
  caution: wizard => {
    const row = rowInHand(wizard);
    return row?.part === 'present' ? (row.condition.problem ?? row.condition.caution) : undefined;
  },
  help: EXPLAINED_CONDITIONS,
};

/** The first row to be changed, so that nobody passes by without seeing one. */
function firstCursor(wizard: Wizard): number {
  return Math.min(1, conditionListRows(wizard).length - 1);
}

function rowInHand(wizard: Wizard): ConditionListRow | undefined {
  return highlighted(conditionListRows(wizard), wizard.local.conditions);
}

function enterKey(wizard: Wizard): Binding {
  const row = rowInHand(wizard);
  const labels = { done: 'done', 'any-key': 'choose', toggle: 'set', present: 'change', add: 'add' } as const;
  return { keys: ['enter'], shown: 'enter', label: labels[row?.part ?? 'done'], event: { type: 'answered' } };
}

function ownKeys(wizard: Wizard): Binding[] {
  const row = rowInHand(wizard);
  const removes = row?.part === 'present' || (row?.part === 'toggle' && row.toggle.state !== 'off');
  return [...(row?.part === 'toggle' ? [SWITCH] : []), ...(removes ? [REMOVE] : []), ...undoKey(wizard)];
}

const SWITCH: Binding = {
  keys: [' '],
  shown: 'space',
  label: 'on/off',
  event: { type: 'condition-switched' },
};
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
    case 'toggle':
      return openRequestCondition(wizard, row.toggle);
    case 'present':
      return openCondition(wizard, row.condition);
    case 'add':
      return openNewCondition(wizard, row.keyName);
    case 'any-key':
      return openScreen(wizard, 'condition-key');
    default:
      return goBack(wizard);
  }
}

function remove(wizard: Wizard): Wizard {
  const row = rowInHand(wizard);
  const { document } = wizard.answers;
  if (row?.part === 'toggle') {
    const without = withoutToggle(document, wizard.local.conditionsOf, row.toggle.kind);
    return withEdit(wizard, without, `${row.label} is off.`);
  }
  if (row?.part !== 'present') return wizard;
  const { condition, label } = row;
  return withEdit(wizard, dropCondition(document, condition.statement, condition), `Taken out: ${label}.`);
}
