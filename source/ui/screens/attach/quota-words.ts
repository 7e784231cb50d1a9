import { type Fit, fullSentence, isTooMuch, policiesToAttach } from '../../../procedure/attachment-fit.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { Wizard } from '../../state/wizard.ts';
import { fitFor } from './looks.ts';

/** tightest is who of the chosen has the least room, as far as was seen. */
function tightest(wizard: Wizard): { readonly name: string; readonly fit: Fit } | undefined {
  let found: { readonly name: string; readonly fit: Fit } | undefined;
  for (const principal of wizard.answers.principals) {
    const fit = fitFor(wizard, principal);
    if (fit === undefined) continue;
    if (found === undefined || roomAfter(fit) < roomAfter(found.fit))
      found = { name: safeLine(principal.name), fit };
  }
  return found;
}

/** quotaLine says how many more policies fit, by whoever has the least room. */
export function quotaLine(wizard: Wizard): string {
  const found = tightest(wizard);
  if (found === undefined) return '';
  const { name, fit } = found;
  const count = `${name} has ${fit.has} of ${fit.quota} policies`;
  const isOpen = policiesToAttach(wizard.answers).length === 0;
  const room = isOpen ? fit.quota - fit.has : roomAfter(fit);
  const besides = isOpen ? '' : ' besides what is chosen';
  if (room < 0) return `${count}: too few are left for what is chosen.`;
  if (room === 0) return `${count}: nothing fits${besides}.`;
  return `${count}: ${room} more ${room === 1 ? 'fits' : 'fit'}${besides}.`;
}

/** quotaCaution says who has no room for what is chosen, where that is known. */
export function quotaCaution(wizard: Wizard): string | undefined {
  const found = tightest(wizard);
  return found !== undefined && isTooMuch(found.fit) ? fullSentence(found.name, found.fit) : undefined;
}

function roomAfter({ has, quota, wanted }: Fit): number {
  return quota - has - wanted;
}
