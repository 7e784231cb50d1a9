import type { AccountChoice } from '../../account/account.ts';

/** WAITING_QUESTION stands in the place of the question while the account is not known. */
export const WAITING_QUESTION = 'One moment, please';

/** waitingWords says what is waited for. */
export function waitingWords({ sandbox }: AccountChoice): string {
  return sandbox ? 'Opening the practice account' : 'Asking AWS who you are';
}
