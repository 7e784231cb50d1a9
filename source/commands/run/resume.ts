import { canResume, runToResume } from '../../provision/find-run.ts';
import { planResume } from '../../provision/plan-resume.ts';
import { Receipts } from '../../provision/receipts.ts';
import type { Receipt } from '../../provision/run.ts';
import { hasWritten } from '../../provision/run-state.ts';
import type { RunFlags } from '../flags/attach-flags.ts';
import type { SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { receiptAccount } from './receipt-account.ts';
import { runData } from './run-data.ts';
import { stepPlanText, stepReceiptText } from './run-text.ts';
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
    output.note(nothingOpen(receipt));
    output.outcome(runData(receipt), style => stepReceiptText(receipt, file, style));
    return 0;
  }
  const stop = new StopSignal();
  try {
    const { account, plan } = await stop.orStopped(planned(receipt, flags));
    const texts = { plan: stepPlanText, receipt: stepReceiptText };
    const command = `ecs-iam-wizard resume ${receipt.runId} --yes`;
    return await carryOutPlan({ plan, account, flags, texts, command }, stop, output);
  } finally {
    stop.release();
  }
}

/** What a try made is there for its answers alone: it is taken away, never made again. */
function nothingOpen({ runId, user, status, steps }: Receipt): string {
  if (user === undefined || status === 'undone' || !steps.some(hasWritten))
    return `Nothing is open in the run ${runId}.`;
  return `The run ${runId} is a try, which is not gone on with: ecs-iam-wizard undo ${runId} takes away what it made.`;
}

async function planned(receipt: Receipt, flags: SharedFlags) {
  const account = await receiptAccount(receipt, flags);
  return { account, plan: await planResume(receipt, account, new Date()) };
}
