import type { Goal } from '../../../procedure/answers.ts';
import { stepsFor } from '../../../procedure/steps.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goTo, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';

const OPTIONS: readonly (Option & { readonly id: Goal })[] = [
  {
    id: 'create-and-attach',
    label: 'Create a policy and attach it',
    note: 'both procedures, one final review',
    detail: ['Makes a customer managed policy for Amazon ECS and gives it to users, groups or roles.'],
  },
  {
    id: 'create',
    label: 'Create a policy',
    note: 'pick actions, conditions and a name',
    detail: ['Makes a customer managed policy that can be attached later.'],
  },
  {
    id: 'attach',
    label: 'Attach policies',
    note: 'to users, groups or roles',
    detail: ['Gives policies that exist already, your own or those of AWS, to users, groups or roles.'],
  },
];

const QUIT: Binding = { keys: ['q'], shown: 'q', label: 'leave', event: { type: 'leave-asked' } };

/** What to do: the two documented procedures, together or one of them. */
export const menu: Screen = {
  id: 'menu',
  question: () => 'What would you like to do?',
  enter: wizard =>
    withLocal(
      wizard,
      'menu',
      listState(
        [],
        Math.max(
          0,
          OPTIONS.findIndex(option => option.id === wizard.answers.goal),
        ),
      ),
    ),
  bindings: wizard => [
    ...listKeys(wizard, wizard.local.menu, []).filter(binding => binding.label !== 'back'),
    QUIT,
  ],
  typed: (wizard, text) => listTyped(wizard.local.menu, text),
  reduce: (wizard, event) => {
    if (event.type === 'answered') return choose(wizard);
    if (!isListEvent(event)) return wizard;
    return withLocal(wizard, 'menu', reduceList(wizard.local.menu, event, OPTIONS));
  },
  Body: ({ wizard, room }) => (
    <List options={OPTIONS} list={wizard.local.menu} room={room} choice="one" empty="" />
  ),
  detail: wizard => highlighted(OPTIONS, wizard.local.menu)?.detail ?? [],
  help: [
    'A policy says which actions are allowed or denied on which resources. It does nothing until it is attached to a user, a group or a role: its principals.',
    'The two procedures are those of the Amazon ECS Developer Guide, "Creating Amazon ECS IAM policies". Nothing is written before the final review, and only when you press y there.',
  ],
};

function choose(wizard: Wizard): Wizard {
  const goal = highlighted(OPTIONS, wizard.local.menu)?.id;
  if (goal === undefined) return wizard;
  // Coming back to the menu keeps every answer, whatever is chosen next.
  const answers = { ...wizard.answers, goal };
  const [first] = stepsFor(answers);
  return goTo({ ...wizard, answers, plan: { status: 'idle' } }, first?.id ?? 'confirm');
}
