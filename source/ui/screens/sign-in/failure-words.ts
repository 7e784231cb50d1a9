import type { ShownFailure, Wizard } from '../../state/wizard.ts';

/** failureWords says why nobody is signed in, and what to do; nothing while somebody is. The code stands where the sentence is AWS's own. */
export function failureWords({ identity, choice, listings }: Wizard): string | undefined {
  if (identity.status !== 'failed') return undefined;
  const { kind, code, message, hint } = identity.failure;
  const row = listings.profile.items.find(({ name }) => name === choice.profile);
  const sentence = kind === 'credentials' ? message : `${code}: ${message}`;
  const mend =
    isAboutSession(identity.failure) && row?.signIn !== undefined ? `Sign in: ${row.signIn}` : hint;
  return mend === undefined ? sentence : `${sentence} ${mend}`;
}

/** The session may be that of another profile, on which a role stands: the configuration knows, the failed call does not. */
function isAboutSession({ hint = '' }: ShownFailure): boolean {
  return /aws (sso )?login/.test(hint);
}
