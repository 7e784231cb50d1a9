import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_PROCEDURES } from '../../../procedure/explained/procedures.ts';
import { toldProblem } from '../../../procedure/preset.ts';
import { stepsFor } from '../../../procedure/steps.ts';
import { isWorthKeeping } from '../../../procedure/wizard-draft.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { beginAnew } from '../../state/begin-anew.ts';
import { goTo, openScreen, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { draftKeys, removeDraft, returnDraft } from './draft-keys.ts';
import { menuOptions } from './menu-options.ts';

/** What to do: the two documented procedures, together or one of them, and what earlier wizards have left. */
export const menu: Screen = {
  id: 'menu',
  question: () => 'What would you like to do?',
  enter: wizard => {
    const chosen = menuOptions(wizard).findIndex(({ id }) => id === wizard.answers.goal);
    const ready = withLocal(wizard, 'menu', listState([], Math.max(0, chosen)));
    return sendFor(withLocal(ready, 'removedDrafts', []), { type: 'read-menu' });
  },
  resume: wizard => sendFor(wizard, { type: 'read-menu' }),
  bindings: wizard => [
    ...listKeys(wizard, wizard.local.menu, ownKeys(wizard)).flatMap(binding => {
      if (binding.event.type === 'went-back') return [];
      return [binding.event.type === 'filter-opened' ? { ...binding, quiet: true as const } : binding];
    }),
    QUIT,
  ],
  typed: (wizard, text) => listTyped(wizard.local.menu, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return choose(wizard);
      case 'other-account-asked':
        return openScreen(wizard, 'where');
      case 'begun-anew':
        return putAside(wizard);
      case 'draft-removal-asked':
        return removeDraft(wizard, draftHere(wizard));
      case 'draft-return-asked':
        return returnDraft(wizard);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'menu', reduceList(wizard.local.menu, event, menuOptions(wizard)));
    }
  },
  Body: ({ wizard, room }) => (
    <List options={menuOptions(wizard)} list={wizard.local.menu} room={room} choice="one" empty="" />
  ),
  detail: wizard => highlighted(menuOptions(wizard), wizard.local.menu)?.detail ?? [],
  help: withOwnWords(EXPLAINED_PROCEDURES, 'Consent is the key y, pressed by itself.'),
};

const QUIT: Binding = { keys: ['q'], shown: 'q', label: 'leave', event: { type: 'leave-asked' } };
const OTHER_ACCOUNT: Binding = {
  keys: ['a'],
  shown: 'a',
  label: 'another account',
  event: { type: 'other-account-asked' },
};
const BEGIN_ANEW: Binding = { keys: ['n'], shown: 'n', label: 'begin anew', event: { type: 'begun-anew' } };

function ownKeys(wizard: Wizard): Binding[] {
  return [
    ...draftKeys(wizard, draftHere(wizard)),
    ...(isWorthKeeping(wizard.answers) ? [BEGIN_ANEW] : []),
    OTHER_ACCOUNT,
  ];
}

/** The one draft that the menu names, when it is highlighted. */
function draftHere(wizard: Wizard): string | undefined {
  const option = highlighted(menuOptions(wizard), wizard.local.menu);
  return option?.id === 'draft' ? wizard.local.kept?.drafts[0]?.id : undefined;
}

function choose(wizard: Wizard): Wizard {
  const chosen = highlighted(menuOptions(wizard), wizard.local.menu)?.id;
  switch (chosen) {
    case undefined:
      return wizard;
    case 'draft': {
      const id = draftHere(wizard);
      return id === undefined ? wizard : sendFor(wizard, { type: 'open-draft', id });
    }
    case 'check':
    case 'runs':
    case 'drafts':
      return openScreen(wizard, chosen);
    default: {
      // Coming back to the menu keeps every answer, whatever is chosen next.
      const answers = { ...wizard.answers, goal: chosen };
      const [first] = stepsFor(answers);
      const begun = goTo({ ...wizard, answers, plan: { status: 'idle' } }, first?.id ?? 'confirm');
      return { ...begun, problem: toldProblem(wizard.preset, begun.screen) };
    }
  }
}

/** The answers in hand are on the disk since the menu was come to, unless the disk is in the way. */
function putAside(wizard: Wizard): Wizard {
  const notice =
    wizard.local.draftInHand === 'kept'
      ? 'Your answers so far stay as a draft. Choose what to do next.'
      : 'Begun anew. Choose what to do next.';
  return sendFor({ ...beginAnew(wizard), notice }, { type: 'read-menu' });
}
