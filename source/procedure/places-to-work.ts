/** PRACTISE is the place for those who have no credentials, or do not want to use them. */
export const PRACTISE = {
  id: 'practise',
  label: 'Practise in the built-in account',
  note: 'on this machine alone',
  detail: [
    'An account 123456789012 with users, groups and roles that behaves like AWS.',
    'It needs no credentials and keeps its state in one file.',
  ],
} as const;

/** AT_HAND is the place that the AWS CLI takes where nothing is named. */
export const AT_HAND = {
  id: 'at-hand',
  label: 'Use the credentials at hand',
  note: 'no profile named',
  detail: [
    'As the AWS CLI without --profile: environment variables, the default profile, the role of this machine.',
  ],
} as const;

/** PROFILE is the place that a profile of the AWS configuration names. */
export const PROFILE = { id: 'profile', label: 'Choose a profile', note: 'from ~/.aws/config' } as const;

/** SIGNING_IN is no place to work, but the way to one. */
export const SIGNING_IN = {
  id: 'signing-in',
  label: 'How to sign in',
  note: 'the ways of the AWS CLI',
} as const;

/** retryPlace is where nobody is signed in yet, once more. */
export function retryPlace(profile: string | undefined) {
  return {
    id: 'retry',
    label: profile === undefined ? 'Look for credentials again' : `Try ${profile} again`,
    note: 'once you signed in',
  } as const;
}
