import { type ListState, listState } from '../../prompts/list-state.ts';

export type SignInScreen = 'where' | 'profile';

/** What the screens about where to work remember. */
export interface SignInLocals {
  readonly where: ListState;
  readonly profile: ListState;
}

export const NEW_SIGN_IN: SignInLocals = { where: listState(), profile: listState() };
