import type { Account } from '../../account/account.ts';
import { applyPlan, type Progress } from '../../provision/apply.ts';
import { Receipts } from '../../provision/receipts.ts';
import type { Plan, Receipt } from '../../provision/run.ts';
import { safeLine } from '../../text/safe-text.ts';
import type { RunFlags } from '../flags/attach-flags.ts';
import type { Output } from '../output/output.ts';
import { type Style, styleFor } from '../output/style.ts';
import { confirm, confirmationStream, refuseUnasked } from './confirm.ts';
import { runData } from './run-data.ts';
import { blockedFailure, receiptFailure } from './run-failure.ts';
import type { StopSignal } from './stop-signal.ts';
import { brokenOffInRun, stoppedInRun } from './stopped-run.ts';

/** How a plan and its receipt are told. */
export interface RunTexts {
  readonly plan: (plan: Plan, style: Style) => string;
  readonly receipt: (receipt: Receipt, file: string, style: Style) => string;
}

/** A plan with what carrying it out takes. */
export interface PlannedRun {
  readonly plan: Plan;
  readonly account: Account;
  readonly flags: RunFlags;
  readonly rate?: number | undefined;
  readonly texts: RunTexts;
  /** The command that carries the plan out; without it, the one that the plan is equivalent to. */
  readonly command?: string;
  /** What is to be kept of a run besides its receipt. */
  readonly runEnded?: (receipt: Receipt) => void;
  /** What comes first where nothing is in the way, before anybody is asked and anything is written. */
  readonly planHolds?: () => Promise<void>;
}

/**
 * carryOutPlan takes a plan through the confirmation to the receipt, and prints what there is to see. It throws a Failure
 * for everything that is not done in the end.
 */
export async function carryOutPlan(planned: PlannedRun, stop: StopSignal, output: Output): Promise<number> {
  const { plan, flags } = planned;
  const isAsked = !flags.dryRun && !flags.yes && plan.steps.some(step => step.status === 'pending');
  output.rehearse(plan);
  if (plan.status !== 'blocked') {
    if (isAsked) refuseUnasked();
    await planned.planHolds?.();
  }
  if (flags.dryRun) return showPlan(planned, output);
  if (plan.status === 'blocked') showPlan(planned, output);
  else if (isAsked) await askForYes(planned, stop);
  return apply(planned, stop, output);
}

/** A blocked plan is data like any other, and an error besides. */
function showPlan(
  { plan, texts, command: said = plan.equivalentCommand }: PlannedRun,
  output: Output,
): number {
  const pending = plan.status === 'planned' && plan.steps.some(step => step.status === 'pending');
  const command = pending ? `\nTo do it:  ${said}` : '';
  output.outcome(runData(plan), style => texts.plan(plan, style) + command);
  if (plan.status === 'blocked') throw blockedFailure(plan);
  return 0;
}

async function askForYes({ plan, texts }: PlannedRun, stop: StopSignal): Promise<void> {
  const stream = confirmationStream();
  stream.write(`${texts.plan(plan, styleFor(stream))}\n`);
  if ((await confirm('Make these changes? Type yes: ', stop)) === 'no')
    throw stop.interruption('Nothing was written.');
}

async function apply(planned: PlannedRun, stop: StopSignal, output: Output): Promise<number> {
  const { plan, account, rate, texts } = planned;
  const receipts = new Receipts();
  stop.signal.addEventListener('abort', () => output.note('Stopping after the step under way.'), {
    once: true,
  });
  const onProgress = (progress: Progress) => tell(progress, output);
  const receipt = await stop.during(
    () => brokenOffInRun(receipts.find(plan.runId), stop),
    () => applyPlan(plan, { account, receipts, signal: stop.signal, rate, onProgress }),
  );
  planned.runEnded?.(receipt);
  const file = receipts.fileOf(receipt.runId);
  output.outcome(runData(receipt), style => texts.receipt(receipt, file, style));
  if (stop.signal.aborted) throw stoppedInRun(receipt, stop);
  if (receipt.status !== 'done') throw receiptFailure(receipt);
  return 0;
}

function tell(progress: Progress, output: Output): void {
  if (progress.type !== 'step-retried') return;
  output.note(safeLine(`Trying again (${progress.attempt} of 3): ${progress.message}`));
}
