import { EXPLAINED_PLACES } from '../../../procedure/explained/places.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, openScreen, withLocal } from '../../state/moves.ts';
import { rereadProfiles } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import { workIn } from '../../state/work-in.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { failureWords } from './failure-words.ts';
import { whereOptions } from './where-options.ts';

/** Where to work: asked when no credentials were found, and from the menu. */
export const where: Screen = {
  id: 'where',
  question: () => 'Where would you like to work?',
  enter: wizard => rereadProfiles(withLocal(wizard, 'where', listState())),
  resume: wizard => wizard,
  bindings: wizard => {
    const keys = listKeys(wizard, wizard.local.where, wizard.identity.status === 'failed' ? [RETRY] : []);
    return canGoBack(wizard) ? keys : keys.filter(({ event }) => event.type !== 'went-back');
  },
  typed: (wizard, text) => listTyped(wizard.local.where, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return choose(wizard);
      case 'retried':
        return workIn(wizard, wizard.choice);
      case 'went-back':
        return wizard.openers.length > 0 ? goBack(wizard) : backToFormer(wizard);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'where', reduceList(wizard.local.where, event, whereOptions(wizard)));
    }
  },
  Body: ({ wizard, room }) => (
    <List options={whereOptions(wizard)} list={wizard.local.where} room={room} choice="one" empty="" />
  ),
  detail: wizard => highlighted(whereOptions(wizard), wizard.local.where)?.detail ?? [],
  caution: failureWords,
  help: EXPLAINED_PLACES,
};

const RETRY: Binding = { keys: ['r'], shown: 'r', label: 'look again', event: { type: 'retried' } };

function canGoBack({ openers, local, identity }: Wizard): boolean {
  return openers.length > 0 || (identity.status === 'failed' && local.worked !== undefined);
}

function backToFormer(wizard: Wizard): Wizard {
  const { worked } = wizard.local;
  return worked === undefined ? wizard : workIn(wizard, worked.choice);
}

function choose(wizard: Wizard): Wizard {
  const { profile: _, ...rest } = wizard.choice;
  switch (highlighted(whereOptions(wizard), wizard.local.where)?.id) {
    case 'former':
      return backToFormer(wizard);
    case 'practise':
      return workIn(wizard, { ...wizard.choice, sandbox: true });
    case 'profile':
      return openScreen(wizard, 'profile');
    case 'at-hand':
      return workIn(wizard, { ...rest, sandbox: false });
    case 'retry':
      return workIn(wizard, wizard.choice);
    case 'signing-in':
      return openScreen(wizard, 'signing-in');
    default:
      return wizard;
  }
}
