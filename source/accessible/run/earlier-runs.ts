import type { Sitting } from '../sitting.ts';

/** earlierRuns lists runs. */
export async function earlierRuns(sitting: Sitting): Promise<void> {
  sitting.talk.say('Not yet.');
}
