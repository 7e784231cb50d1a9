import type { Principal } from '../../../policy/names.ts';
import { type Fit, fitOf, policiesToAttach } from '../../../procedure/attachment-fit.ts';
import { actionsToRead, type Holdings } from '../../../procedure/holdings.ts';
import { attachedQuota } from '../../../provision/attached-quota.ts';
import { sendFor, withLocal } from '../../state/moves.ts';
import type { Background } from '../../state/reducer.ts';
import type { Wizard } from '../../state/wizard.ts';
import { type Look, type Looks, NO_LOOKS } from './attach-state.ts';

/** Principals that are looked at in one go: few, so that a list that is run through asks only for where it stops. */
const BATCH = 8;

/** looksOf is what was seen in the account that the person works in. */
export function looksOf({ choice, local }: Wizard): Looks {
  return local.looks.of === choice ? local.looks : { ...NO_LOOKS, of: choice };
}

/** lookOf is what was seen of one user, group or role. */
export function lookOf(wizard: Wizard, principal: Principal): Look | undefined {
  return looksOf(wizard).found.get(keyOf(principal));
}

/** holdingsOf is what somebody has, where that was seen. */
export function holdingsOf(wizard: Wizard, principal: Principal): Holdings | undefined {
  const look = lookOf(wizard, principal);
  return look?.status === 'found' ? look.holdings : undefined;
}

/** fitFor counts what somebody has against what these answers attach, where it was seen. */
export function fitFor(wizard: Wizard, principal: Principal): Fit | undefined {
  const attached = holdingsOf(wizard, principal)?.attached;
  if (attached === undefined) return undefined;
  const quota = attachedQuota(looksOf(wizard).quotas ?? {}, principal.type);
  return fitOf(attached, policiesToAttach(wizard.answers), quota);
}

/** maySee tells whether the caller may read which policies principals of a kind have, as far as is known. */
export function maySee(wizard: Wizard, type: Principal['type']): boolean {
  const [action = ''] = actionsToRead(type);
  return !looksOf(wizard).barred.has(action);
}

/**
 * lookAt sends for what was not seen yet of some principals, the most wanted first: one go at a time, so that no more
 * is asked than is looked at. The first of a kind goes alone, for the caller may not be allowed to ask.
 */
export function lookAt(wizard: Wizard, principals: readonly Principal[]): Wizard {
  if (wizard.identity.status !== 'ready') return wizard;
  const { quotas, fresh, barred } = looksOf(wizard);
  const asking = quotas === undefined ? sendFor(wizard, { type: 'read-quotas' }) : wizard;
  if (asking.errands.some(({ errand }) => errand.type === 'read-holdings')) return asking;
  const open = principals.filter(
    principal =>
      !fresh.has(keyOf(principal)) && actionsToRead(principal.type).some(action => !barred.has(action)),
  );
  const [first] = open;
  if (first === undefined) return asking;
  const isKnownKind = [...fresh].some(key => key.startsWith(`${first.type} `));
  const batch = isKnownKind ? open.slice(0, BATCH) : [first];
  return sendFor(asking, { type: 'read-holdings', principals: batch, barred: [...barred] });
}

/** lookAnew lets everybody be looked at once more; what was seen before is shown until then. */
export function lookAnew(wizard: Wizard): Wizard {
  return withLocal(wizard, 'looks', { ...looksOf(wizard), fresh: new Set() });
}

/** lookAgain tries anew what failed or was not allowed. */
export function lookAgain(wizard: Wizard): Wizard {
  return withLocal(wizard, 'looks', { ...looksOf(wizard), fresh: new Set(), barred: new Set() });
}

/** takeLooks takes in what was seen, whatever screen is shown by then. */
export const takeLooks: Background = (wizard, event) => {
  if (event.type !== 'holdings-read' && event.type !== 'quotas-read') return undefined;
  if (event.of !== wizard.choice) return wizard;
  const looks = looksOf(wizard);
  if (event.type === 'quotas-read') return withLocal(wizard, 'looks', { ...looks, quotas: event.quotas });
  const seen = event.looks.map(({ principal, look }) => [keyOf(principal), look] as const);
  return withLocal(wizard, 'looks', {
    ...looks,
    found: new Map([...looks.found, ...seen]),
    fresh: new Set([...looks.fresh, ...seen.map(([key]) => key)]),
    barred: new Set([...looks.barred, ...event.denied]),
  });
};

/** keyOf tells a principal from all others of an account. */
export function keyOf({ type, name }: Principal): string {
  return `${type} ${name}`;
}
