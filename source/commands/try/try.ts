import { openAccount } from '../../account/open-account.ts';
import { tryCommand } from '../../procedure/try-command.ts';
import { planTry, type TryPlan } from '../../provision/plan-try.ts';
import { Receipts } from '../../provision/receipts.ts';
import { runTry, type TryOutcome, type TryProgress } from '../../provision/run-try.ts';
import type { Failure } from '../../text/failure.ts';
import { safeLine } from '../../text/safe-text.ts';
import type { RunFlags } from '../flags/attach-flags.ts';
import type { DocumentFlags } from '../flags/policy-flags.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { AskedFlags, KeepFlag, TriedPolicyFlag } from '../flags/try-flags.ts';
import type { Output } from '../output/output.ts';
import { styleFor } from '../output/style.ts';
import { confirm, confirmationStream, refuseUnasked } from '../run/confirm.ts';
import { runData } from '../run/run-data.ts';
import { blockedFailure } from '../run/run-failure.ts';
import { StopSignal } from '../run/stop-signal.ts';
import { brokenOffInTry } from '../run/stopped-run.ts';
import { simulatedContext } from '../simulate/simulated-context.ts';
import { simulatedActions, simulatedResources } from '../simulate/simulated-requests.ts';
import { triedAnswers, triedPolicies } from './try-policies.ts';
import { tryPlanText, tryText } from './try-text.ts';

type TryFlags = TriedPolicyFlag &
  DocumentFlags &
  AskedFlags &
  KeepFlag &
  RunFlags &
  SharedFlags & { readonly reason?: string | undefined };

/**
 * runTryCommand is the command try: a test user with the policy, asked about by IAM's simulator and taken away again. It answers 1 when
 * anything that was asked by hand is not allowed, and throws a Failure for everything that is not done in the end.
 */
export async function runTryCommand(flags: TryFlags, output: Output): Promise<number> {
  const choice = accountChoice(flags);
  const answers = await triedAnswers(flags);
  const actions = flags.action.length === 0 ? [] : simulatedActions(flags.action);
  const resources = flags.resource.length === 0 ? [] : simulatedResources(flags.resource);
  const context = await simulatedContext(flags);
  const stop = new StopSignal();
  try {
    const account = openAccount(choice);
    const planned = async () => {
      const request = {
        ...triedPolicies(answers, await account.identity()),
        actions,
        resources,
        context,
        afterwards: flags.keep ? 'keep' : 'take-away',
        reason: flags.reason,
      } as const;
      const equivalentCommand = tryCommand(request, choice);
      return planTry(request, account, { equivalentCommand, now: new Date() });
    };
    const tried = await stop.orStopped(planned());
    if (flags.dryRun || tried.plan.status === 'blocked') return showPlan(tried, output);
    if (!flags.yes) await askForYes(tried, stop);
    return await carryOut(tried, stop, output);
  } finally {
    stop.release();
  }

  async function carryOut(tried: TryPlan, stopping: StopSignal, out: Output): Promise<number> {
    const receipts = new Receipts();
    const { signal } = stopping;
    signal.addEventListener('abort', () => out.note('Stopping; what was made is taken away again.'), {
      once: true,
    });
    const onProgress = (progress: TryProgress) => tell(progress, out);
    const outcome = await stopping.during(
      () => brokenOffInTry(tried.plan.runId, stopping),
      () => runTry(tried, { account: openAccount(choice), receipts, signal, onProgress }),
    );
    const { receipt, cleanup, results, left } = outcome;
    const file = receipts.fileOf(receipt.runId);
    out.outcome({ results, receipt, cleanup, left }, style => tryText(outcome, tried, file, style));
    const failure = failureOf(outcome, stopping, out);
    if (failure !== undefined) throw failure;
    const asked = flags.action.length > 0;
    return asked && results.some(({ decision }) => decision !== 'allowed') ? 1 : 0;
  }
}

function showPlan(tried: TryPlan, output: Output): number {
  const { plan, questions, leftOut } = tried;
  const command = plan.status === 'planned' ? `\nTo do it:  ${plan.equivalentCommand}` : '';
  output.outcome({ ...runData(plan), questions, leftOut }, style => tryPlanText(tried, style) + command);
  if (plan.status === 'blocked') throw blockedFailure(plan);
  return 0;
}

async function askForYes(tried: TryPlan, stop: StopSignal): Promise<void> {
  refuseUnasked();
  const stream = confirmationStream();
  stream.write(`${tryPlanText(tried, styleFor(stream))}\n`);
  if ((await confirm('Make these changes? Type yes: ', stop)) === 'no')
    throw stop.interruption('Nothing was written.');
}

/** What is left in the account is told before anything else. */
function failureOf(
  { failure, cleanupFailure, receipt }: TryOutcome,
  stop: StopSignal,
  output: Output,
): Failure | undefined {
  if (stop.signal.aborted) {
    const kept = receipt.status === 'done' ? `Kept as asked: ${receipt.user?.arn}.` : undefined;
    const words = cleanupFailure?.message ?? kept ?? 'Nothing of the try is left.';
    const hint = cleanupFailure?.hint ?? (kept && `To take it away: ${receipt.undoCommand}`);
    return stop.interruption(`Stopped. ${words}`, hint);
  }
  if (failure !== undefined && cleanupFailure !== undefined) output.note(safeLine(failure.message));
  return cleanupFailure ?? failure;
}

function tell(progress: TryProgress, output: Output): void {
  if (progress.type === 'step-retried')
    output.note(safeLine(`Trying again (${progress.attempt} of 3): ${progress.message}`));
  if (progress.type === 'asked-again')
    output.note(safeLine(`Asking again (${progress.attempt} of 3): ${progress.message}`));
}
