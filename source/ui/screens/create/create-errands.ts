import { readManagedPolicy } from '../../../procedure/read-managed-policy.ts';
import type { Performers } from '../../effects/performer.ts';
import { SOURCE_ERRANDS } from '../document-source/source-errands.ts';
import type { CreateErrand } from './create-state.ts';

/** CREATE_ERRANDS read what a policy can start from. */
export const CREATE_ERRANDS: Performers<CreateErrand> = {
  ...SOURCE_ERRANDS,
  'read-policy': async ({ arn }, { account }) => ({
    type: 'policy-read',
    ...(await readManagedPolicy(account, arn)),
  }),
};
