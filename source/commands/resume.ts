import { canResume, runToResume } from '../provision/find-run.ts';
import { planResume } from '../provision/plan-resume.ts';
import { Receipts } from '../provision/receipts.ts';
import type { Receipt } from '../provision/run.ts';
import type { RunFlags } from './attach-flags.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import type { Output } from './output.ts';
import { receiptAccount } from './receipt-account.ts';
import { stepPlanText, stepReceiptText } from './run-text.ts';
import type { SharedFlags } from './shared-flags.ts';
import { StopSignal } from './stop-signal.ts';

/** runResume is the command resume: makes what is left of a run, the last one with anything left when none is named. */
export async function runResume(
  runId: string | undefined,
  flags: RunFlags & SharedFlags,
  output: Output,
): Promise<number> {
  const receipts = new Receipts();
  const receipt = runId === undefined ? runToResume(receipts) : receipts.read(runId);
  if (receipt === undefined) {
    output.outcome({ status: 'nothing-open' }, () => 'Nothing is open: every run is done or undone.');
    return 0;
  }
  if (!canResume(receipt)) {
    const file = receipts.fileOf(receipt.runId);
    output.note(`Nothing is open in the run ${receipt.runId}.`);
    output.outcome(receipt, style => stepReceiptText(receipt, file, style));
    return 0;
  }
  const stop = new StopSignal();
  try {
    const { account, plan } = await stop.orStopped(planned(receipt, flags));
    const texts = { plan: stepPlanText, receipt: stepReceiptText };
    return await carryOutPlan({ plan, account, flags, texts }, stop, output);
  } finally {
    stop.release();
  }
}

async function planned(receipt: Receipt, flags: SharedFlags) {
  const account = await receiptAccount(receipt, flags);
  return { account, plan: await planResume(receipt, account, new Date()) };
}
