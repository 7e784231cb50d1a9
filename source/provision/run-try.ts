import type { Account } from '../account/account.ts';
import { Failure } from '../text/failure.ts';
import { sentenceList } from '../text/words.ts';
import { applyPlan, type Progress } from './apply.ts';
import { type Answered, askAsTestUser, type Seen, type TryResult } from './ask-try.ts';
import type { TryPlan, TryRequest } from './plan-try.ts';
import type { Receipts } from './receipts.ts';
import { type Wait, waitAwake } from './retry.ts';
import type { Receipt } from './run.ts';
import { hasWritten } from './run-state.ts';
import { type LeftOver, leftOvers, planTakingAway } from './take-away-try.ts';

/** What a try needs besides its plan. */
export interface TryOptions {
  readonly account: Account;
  readonly receipts: Receipts;
  /** Stops making or asking; what was made is taken away all the same. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TryProgress) => void;
  /** Asks, once the answers are there, whether all of it is to stay; without it, the request says. After a stop nothing stays. */
  readonly decide?: (answered: Answered) => Promise<TryRequest['afterwards']>;
  /** How the time between two tries passes; it really passes unless something else is said. */
  readonly wait?: Wait;
  readonly random?: () => number;
}

/** What a try tells while it goes on; while removing, the indexes of steps are those of the taking away. */
export type TryProgress =
  | Progress
  | { readonly type: 'phase-started'; readonly phase: 'making' | 'asking' | 'removing' }
  | { readonly type: 'asked-again'; readonly attempt: number; readonly message: string };

/** What became of a try. */
export interface TryOutcome {
  /** The run that made the user; `undone` when all of it is taken away again. */
  readonly receipt: Receipt;
  /** The run that took it away. */
  readonly cleanup: Receipt | undefined;
  readonly results: readonly TryResult[];
  readonly seen: Seen;
  /** Why it was not made or not asked; nothing when the signal stopped it. */
  readonly failure: Failure | undefined;
  /** What is still there although it should not be. */
  readonly left: readonly LeftOver[];
  /** Names what is left, and the command that takes it away. */
  readonly cleanupFailure: Failure | undefined;
}

/**
 * runTry makes the user and what it is to have, asks IAM's simulator as that user, and takes everything away again, also after a failure
 * and after the signal; a try that keeps its user does so when it was made whole. Throws the Failure of a run that could not begin.
 */
export async function runTry(tried: TryPlan, options: TryOptions): Promise<TryOutcome> {
  const { receipts, signal, onProgress } = options;
  onProgress({ type: 'phase-started', phase: 'making' });
  const made = await ended(applyPlan(tried.plan, options));
  const receipt = receipts.find(tried.plan.runId);
  if (receipt === undefined) throw made.error;
  const whole = made.error === undefined && receipt.status === 'done';
  const asked: Ended<Answered> = whole && !signal.aborted ? await ended(ask(tried, options)) : {};
  const error = made.error ?? asked.error ?? stepFailure(receipt);
  const keeps = whole && (await wish(asked.value, tried, options)) === 'keep';
  const away = keeps || !receipt.steps.some(hasWritten) ? {} : await takeAway(receipt, options);
  if (error !== undefined && !(error instanceof Failure)) throw error;
  const left = keeps ? [] : leftOvers(receipt, away.cleanup);
  return {
    receipt: receipts.find(tried.plan.runId) ?? receipt,
    cleanup: away.cleanup,
    results: asked.value?.results ?? [],
    seen: asked.value?.seen ?? 'seen',
    failure: signal.aborted ? undefined : error,
    left,
    cleanupFailure: cleanupFailure(left, receipt, away),
  };
}

/** What a piece of work came to: its value, or what it threw. */
interface Ended<T> {
  readonly value?: T;
  readonly error?: unknown;
}

async function ended<T>(work: Promise<T>): Promise<Ended<T>> {
  try {
    return { value: await work };
  } catch (error) {
    return { error };
  }
}

async function ask(tried: TryPlan, options: TryOptions): Promise<Answered> {
  const { account, signal, onProgress, wait = waitAwake, random = Math.random } = options;
  onProgress({ type: 'phase-started', phase: 'asking' });
  const onRetry = (attempt: number, { message }: Failure) =>
    onProgress({ type: 'asked-again', attempt, message });
  return orStopped(askAsTestUser(tried, account, { signal, wait, random, onRetry }), signal);
}

/** Nobody is asked about answers that did not come. */
async function wish(
  answered: Answered | undefined,
  { request }: TryPlan,
  { decide, signal }: TryOptions,
): Promise<TryRequest['afterwards']> {
  if (decide === undefined) return request.afterwards;
  if (answered === undefined) return 'take-away';
  const decided = await ended(orStopped(decide(answered), signal));
  return decided.value ?? 'take-away';
}

/** A stop does not wait for the answer. */
async function orStopped<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new Failure('interrupted', 'Interrupted', 'Stopped.'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  return Promise.race([answer, stopped]);
}

function stepFailure({ steps }: Receipt): Failure | undefined {
  const error = steps.find(step => step.status === 'failed')?.error;
  if (error === undefined) return undefined;
  const { kind = 'refused', code, message, hint } = error;
  return new Failure(kind, code, `The try stopped: ${message}`, hint);
}

interface TakenAway {
  readonly cleanup?: Receipt | undefined;
  readonly failure?: Failure;
}

/** Nothing but a second signal, which ends the process, stops this. */
async function takeAway(receipt: Receipt, options: TryOptions): Promise<TakenAway> {
  options.onProgress({ type: 'phase-started', phase: 'removing' });
  const plan = await planTakingAway(receipt, options.account, new Date());
  const { signal } = new AbortController();
  const { value, error } = await ended(applyPlan(plan, { ...options, signal }));
  if (error === undefined) return { cleanup: value };
  if (!(error instanceof Failure)) throw error;
  return { cleanup: options.receipts.find(plan.runId), failure: error };
}

function cleanupFailure(
  left: readonly LeftOver[],
  { runId }: Receipt,
  { cleanup, failure }: TakenAway,
): Failure | undefined {
  if (left.length === 0) return failure;
  const reason = failure?.message ?? cleanup?.steps.find(({ error }) => error !== undefined)?.error?.message;
  const names = left.map(({ type, arn }) => `the ${type} ${arn}`);
  return new Failure(
    'partial',
    'LeftBehind',
    `Still in the account: ${sentenceList(names)}.${reason === undefined ? '' : ` ${reason}`}`,
    `ecs-iam-wizard undo ${runId} takes away what is left.`,
  );
}
