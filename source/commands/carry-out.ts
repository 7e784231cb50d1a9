import type { Account, AccountChoice, Identity } from '../account/account.ts';
import { openAccount } from '../account/open-account.ts';
import type { Answers } from '../procedure/answers.ts';
import { equivalentCommand } from '../procedure/equivalent-command.ts';
import { toRequest } from '../procedure/to-request.ts';
import { applyPlan, type Progress } from '../provision/apply.ts';
import { planRequest } from '../provision/plan.ts';
import { Receipts } from '../provision/receipts.ts';
import type { Plan } from '../provision/run.ts';
import type { Failure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import { refuseProblems } from './answer-problems.ts';
import type { RunFlags } from './attach-flags.ts';
import { confirm, confirmationStream, refuseUnasked } from './confirm.ts';
import type { Output } from './output.ts';
import { planText } from './plan-text.ts';
import { receiptText } from './receipt-text.ts';
import { blockedFailure, receiptFailure } from './run-failure.ts';
import { StopSignal } from './stop-signal.ts';
import { styleFor } from './style.ts';

/** What a command wants done, once the account has told what only it knows. */
export interface Job {
  readonly choice: AccountChoice;
  readonly flags: RunFlags;
  readonly ifExists: 'fail' | 'reuse';
  readonly complete: (account: Account) => Promise<Answers>;
}

/**
 * carryOut takes a job from answers through the plan and the confirmation to the receipt, and prints what there is to
 * see. It throws a Failure for everything that is not done in the end.
 */
export async function carryOut(job: Job, output: Output): Promise<number> {
  const stop = new StopSignal();
  try {
    const account = openAccount(job.choice);
    const plan = await stop.orStopped(planOf(job, account));
    noteSecurityWarnings(plan, output);
    if (job.flags.dryRun) return showPlan(plan, output);
    if (plan.status === 'blocked') {
      showPlan(plan, output);
    } else if (!job.flags.yes && plan.steps.some(step => step.status === 'pending')) {
      await askForYes(plan, stop);
    }
    return await apply(plan, account, stop, output);
  } finally {
    stop.release();
  }
}

async function planOf(job: Job, account: Account): Promise<Plan> {
  const identity = await account.identity();
  const answers = { ...(await job.complete(account)), callerValues: callerValues(identity) };
  refuseProblems(answers);
  return planRequest(toRequest(answers, job.ifExists), account, {
    equivalentCommand: equivalentCommand(answers, job.choice),
    now: new Date(),
  });
}

/** Nobody may miss these, --yes or not. */
function noteSecurityWarnings({ findings }: Plan, output: Output): void {
  for (const { severity, code, message } of findings)
    if (severity === 'SECURITY_WARNING') output.note(safeLine(`Security warning: ${message} (${code})`));
}

function callerValues({ id, partition, region }: Identity): Answers['callerValues'] {
  return { aws_account_id: id, partition, region };
}

/** A blocked plan is data like any other, and an error besides. */
function showPlan(plan: Plan, output: Output): number {
  const planned = plan.status === 'planned' && plan.steps.some(step => step.status === 'pending');
  const command = planned ? `\nTo do it:  ${plan.equivalentCommand}` : '';
  output.outcome(plan, style => planText(plan, style) + command);
  if (plan.status === 'blocked') throw blockedFailure(plan);
  return 0;
}

async function askForYes(plan: Plan, stop: StopSignal): Promise<void> {
  refuseUnasked();
  const stream = confirmationStream();
  stream.write(`${planText(plan, styleFor(stream))}\n`);
  if ((await confirm('Make these changes? Type yes: ', stop)) === 'no')
    throw stop.interruption('Nothing was written.');
}

async function apply(plan: Plan, account: Account, stop: StopSignal, output: Output): Promise<number> {
  const receipts = new Receipts();
  stop.signal.addEventListener('abort', () => output.note('Stopping after the step under way.'), {
    once: true,
  });
  const receipt = await applyPlan(plan, {
    account,
    receipts,
    signal: stop.signal,
    onProgress: progress => tell(progress, output),
  });
  const file = receipts.fileOf(receipt.runId);
  output.outcome(receipt, style => receiptText(receipt, file, style));
  if (stop.signal.aborted) throw stoppedInRun(receipt.steps, stop);
  if (receipt.status !== 'done') throw receiptFailure(receipt);
  return 0;
}

function stoppedInRun(steps: Plan['steps'], stop: StopSignal): Failure {
  const done = steps.filter(step => step.status === 'done').length;
  const open = steps.filter(step => step.status === 'pending' || step.status === 'failed').length;
  if (open === 0) return stop.interruption('Stopped, but everything was done already.');
  if (done === 0) return stop.interruption('Stopped. Nothing was written.');
  return stop.interruption(
    `Stopped. ${done} of ${done + open} changes were made.`,
    'The same command again makes the rest; what is in place stays as it is.',
  );
}

function tell(progress: Progress, output: Output): void {
  if (progress.type !== 'step-retried') return;
  output.note(safeLine(`Trying again (${progress.attempt} of 3): ${progress.message}`));
}
