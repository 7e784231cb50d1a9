import type { Wizard } from './wizard.ts';

/** isWaiting tells whether the identity is still unknown: until then there is nothing to ask, and no key to answer. */
export function isWaiting({ identity }: Wizard): boolean {
  return identity.status === 'loading' || identity.status === 'wanted';
}
