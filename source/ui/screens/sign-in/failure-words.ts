import type { ShownFailure } from '../../../procedure/shown-failure.ts';
import type { Wizard } from '../../state/wizard.ts';

/** failureWords says why nobody is signed in, and what to do; nothing while somebody is. The code stands where the sentence is AWS's own. */
export function failureWords({ identity, choice, listings }: Wizard): string | undefined {
  if (identity.status !== 'failed') return undefined;
  const { kind, code, message } = identity.failure;
  const row = listings.profile.items.find(({ name }) => name === choice.profile);
  const sentence = kind === 'credentials' ? message : `${code}: ${message}`;
  return [sentence, mendWords(identity.failure, row?.signIn) ?? ''].join(' ').trim();
}

/** The session may be that of another profile, on which a role stands: the configuration knows, the failed call does not. */
function mendWords({ code, hint }: ShownFailure, signIn: string | undefined): string | undefined {
  if (hint !== undefined && /aws (sso )?login/.test(hint))
    return signIn === undefined ? hint : `Sign in: ${signIn}`;
  // Without any credentials the hint says what the screen itself offers.
  return code === NO_CREDENTIALS ? undefined : hint;
}

/** The SDK's code for credentials that are nowhere. */
const NO_CREDENTIALS = 'CredentialsProviderError';
