import { ATTACH_ERRANDS } from '../screens/attach/attach-errands.ts';
import { CHECK_ERRANDS } from '../screens/check/check-errands.ts';
import { CREATE_ERRANDS } from '../screens/create/create-errands.ts';
import { MENU_ERRANDS } from '../screens/menu/menu-errands.ts';
import { ROLES_ERRANDS } from '../screens/roles/roles-errands.ts';
import { RUN_ERRANDS } from '../screens/run/run-errands.ts';
import type { Errand } from '../state/wizard.ts';
import type { Performers } from './performer.ts';

/** ERRANDS are the performers of all errands of the screens. */
export const ERRANDS: Performers<Errand> = {
  ...CHECK_ERRANDS,
  ...CREATE_ERRANDS,
  ...ATTACH_ERRANDS,
  ...MENU_ERRANDS,
  ...ROLES_ERRANDS,
  ...RUN_ERRANDS,
};
