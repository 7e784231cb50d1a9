import pLimit from 'p-limit';
import type { Account } from '../account/account.ts';
import { Failure } from '../text/failure.ts';
import { aboutTheSame } from './about-the-same.ts';
import { type Carrier, carryStep } from './carry-step.ts';
import type { OpenRun } from './open-run.ts';
import { Pace, WRITES_A_SECOND } from './pace.ts';
import type { Receipts } from './receipts.ts';
import { type Wait, waitAwake } from './retry.ts';
import type { Plan, Receipt, Step } from './run.ts';
import { isOpen } from './run-state.ts';
import { placesOf } from './steps-by-action.ts';
import { verifyStep } from './verify-step.ts';

export interface ApplyOptions {
  readonly account: Account;
  readonly receipts: Receipts;
  /** Stops the run after the step under way. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Writes a second: 5 against AWS and as many as go in the practice account, unless something else is said. */
  readonly rate?: number | undefined;
  /** How the time between two tries passes; it really passes unless something else is said. */
  readonly wait?: Wait;
  readonly random?: () => number;
}

/** What a run tells while it goes on. */
export type Progress =
  | { readonly type: 'step-started'; readonly index: number }
  | {
      readonly type: 'step-retried';
      readonly index: number;
      readonly attempt: number;
      readonly message: string;
    }
  | { readonly type: 'step-ended'; readonly index: number; readonly step: Step };

/** Principals that are served one after the other, so that a stop leaves the rest untouched; more go side by side. */
const ONE_BY_ONE_UP_TO = 10;
const PRINCIPALS_AT_ONCE = 4;

/**
 * applyPlan makes the pending writes of a plan and keeps a journal before and after each. A step that fails stops what
 * depends on it; attachments go on for the other principals. Throws a Failure when the plan is blocked, the caller is in
 * another account than the plan's, or the receipt cannot be kept: nothing is written then that no receipt tells of.
 */
export async function applyPlan(plan: Plan, options: ApplyOptions): Promise<Receipt> {
  if (plan.status === 'blocked')
    throw new Failure('refused', 'PlanBlocked', 'The plan is blocked; nothing was written.');
  await refuseOtherAccount(plan, options.account);
  const run = options.receipts.begin(plan);
  try {
    await new Application(plan, run, options).carryOut();
    const receipt = run.finish();
    if (plan.undoes !== undefined && receipt.status === 'done')
      options.receipts.markUndone(plan.undoes, plan.runId);
    return receipt;
  } finally {
    run.release();
  }
}

class Application {
  readonly #plan: Plan;
  readonly #run: OpenRun;
  readonly #options: ApplyOptions;
  readonly #pace: Pace;
  /** Set when every further write would fail as well. */
  #halted = false;

  constructor(plan: Plan, run: OpenRun, options: ApplyOptions) {
    this.#plan = plan;
    this.#run = run;
    this.#options = options;
    const { signal, wait = waitAwake, rate } = options;
    const perSecond = rate ?? (plan.account.sandbox ? undefined : WRITES_A_SECOND);
    this.#pace = new Pace({ perSecond, wait, signal, now: Date.now });
  }

  /** Stages follow one another; within a stage each principal has a lane of its own. */
  async carryOut(): Promise<void> {
    for (const lanes of stagesOf(this.#plan.steps)) {
      const atOnce = pLimit(lanes.length > ONE_BY_ONE_UP_TO ? PRINCIPALS_AT_ONCE : 1);
      const ends = await Promise.allSettled(lanes.map(lane => atOnce(() => this.#carryLane(lane))));
      const broken = ends.find(end => end.status === 'rejected');
      if (broken !== undefined) throw broken.reason;
    }
  }

  async #carryLane(lane: readonly number[]): Promise<void> {
    for (const index of lane) {
      const step = this.#run.steps[index];
      if (step?.status !== 'pending' || this.#options.signal.aborted || this.#halted) continue;
      if (this.#waitsInVain(step)) continue;
      try {
        await this.#carry(step, index);
      } catch (error) {
        this.#halted = true;
        throw error;
      }
    }
  }

  async #carry(step: Step, index: number): Promise<void> {
    const { onProgress } = this.#options;
    onProgress({ type: 'step-started', index });
    this.#run.began(index);
    const carrier = this.#carrier(index);
    const carried = await carryStep(step, carrier);
    this.#run.ended(index, carried);
    if (carried.error?.kind === 'credentials') this.#halted = true;
    const ended = carried.status === 'done' ? await verifyStep(carried, carrier) : carried;
    if (ended !== carried) this.#run.verified(index, ended);
    onProgress({ type: 'step-ended', index, step: ended });
  }

  /** A policy that was not made is not attached; one that somebody still has is not deleted, nor a version that still counts. */
  #waitsInVain(step: Step): boolean {
    const needed = NEEDS[step.action].flatMap(action => placesOf(this.#plan.steps, action));
    return needed.some(place => {
      const other = this.#run.steps[place];
      return other !== undefined && aboutTheSame(step, other) && isOpen(other);
    });
  }

  #carrier(index: number): Carrier {
    const { account, signal, wait = waitAwake, random = Math.random, onProgress } = this.#options;
    const onRetry = (attempt: number, { message }: Failure) =>
      onProgress({ type: 'step-retried', index, attempt, message });
    return { plan: this.#plan, account, pace: this.#pace, signal, wait, random, onRetry };
  }
}

/** stagesOf orders the steps by their indexes: what concerns a policy stands alone, attachments in a row share a stage. */
function stagesOf(steps: readonly Step[]): number[][][] {
  const stages: { readonly kind: string; readonly lanes: Map<string, number[]> }[] = [];
  for (const [index, { action, principal }] of steps.entries()) {
    const kind = principal === undefined ? `${index}` : action;
    const lane = principal === undefined ? '' : `${principal.type} ${principal.name}`;
    let stage = stages.at(-1);
    if (stage?.kind !== kind) {
      stage = { kind, lanes: new Map() };
      stages.push(stage);
    }
    stage.lanes.set(lane, [...(stage.lanes.get(lane) ?? []), index]);
  }
  return stages.map(({ lanes }) => [...lanes.values()]);
}

const NEEDS: Readonly<Record<Step['action'], readonly Step['action'][]>> = {
  'create-policy': [],
  'create-policy-version': ['delete-policy-version'],
  'set-default-policy-version': [],
  'delete-policy-version': ['set-default-policy-version'],
  'delete-policy': ['detach', 'delete-policy-version'],
  attach: ['create-policy', 'create-policy-version', 'create-user', 'create-role'],
  detach: [],
  'create-user': ['create-policy'],
  'delete-user': ['detach'],
  'create-role': [],
  'create-service-linked-role': [],
  'update-assume-role-policy': [],
  'put-role-policy': ['create-role'],
  'delete-role-policy': [],
  'create-instance-profile': ['create-role'],
  'add-role-to-instance-profile': ['create-role', 'create-instance-profile'],
  'remove-role-from-instance-profile': [],
  'delete-instance-profile': ['remove-role-from-instance-profile'],
  'delete-service-linked-role': [],
  'delete-role': ['detach', 'delete-role-policy', 'remove-role-from-instance-profile'],
};

async function refuseOtherAccount(plan: Plan, account: Account): Promise<void> {
  const identity = await account.identity();
  if (identity.id === plan.account.id && identity.sandbox === plan.account.sandbox) return;
  throw new Failure(
    'refused',
    'OtherAccount',
    `The plan is for account ${plan.account.id}, but the caller is in ${identity.id}.`,
    'Plan again with the credentials that are to carry it out.',
  );
}
