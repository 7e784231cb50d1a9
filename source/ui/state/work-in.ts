import type { AccountChoice } from '../../account/account.ts';
import { NO_LISTINGS } from './reduce-account.ts';
import type { Wizard } from './wizard.ts';

/** workIn looks for the account of another choice, or anew for that of the same; what is known of the former one is forgotten, the answers are not. */
export function workIn(wizard: Wizard, choice: AccountChoice): Wizard {
  return {
    ...wizard,
    choice: { ...choice },
    identity: { status: 'wanted' },
    listings: { ...NO_LISTINGS, profile: wizard.listings.profile },
    plan: { status: 'idle' },
  };
}
