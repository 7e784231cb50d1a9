import type { Screens } from '../state/reducer.ts';
import { actions } from './actions.tsx';
import { conditions } from './conditions.tsx';
import { confirm } from './confirm.tsx';
import { menu } from './menu.tsx';
import { name } from './name.tsx';
import { parameters } from './parameters.tsx';
import { permissions } from './permissions.tsx';
import { profile } from './profile.tsx';
import { resources } from './resources.tsx';
import { reviewPolicy } from './review-policy.tsx';
import { run } from './run.tsx';
import { service } from './service.tsx';
import { start } from './start.tsx';
import { where } from './where.tsx';
import { whichPolicies } from './which-policies.tsx';
import { who } from './who.tsx';

/** SCREENS are all screens of the wizard, by id. */
export const SCREENS: Screens = {
  where,
  profile,
  menu,
  start,
  parameters,
  permissions,
  service,
  actions,
  resources,
  conditions,
  'review-policy': reviewPolicy,
  name,
  who,
  'which-policies': whichPolicies,
  confirm,
  run,
};
