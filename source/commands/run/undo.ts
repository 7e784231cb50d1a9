import { runToUndo } from '../../provision/find-run.ts';
import { planUndo } from '../../provision/plan-undo.ts';
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

/** runUndo is the command undo: takes back what a run wrote, the last one that is not undone when none is named. */
export async function runUndo(
  runId: string | undefined,
  flags: RunFlags & SharedFlags & { readonly reason?: string | undefined },
  output: Output,
): Promise<number> {
  const receipts = new Receipts();
  const receipt = runId === undefined ? runToUndo(receipts) : receipts.read(runId);
  if (receipt === undefined) {
    output.outcome({ status: 'nothing-to-undo' }, () => 'There is no run that could be undone.');
    return 0;
  }
  const nothing = nothingToUndo(receipt);
  if (nothing !== undefined) {
    const file = receipts.fileOf(receipt.runId);
    output.note(nothing);
    output.outcome(runData(receipt), style => stepReceiptText(receipt, file, style));
    return 0;
  }
  const stop = new StopSignal();
  try {
    const { account, plan } = await stop.orStopped(planned());
    const texts = { plan: stepPlanText, receipt: stepReceiptText };
    return await carryOutPlan({ plan, account, flags, texts }, stop, output);
  } finally {
    stop.release();
  }

  async function planned() {
    if (receipt === undefined) throw new Error('There is a receipt by now.');
    const account = await receiptAccount(receipt, flags);
    const made = await planUndo(receipt, account, new Date());
    return { account, plan: flags.reason === undefined ? made : { ...made, reason: flags.reason } };
  }
}

/** Why there is nothing to take back of a run, if there is not. */
function nothingToUndo({ runId, status, steps }: Receipt): string | undefined {
  if (status === 'undone') return `The run ${runId} is undone already.`;
  return steps.some(hasWritten) ? undefined : `The run ${runId} wrote nothing, so there is nothing to undo.`;
}
