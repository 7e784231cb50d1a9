import type { Account, AccountChoice, Identity } from '../../account/account.ts';
import { openAccount } from '../../account/open-account.ts';
import type { Answers } from '../../procedure/answers.ts';
import { equivalentCommand } from '../../procedure/equivalent-command.ts';
import { namesOfRun } from '../../procedure/names-of-run.ts';
import { requestFileOf } from '../../procedure/request-file.ts';
import { toRequest } from '../../procedure/to-request.ts';
import { planRequest } from '../../provision/plan.ts';
import type { WhenTaken } from '../../provision/request.ts';
import type { Plan, Receipt } from '../../provision/run.ts';
import type { SaidWith } from '../../provision/said-with.ts';
import { LastNames } from '../../settings/last-names.ts';
import { safeLine } from '../../text/safe-text.ts';
import { refuseProblems } from '../answers/answer-problems.ts';
import { preferredNaming } from '../answers/preferred-naming.ts';
import type { RunFlags, SaveRequestFlag } from '../flags/attach-flags.ts';
import type { Output } from '../output/output.ts';
import { assumedRegionNote } from './assumed-region.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { planText } from './plan-text.ts';
import { receiptText } from './receipt-text.ts';
import { saveRequest } from './save-request.ts';
import { StopSignal } from './stop-signal.ts';

/** What a command wants done, once the account has told what only it knows. */
export interface Job {
  readonly choice: AccountChoice;
  readonly flags: RunFlags & SaveRequestFlag;
  readonly existing: WhenTaken;
  /** Writes a second; nothing stands for what is usual. */
  readonly rate: number | undefined;
  /** The command that does the same, from complete answers; without it, the one that spells them out. */
  readonly command?: ((answers: Answers) => string) | undefined;
  /** With flags where nothing is given. */
  readonly saidWith?: SaidWith;
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
    const { plan, answers } = await stop.orStopped(planOf(job, account));
    noteSecurityWarnings(plan, output);
    const assumed = await assumedRegionNote(answers, job.choice);
    if (assumed !== undefined) output.note(assumed);
    const texts = { plan: planText, receipt: receiptText };
    const { flags, rate, existing } = job;
    const planHolds = () => saveRequest(requestFileOf(answers, existing), flags, output);
    const runEnded = (receipt: Receipt) => rememberNames(receipt, answers, output);
    return await carryOutPlan({ plan, account, flags, rate, texts, planHolds, runEnded }, stop, output);
  } finally {
    stop.release();
  }
}

async function planOf(job: Job, account: Account): Promise<{ plan: Plan; answers: Answers }> {
  const identity = await account.identity();
  const answers = { ...(await job.complete(account)), callerValues: callerValues(identity) };
  refuseProblems(answers);
  const { choice, existing, command } = job;
  const plan = await planRequest(toRequest(answers, existing), account, {
    equivalentCommand: command?.(answers) ?? equivalentCommand(answers, choice, existing, preferredNaming()),
    now: new Date(),
    saidWith: job.saidWith,
  });
  return { plan, answers };
}

function rememberNames(receipt: Receipt, answers: Answers, output: Output): void {
  const lastNames = new LastNames();
  const names = namesOfRun(receipt, answers);
  if (names !== undefined) lastNames.remember(receipt.account, names);
  for (const notice of lastNames.notices()) output.note(notice);
}

/** Nobody may miss these, --yes or not. */
function noteSecurityWarnings({ findings }: Plan, output: Output): void {
  for (const { severity, code, message } of findings)
    if (severity === 'SECURITY_WARNING') output.note(safeLine(`Security warning: ${message} (${code})`));
}

function callerValues({ id, partition, region }: Identity): Answers['callerValues'] {
  return { aws_account_id: id, partition, region };
}
