import { shellWord } from '../text/shell.ts';
import type { Call } from './call.ts';

/** The SDK's own words about single sign-on; letter case counts, for a profile may be called `lesson`. */
const SINGLE_SIGN_ON = /\bSSO\b|aws sso login/;
/** What the SDK reads for profiles of `aws login`. */
const CONSOLE_LOGIN = /[/\\]login[/\\]cache[/\\]|aws login/;

/** credentialsSentence says why the SDK found no credentials to sign with. */
export function credentialsSentence(message: string, call: Call): string {
  if (SINGLE_SIGN_ON.test(message)) return 'The single sign-on session has expired or was never started.';
  if (CONSOLE_LOGIN.test(message)) return 'The session of aws login has expired or was never started.';
  return call.profile === undefined
    ? 'No AWS credentials were found.'
    : `The profile ${JSON.stringify(call.profile)} has no usable credentials.`;
}

/** credentialsHint says how to get credentials. */
export function credentialsHint(message: string, call: Call): string {
  if (SINGLE_SIGN_ON.test(message)) return `Sign in: aws sso login${profileFlag(call)}`;
  if (CONSOLE_LOGIN.test(message)) return `Sign in: aws login${profileFlag(call)}`;
  return 'Sign in with the AWS CLI, choose --profile NAME, or practise without an account: --sandbox.';
}

/** profileFlag is the flag that names the profile in a command of the AWS CLI, with a space before it. */
export function profileFlag(call: Call): string {
  return call.profile === undefined ? '' : ` --profile ${shellWord(call.profile)}`;
}
