import type { StepId } from '../../procedure/steps.ts';
import type { Sitting } from '../sitting.ts';

/** continueDraft goes on with a draft. */
export async function continueDraft(sitting: Sitting): Promise<StepId | undefined> {
  sitting.talk.say('Not yet.');
  return undefined;
}
