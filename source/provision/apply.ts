import type { Account } from '../account/account.ts';
import { minify } from '../policy/document.ts';
import { Failure } from '../text/failure.ts';
import type { Receipts } from './receipts.ts';
import { type Wait, waitAwake, withRetry } from './retry.ts';
import type { Plan, Receipt, RunPolicy, Step } from './run.ts';

export interface ApplyOptions {
  readonly account: Account;
  readonly receipts: Receipts;
  /** Stops the run after the step under way. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** How the time between two tries passes; it really passes unless something else is said. */
  readonly wait?: Wait;
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

/**
 * applyPlan makes the pending writes of a plan in their order and keeps the receipt up to date before and after
 * each. A step that fails stops what depends on it; attachments go on for the other principals.
 * Throws a Failure when the plan is blocked, the caller is in another account than the plan's, or the receipt cannot
 * be kept: nothing is written then that no receipt tells of.
 */
export async function applyPlan(plan: Plan, options: ApplyOptions): Promise<Receipt> {
  if (plan.status === 'blocked')
    throw new Failure('refused', 'PlanBlocked', 'The plan is blocked; nothing was written.');
  await refuseOtherAccount(plan, options.account);
  const steps = [...plan.steps];
  let policy = plan.policy;
  const record = (status: Receipt['status'], finishedAt?: string): Receipt => {
    const receipt = receiptOf(plan, policy, [...steps], status, finishedAt);
    saveReceipt(receipt, options.receipts);
    return receipt;
  };
  record('partial');
  for (const [index, step] of steps.entries()) {
    if (step.status !== 'pending' || options.signal.aborted) continue;
    if (step.action === 'attach' && createFailed(steps, step)) continue;
    options.onProgress({ type: 'step-started', index });
    const outcome = await carryOut(step, index, plan, options);
    steps[index] = outcome.step;
    if (outcome.versionId !== undefined && policy !== undefined)
      policy = { ...policy, versionId: outcome.versionId };
    record('partial');
    options.onProgress({ type: 'step-ended', index, step: outcome.step });
  }
  return record(statusOf(steps), new Date().toISOString());
}

interface Outcome {
  readonly step: Step;
  readonly versionId?: string;
}

async function carryOut(step: Step, index: number, plan: Plan, options: ApplyOptions): Promise<Outcome> {
  try {
    if (step.action === 'create-policy') {
      const { requestId, versionId } = await createPolicy(plan, options.account);
      return { step: { ...step, status: 'done', requestId }, versionId };
    }
    const { requestId } = await attach(step, index, plan, options);
    return { step: { ...step, status: 'done', requestId } };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, message } = error;
    const hint = step.action === 'create-policy' && UNCERTAIN.has(code) ? PERHAPS_MADE : error.hint;
    return {
      step: { ...step, status: 'failed', error: { code, message, ...(hint === undefined ? {} : { hint }) } },
    };
  }
}

/** After these nobody knows whether IAM made the policy: CreatePolicy has no client token and is not sent again. */
const UNCERTAIN = new Set(['Timeout', 'ConnectionFailed', 'ServiceFailure', 'UnreadableAnswer']);
const PERHAPS_MADE =
  'The policy may have been made all the same. Try again: if it is there, it is taken as it is.';

function saveReceipt(receipt: Receipt, receipts: Receipts): void {
  try {
    receipts.save(receipt);
  } catch (error) {
    const made = receipt.steps.filter(step => step.status === 'done');
    if (!(error instanceof Failure) || made.length === 0) throw error;
    const words = made.map(({ action, policyArn, principal }) =>
      [action, policyArn, ...(principal ? [principal.type, principal.name] : [])].join(' '),
    );
    throw new Failure(
      'partial',
      error.code,
      `${error.message} The run stopped there; what it had done is ${words.join(', ')}.`,
      error.hint,
      { cause: error },
    );
  }
}

async function createPolicy(plan: Plan, account: Account) {
  const { policy } = plan;
  if (policy === undefined) throw new Error('A plan that creates a policy holds it.');
  const { name, path, description, tags, document } = policy;
  return account.createPolicy({ name, path, description, tags, document: minify(document) });
}

async function attach(step: Step, index: number, plan: Plan, options: ApplyOptions) {
  const { principal, policyArn } = step;
  if (principal === undefined) throw new Error('A step that attaches names its principal.');
  const justMade = plan.steps.some(
    other => other.action === 'create-policy' && other.policyArn === policyArn && other.status === 'pending',
  );
  return withRetry(() => options.account.attachPolicy(principal, policyArn), {
    alsoPassing: justMade ? ['NoSuchEntity'] : [],
    signal: options.signal,
    wait: options.wait ?? waitAwake,
    onRetry: (attempt, failure) =>
      options.onProgress({ type: 'step-retried', index, attempt, message: failure.message }),
  });
}

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

function createFailed(steps: readonly Step[], attachment: Step): boolean {
  return steps.some(
    step =>
      step.action === 'create-policy' &&
      step.policyArn === attachment.policyArn &&
      step.status !== 'done' &&
      step.status !== 'in-place',
  );
}

function statusOf(steps: readonly Step[]): Receipt['status'] {
  const open = steps.filter(step => step.status === 'failed' || step.status === 'pending');
  if (open.length === 0) return 'done';
  return steps.some(step => step.status === 'done') ? 'partial' : 'failed';
}

function receiptOf(
  plan: Plan,
  policy: RunPolicy | undefined,
  steps: readonly Step[],
  status: Receipt['status'],
  finishedAt: string | undefined,
): Receipt {
  return {
    ...plan,
    kind: 'receipt',
    status,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(policy === undefined ? {} : { policy }),
    steps,
  };
}
