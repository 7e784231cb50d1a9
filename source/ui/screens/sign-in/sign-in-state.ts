import type { AccountChoice, Identity } from '../../../account/account.ts';
import type { StepId } from '../../../procedure/steps.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';

export type SignInScreen = 'where' | 'profile' | 'signing-in';

/** What the screens about where to work remember. */
export interface SignInLocals {
  readonly where: ListState;
  readonly profile: ListState;
  readonly signingInScroll: number;
  /** The last account in which the wizard could work. */
  readonly worked: { readonly choice: AccountChoice; readonly identity: Identity } | undefined;
  /** The step to go to once the identity is known, if not to the menu. */
  readonly continueAt: StepId | undefined;
}

export const NEW_SIGN_IN: SignInLocals = {
  where: listState(),
  profile: listState(),
  signingInScroll: 0,
  worked: undefined,
  continueAt: undefined,
};
