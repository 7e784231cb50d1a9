import type { Account } from '../account/account.ts';
import { Failure } from '../text/failure.ts';
import { aboutTheSame } from './about-the-same.ts';
import type { Pace } from './pace.ts';
import { isLost, type Wait, withRetry } from './retry.ts';
import type { Plan, Step, StepAction } from './run.ts';
import { effectOf } from './step-effect.ts';
import type { StepEffect, StepWritten } from './step-outcome.ts';
import { sendStep } from './step-write.ts';
import { placesOf } from './steps-by-action.ts';

/** What carrying out a step takes besides the step. */
export interface Carrier {
  readonly plan: Plan;
  readonly account: Account;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  readonly random: () => number;
  readonly onRetry: (attempt: number, failure: Failure) => void;
}

/** What an attempt came to: IAM's answer, or the change found in the account after the answer was lost. */
type Outcome = StepWritten | (StepEffect & { readonly state: 'there' });

/**
 * carryStep makes the write of a step and answers the step as it ended. A write whose answer was lost is looked for in
 * the account before it is sent again: CreatePolicy has no client token. What stays unknown is said so.
 */
export async function carryStep(step: Step, carrier: Carrier): Promise<Step> {
  const attempts = new Attempts(step, carrier);
  try {
    const outcome = await withRetry(() => attempts.next(), {
      ...carrier,
      alsoPassing: passingAfter(step, carrier.plan),
    });
    return ended(step, outcome);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const found = await attempts.foundAtLast(error);
    if (found !== undefined) return ended(step, found);
    return failed(step, error, attempts.lost ? 'unknown' : 'none');
  }
}

class Attempts {
  readonly #step: Step;
  readonly #carrier: Carrier;
  /** The failure after which the write may have taken effect. */
  lost: Failure | undefined;

  constructor(step: Step, carrier: Carrier) {
    this.#step = step;
    this.#carrier = carrier;
  }

  async next(): Promise<Outcome> {
    const { plan, account, pace } = this.#carrier;
    if (this.lost !== undefined) {
      const found = await this.#look(this.lost);
      if (found.state === 'there') return found;
      if (found.state === 'other') throw new Failure('refused', 'EntityAlreadyExists', found.message);
    }
    await pace.turn();
    try {
      const written = await sendStep(this.#step, plan, account);
      pace.wentThrough();
      return written;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'Throttling') pace.throttled();
      if (isLost(error)) this.lost = error;
      throw error;
    }
  }

  /** foundAtLast looks once more where the write may have taken effect, or what was to go is gone already. */
  async foundAtLast(failure: Failure): Promise<Outcome | undefined> {
    const goneAlready = failure.code === 'NoSuchEntity' && REMOVES.has(this.#step.action);
    if (this.lost === undefined && !goneAlready) return undefined;
    const found = await this.#look(failure).catch(() => undefined);
    return found?.state === 'there' ? found : undefined;
  }

  /** Without the right to look, the write is as unknown as before. */
  async #look(otherwise: Failure): Promise<StepEffect> {
    const { plan, account } = this.#carrier;
    try {
      return await effectOf(this.#step, plan, account);
    } catch (error) {
      throw error instanceof Failure && error.kind !== 'credentials' ? otherwise : error;
    }
  }
}

const REMOVES: ReadonlySet<StepAction> = new Set<StepAction>([
  'detach',
  'delete-policy',
  'delete-policy-version',
  'delete-user',
  'delete-role-policy',
  'remove-role-from-instance-profile',
  'delete-instance-profile',
  'delete-service-linked-role',
  'delete-role',
]);

/** A code that passes by itself after one of these steps about the same. */
interface PassingCode {
  readonly after: readonly StepAction[];
  readonly code: string;
}

/** IAM spreads a change over its machines within seconds: the next write may not see it yet (IAM User Guide, troubleshooting). */
const PASSING: Readonly<Partial<Record<StepAction, PassingCode>>> = {
  attach: { after: ['create-policy', 'create-user', 'create-role'], code: 'NoSuchEntity' },
  'put-role-policy': { after: ['create-role'], code: 'NoSuchEntity' },
  'add-role-to-instance-profile': { after: ['create-role', 'create-instance-profile'], code: 'NoSuchEntity' },
  'create-policy-version': { after: ['delete-policy-version'], code: 'LimitExceeded' },
  'delete-policy-version': { after: ['set-default-policy-version'], code: 'DeleteConflict' },
  'delete-policy': { after: ['detach'], code: 'DeleteConflict' },
  'delete-user': { after: ['detach'], code: 'DeleteConflict' },
  'delete-instance-profile': { after: ['remove-role-from-instance-profile'], code: 'DeleteConflict' },
  'delete-role': {
    after: ['detach', 'delete-role-policy', 'remove-role-from-instance-profile'],
    code: 'DeleteConflict',
  },
};

/** What was in place before the run is known everywhere by now. */
function passingAfter(step: Step, { steps }: Plan): readonly string[] {
  const passing = PASSING[step.action];
  if (passing === undefined) return [];
  const places = passing.after.flatMap(action => placesOf(steps, action));
  const isFresh = places.some(place => {
    const other = steps[place];
    return other !== undefined && other.status !== 'in-place' && aboutTheSame(step, other);
  });
  return isFresh ? [passing.code] : [];
}

function ended(step: Step, outcome: Outcome): Step {
  const { error: _, ...rest } = step;
  return {
    ...rest,
    status: 'done',
    ...('requestId' in outcome ? { requestId: outcome.requestId } : {}),
    ...(outcome.versionId === undefined ? {} : { versionId: outcome.versionId }),
  };
}

function failed(step: Step, failure: Failure, effect: 'unknown' | 'none'): Step {
  const { code, message, hint, kind } = failure;
  const error = { code, message, ...(hint === undefined ? {} : { hint }), kind };
  return { ...step, status: 'failed', error: effect === 'unknown' ? { ...error, effect } : error };
}
