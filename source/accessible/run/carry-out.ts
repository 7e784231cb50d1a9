import { namesOfRun } from '../../procedure/names-of-run.ts';
import type { Undertaking } from '../../procedure/plan-undertaking.ts';
import { stepWords } from '../../procedure/run-words.ts';
import type { SessionRun } from '../../procedure/session-runs.ts';
import { record } from '../../procedure/session-runs.ts';
import { shownFailure } from '../../procedure/shown-failure.ts';
import { applyPlan, type Progress } from '../../provision/apply.ts';
import type { Plan } from '../../provision/run.ts';
import { plural } from '../../text/words.ts';
import { Stopped } from '../asking/ways-out.ts';
import { forgetLooks } from '../attach/looks.ts';
import type { Sitting } from '../sitting.ts';
import { brokenOffLines, outcomeLines, type RunMade } from './outcome-lines.ts';

/** carryOut makes the writes of a plan, a line a step, and tells the outcome. A stop from outside ends it after the step under way, and the talk with it. */
export async function carryOut(sitting: Sitting, plan: Plan, undertaking: Undertaking): Promise<RunMade> {
  const { talk, services } = sitting;
  const open = plan.steps.filter(({ status }) => status === 'pending').length;
  talk.say('', `Writing: ${plural(open, 'step')}. Ctrl-C stops after the step under way.`);
  const stopping = () => talk.say('Stopping after the step under way. Ctrl-C once more stops at once.');
  services.signal.addEventListener('abort', stopping, { once: true });
  const made = await services.underWay.during(
    () => brokenOffLines(services.receipts.find(plan.runId), services.receipts.fileOf(plan.runId)),
    () => run(sitting, plan),
  );
  services.signal.removeEventListener('abort', stopping);
  sitting.runs = record(sitting.runs, made);
  settle(sitting, made, undertaking);
  talk.say('', ...outcomeLines(made));
  if (services.signal.aborted) throw new Stopped();
  return made;
}

async function run({ account, services, talk }: Sitting, plan: Plan): Promise<RunMade> {
  const { receipts, signal } = services;
  const { runId } = plan;
  const file = receipts.fileOf(runId);
  const tell = new ProgressWords(plan);
  try {
    const receipt = await applyPlan(plan, {
      account,
      receipts,
      signal,
      onProgress: progress => talk.say(...tell.lines(progress)),
    });
    return { kind: 'run', receipt, file, stopped: signal.aborted };
  } catch (error) {
    return { kind: 'broken', runId, failure: shownFailure(error), receipt: receipts.find(runId), file };
  }
}

/** Of more steps than these only every hundredth is told, and what fails. */
const TOLD_ONE_BY_ONE = 20;
const TOLD_EVERY = 100;

/** ProgressWords says how a run goes on: a line a step, or a count where there are many. */
class ProgressWords {
  readonly #plan: Plan;
  readonly #total: number;
  #ended = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#total = plan.steps.filter(({ status }) => status === 'pending').length;
  }

  lines(progress: Progress): string[] {
    switch (progress.type) {
      case 'step-started':
        return [];
      case 'step-retried':
        return [`Trying again, for the ${ordinal(progress.attempt)} time: ${progress.message}`];
      case 'step-ended': {
        this.#ended += 1;
        const { step } = progress;
        const words = stepWords(step, this.#plan);
        const end = step.status === 'failed' ? `failed: ${words}` : `${words}: done`;
        const count = `${this.#ended.toLocaleString('en-US')} of ${this.#total.toLocaleString('en-US')}`;
        const isTold =
          step.status === 'failed' || this.#total <= TOLD_ONE_BY_ONE || this.#ended % TOLD_EVERY === 0;
        return isTold ? [`${count}, ${end}.`] : [];
      }
    }
  }
}

function ordinal(count: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][count - 1] ?? `${count}th`;
}

/** What was written is no draft any more, and lists of the account are old. */
function settle(sitting: Sitting, made: SessionRun, undertaking: Undertaking): void {
  sitting.forgetListings();
  forgetLooks(sitting);
  if (made.kind !== 'run') return;
  const names = namesOfRun(made.receipt, undertaking.kind === 'answers' ? sitting.answers : undefined);
  if (names !== undefined) sitting.services.lastNames.remember(made.receipt.account, names);
  if (undertaking.kind !== 'undo') sitting.services.drafts.desk.runEnded(made.receipt, undertaking.kind);
  if (undertaking.kind === 'answers')
    sitting.carriedOut = { runId: made.receipt.runId, answers: sitting.answers };
}
