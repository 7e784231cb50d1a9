import type { Binding } from '../../keys/binding.ts';
import { sendFor } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';

/** draftKeys delete the draft under the cursor, if there is one, and bring back what was deleted. */
export function draftKeys({ local }: Wizard, id: string | undefined): Binding[] {
  const remove: Binding = {
    keys: ['x'],
    shown: 'x',
    label: 'delete it',
    event: { type: 'draft-removal-asked' },
  };
  const back: Binding = { keys: ['u'], shown: 'u', label: 'undo', event: { type: 'draft-return-asked' } };
  return [...(id === undefined ? [] : [remove]), ...(local.removedDrafts.length === 0 ? [] : [back])];
}

/** removeDraft deletes a draft. */
export function removeDraft(wizard: Wizard, id: string | undefined): Wizard {
  return id === undefined ? wizard : sendFor(wizard, { type: 'remove-draft', id });
}

/** returnDraft brings back the draft that was deleted last. */
export function returnDraft(wizard: Wizard): Wizard {
  const draft = wizard.local.removedDrafts.at(-1);
  return draft === undefined ? wizard : sendFor(wizard, { type: 'return-draft', draft });
}
