import { ifPolicyExists } from '../../procedure/to-request.ts';
import type { WhenTaken } from '../../provision/request.ts';
import type { Sitting } from '../sitting.ts';

/** existingWish is what becomes of a policy that the account has already, and of its oldest version where the person agreed to that. */
export function existingWish({ answers, pruned }: Sitting): WhenTaken {
  const agreed = pruned !== undefined && pruned === answers.existing?.arn;
  return { ...ifPolicyExists(answers), ...(agreed ? { prune: 'oldest-version' } : {}) };
}
