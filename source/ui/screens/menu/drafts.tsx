import { EXPLAINED_DRAFTS } from '../../../procedure/explained/procedures.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { draftKeys, removeDraft, returnDraft } from './draft-keys.ts';
import type { Kept } from './menu-state.ts';

/** The drafts that can be continued. */
export const drafts: Screen = {
  id: 'drafts',
  question: () => 'Which draft would you like to continue?',
  enter: wizard => sendFor(withLocal(wizard, 'drafts', listState()), { type: 'read-menu' }),
  resume: wizard => wizard,
  bindings: wizard => listKeys(wizard, wizard.local.drafts, draftKeys(wizard, idHere(wizard))),
  typed: (wizard, text) => listTyped(wizard.local.drafts, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered': {
        const id = idHere(wizard);
        return id === undefined ? wizard : sendFor(wizard, { type: 'open-draft', id });
      }
      case 'went-back':
        return goBack(wizard);
      case 'draft-removal-asked':
        return removeDraft(wizard, idHere(wizard));
      case 'draft-return-asked':
        return returnDraft(wizard);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'drafts', reduceList(wizard.local.drafts, event, optionsOf(wizard)));
    }
  },
  Body: ({ wizard, room }) => (
    <List
      options={optionsOf(wizard)}
      list={wizard.local.drafts}
      room={room}
      choice="one"
      empty={
        wizard.local.kept === undefined
          ? 'Reading the drafts'
          : 'There are no drafts any more. esc leads back to the menu.'
      }
    />
  ),
  detail: wizard => highlighted(optionsOf(wizard), wizard.local.drafts)?.detail ?? [],
  help: EXPLAINED_DRAFTS,
};

const NONE: readonly Option[] = [];
const made = new WeakMap<Kept, readonly Option[]>();

function optionsOf({ local: { kept } }: Wizard): readonly Option[] {
  if (kept === undefined) return NONE;
  const known = made.get(kept);
  if (known !== undefined) return known;
  const options = kept.drafts.map(
    ({ id, title, saved, detail }): Option => ({
      id,
      label: title,
      note: saved,
      detail,
      keywords: detail.join(' '),
    }),
  );
  made.set(kept, options);
  return options;
}

function idHere(wizard: Wizard): string | undefined {
  return highlighted(optionsOf(wizard), wizard.local.drafts)?.id;
}
