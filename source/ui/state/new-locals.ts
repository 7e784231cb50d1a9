import { NEW_ATTACH } from '../screens/attach/attach-state.ts';
import { NEW_CREATE } from '../screens/create/create-state.ts';
import { NEW_EDITOR } from '../screens/editor/editor-state.ts';
import { NEW_MENU } from '../screens/menu/menu-state.ts';
import { NEW_REVIEW } from '../screens/review/review-state.ts';
import { NEW_ROLES } from '../screens/roles/roles-state.ts';
import { NEW_RUN } from '../screens/run/run-screen-state.ts';
import { NEW_SCOPE } from '../screens/scope/scope-state.ts';
import { NEW_SIGN_IN } from '../screens/sign-in/sign-in-state.ts';
import type { Locals } from './wizard.ts';

/** NEW_LOCALS is what the screens remember before anybody was there. */
export const NEW_LOCALS: Locals = {
  ...NEW_SIGN_IN,
  ...NEW_MENU,
  ...NEW_CREATE,
  ...NEW_EDITOR,
  ...NEW_SCOPE,
  ...NEW_REVIEW,
  ...NEW_ATTACH,
  ...NEW_ROLES,
  ...NEW_RUN,
};
