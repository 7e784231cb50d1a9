import type { ShownFailure } from '../../state/wizard.ts';

/** failureWords says why nobody is signed in, and what to do; the code stands where the sentence is AWS's own. */
export function failureWords({ kind, code, message, hint }: ShownFailure): string {
  const sentence = kind === 'credentials' ? message : `${code}: ${message}`;
  return hint === undefined ? sentence : `${sentence} ${hint}`;
}
