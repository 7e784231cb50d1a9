import type { Binding } from '../../keys/binding.ts';
import { withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { templateInHand } from './start-choice.ts';

/** variantKeys offers v where AWS printed another policy than the template has. */
export function variantKeys(wizard: Wizard): Binding[] {
  const template = templateInHand(wizard);
  if (template?.asDocumented === undefined) return [];
  const label = wizard.local.asPrinted.has(template.name) ? 'corrected' : 'printed';
  return [{ keys: ['v'], shown: 'v', label, event: { type: 'variant-changed' } }];
}

/** changeVariant lets the highlighted template be taken as AWS printed it, or corrected again. */
export function changeVariant(wizard: Wizard): Wizard {
  const template = templateInHand(wizard);
  if (template?.asDocumented === undefined) return wizard;
  const printed = new Set(wizard.local.asPrinted);
  if (!printed.delete(template.name)) printed.add(template.name);
  return withLocal(wizard, 'asPrinted', printed);
}
