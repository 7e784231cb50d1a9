import { Failure } from '../text/failure.ts';
import type { Carrier } from './carry-step.ts';
import type { Step } from './run.ts';
import { effectOf } from './step-effect.ts';

/** Milliseconds after which the account is read again when it does not show a change yet. */
const LOOKS = [0, 500, 1500] as const;

/** verifyStep reads in the account whether a step that IAM confirmed is to be seen there; a stop ends the looking. */
export async function verifyStep(step: Step, carrier: Carrier): Promise<Step> {
  for (const pause of LOOKS) {
    if (pause > 0 && carrier.signal.aborted) break;
    if (pause > 0) await carrier.wait(pause, carrier.signal).catch(() => {});
    try {
      const effect = await effectOf(step, carrier.plan, carrier.account);
      if (effect.state === 'there') return { ...step, verified: 'seen' };
    } catch (error) {
      if (error instanceof Failure) return { ...step, verified: 'not-read' };
      throw error;
    }
  }
  return { ...step, verified: 'not-seen-yet' };
}
