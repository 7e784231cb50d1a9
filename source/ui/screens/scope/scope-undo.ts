import type { PolicyDocument } from '../../../policy/document.ts';
import type { Binding } from '../../keys/binding.ts';
import { withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';

/** withEdit puts a document in the place of the present one, says what was done, and remembers how to take it back. */
export function withEdit(wizard: Wizard, document: PolicyDocument, words: string): Wizard {
  const { answers, local } = wizard;
  if (document === answers.document) return wizard;
  const edit = { before: answers.document, offer: local.resourceOffer, words };
  const edited = withLocal(withAnswers(wizard, { document }), 'scopeUndo', [...local.scopeUndo, edit]);
  return { ...withLocal(edited, 'resourceOffer', 'own'), notice: words };
}

/** undone takes the latest edit of this visit back. */
export function undone(wizard: Wizard): Wizard {
  const { scopeUndo } = wizard.local;
  const last = scopeUndo.at(-1);
  if (last === undefined) return wizard;
  const back = withLocal(withAnswers(wizard, { document: last.before }), 'scopeUndo', scopeUndo.slice(0, -1));
  return { ...withLocal(back, 'resourceOffer', last.offer), notice: `Taken back: ${last.words}` };
}

/** undoKey is offered where there is something to take back. */
export function undoKey({ local }: Wizard): Binding[] {
  if (local.scopeUndo.length === 0) return [];
  return [{ keys: ['u'], shown: 'u', label: 'undo', event: { type: 'limit-undone' }, alone: true }];
}
