import type { Account, AccountChoice, Identity } from '../../account/account.ts';
import { openAccount } from '../../account/open-account.ts';
import type { Answers } from '../../procedure/answers.ts';
import { equivalentCommand } from '../../procedure/equivalent-command.ts';
import { toRequest } from '../../procedure/to-request.ts';
import { planRequest } from '../../provision/plan.ts';
import type { PolicyRequest } from '../../provision/request.ts';
import type { Plan } from '../../provision/run.ts';
import { safeLine } from '../../text/safe-text.ts';
import { refuseProblems } from '../answers/answer-problems.ts';
import { preferredNaming } from '../answers/preferred-naming.ts';
import type { RunFlags } from '../flags/attach-flags.ts';
import type { Output } from '../output/output.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { planText } from './plan-text.ts';
import { receiptText } from './receipt-text.ts';
import { StopSignal } from './stop-signal.ts';

/** What a command wants done, once the account has told what only it knows. */
export interface Job {
  readonly choice: AccountChoice;
  readonly flags: RunFlags;
  readonly existing: Pick<PolicyRequest, 'ifExists' | 'prune'>;
  /** Writes a second; nothing stands for what is usual. */
  readonly rate: number | undefined;
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
    const texts = { plan: planText, receipt: receiptText };
    return await carryOutPlan({ plan, account, flags: job.flags, rate: job.rate, texts }, stop, output);
  } finally {
    stop.release();
  }
}

async function planOf(job: Job, account: Account): Promise<Plan> {
  const identity = await account.identity();
  const answers = { ...(await job.complete(account)), callerValues: callerValues(identity) };
  refuseProblems(answers);
  return planRequest(toRequest(answers, job.existing), account, {
    equivalentCommand: equivalentCommand(answers, job.choice, job.existing, preferredNaming()),
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
