import type { StepId } from '../../procedure/steps.ts';
import type { Sitting } from '../sitting.ts';

/** checkPolicy checks a policy. */
export async function checkPolicy(sitting: Sitting): Promise<StepId | undefined> {
  sitting.talk.say('Not yet.');
  return undefined;
}
