import { EXPLAINED_DRAFT_PLACES } from '../../../procedure/explained/places.ts';
import { draftTitle, placeWords } from '../../../procedure/wizard-draft.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { takeUp } from './continue-draft.ts';
import type { Continued } from './menu-state.ts';

/** Where a draft shall go on that was made in another place than the present one. */
export const draftPlace: Screen = {
  id: 'draft-place',
  question: () => 'This draft was made elsewhere. Where shall it go on?',
  enter: wizard => withLocal(wizard, 'draftPlace', listState()),
  bindings: wizard => listKeys(wizard, wizard.local.draftPlace, []),
  typed: (wizard, text) => listTyped(wizard.local.draftPlace, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return choose(wizard);
      case 'went-back':
        return goBack(withLocal(wizard, 'continued', undefined));
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'draftPlace', reduceList(wizard.local.draftPlace, event, optionsOf(wizard)));
    }
  },
  Body: ({ wizard, room }) => (
    <List options={optionsOf(wizard)} list={wizard.local.draftPlace} room={room} choice="one" empty="" />
  ),
  detail: wizard => highlighted(optionsOf(wizard), wizard.local.draftPlace)?.detail ?? [],
  help: EXPLAINED_DRAFT_PLACES,
};

type PlaceOption = Option & { readonly id: Continued['place'] };

function optionsOf({ identity, local: { continued } }: Wizard): readonly PlaceOption[] {
  if (continued === undefined) return [];
  const { draft } = continued;
  const title = safeLine(draftTitle(draft.answers));
  const here = identity.status === 'ready' ? identity.value : undefined;
  return [
    {
      id: 'there',
      label: 'Where it was made',
      note: smallFirst(placeWords(draft.choice)),
      detail: [`Signs in there first; then the draft ${title} goes on where it was left.`],
    },
    {
      id: 'here',
      label: 'Here',
      note: here?.sandbox ? 'in the practice account' : `in the account ${here?.id ?? ''}`,
      detail: ['Users, groups, roles and policies that the draft names are looked up in this account.'],
    },
  ];
}

/** Words that stand after others, not in a line of their own. */
function smallFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function choose(wizard: Wizard): Wizard {
  const place = highlighted(optionsOf(wizard), wizard.local.draftPlace)?.id;
  const { continued } = wizard.local;
  return continued === undefined || place === undefined ? wizard : takeUp(wizard, continued.draft, place);
}
