import type { ShownFailure } from './shown-failure.ts';

/**
 * signInFailure says why nobody is signed in, and what to do; the code stands where the sentence is AWS's own. `signIn` is
 * the command that begins the session of the chosen profile, where that is known: the session may be that of another
 * profile, on which a role stands.
 */
export function signInFailure(
  { kind, code, message, hint }: ShownFailure,
  signIn: string | undefined,
): string {
  const sentence = kind === 'credentials' ? message : `${code}: ${message}`;
  return [sentence, mendWords(code, hint, signIn) ?? ''].join(' ').trim();
}

function mendWords(code: string, hint: string | undefined, signIn: string | undefined): string | undefined {
  if (hint !== undefined && /aws (sso )?login/.test(hint))
    return signIn === undefined ? hint : `Sign in: ${signIn}`;
  // Without any credentials the hint says what is offered beside it.
  return code === NO_CREDENTIALS ? undefined : hint;
}

/** The SDK's code for credentials that are nowhere. */
const NO_CREDENTIALS = 'CredentialsProviderError';
