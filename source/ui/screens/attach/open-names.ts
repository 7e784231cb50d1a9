import { openScreen, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import { typeNames } from './names.ts';

/** openNames asks for a list of names, which begins with a text that was pasted; all lists are wanted to hold it against. */
export function openNames(wizard: Wizard, pasted = ''): Wizard {
  const wanting = wantListing(wantListing(wantListing(wizard, 'user'), 'group'), 'role');
  const names = typeNames(wanting.local.names, pasted);
  return openScreen(withLocal(wanting, 'names', names), 'paste-names');
}
