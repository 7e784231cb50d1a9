import { signInFailure } from '../../../procedure/sign-in-failure.ts';
import type { Wizard } from '../../state/wizard.ts';

/** failureWords says why nobody is signed in, and what to do; nothing while somebody is. */
export function failureWords({ identity, choice, listings }: Wizard): string | undefined {
  if (identity.status !== 'failed') return undefined;
  const row = listings.profile.items.find(({ name }) => name === choice.profile);
  return signInFailure(identity.failure, row?.signIn);
}
