import { canUndo } from '../procedure/run-choices.ts';
import {
  leftSomething,
  receiptOf,
  runIdOf,
  type SessionRun,
  sessionResult,
} from '../procedure/session-runs.ts';
import { canResume } from '../provision/find-run.ts';
import { usageFailure } from '../text/failure.ts';
import type { Talk } from './asking/talk.ts';
import { InputEnded, LeaveAsked, Stopped } from './asking/ways-out.ts';
import { runMenu } from './menu.ts';
import { type Services, Sitting, type TalkStart } from './sitting.ts';
import { signIn } from './where/sign-in.ts';

/** Where the answers come from: a person at a terminal can leave by ending the input, a script has made a mistake. */
export type AnswersFrom = 'terminal' | 'pipe';

/**
 * holdTalk leads the whole conversation and answers the exit code, that of a signal left to the caller. Answers from a
 * pipe that end too early are a usage Failure.
 */
export async function holdTalk(
  talk: Talk,
  services: Services,
  start: TalkStart,
  from: AnswersFrom,
): Promise<number> {
  const sitting = new Sitting(talk, services, start);
  talk.say(...GREETING);
  try {
    await signIn(sitting);
    await runMenu(sitting);
    return leave(sitting);
  } catch (error) {
    if (error instanceof Stopped || error instanceof LeaveAsked) return leave(sitting);
    if (!(error instanceof InputEnded)) {
      sitting.keepDraft();
      throw error;
    }
    if (from === 'terminal') return leave(sitting);
    return endOfPipe(sitting, error);
  }
}

const GREETING = [
  'ecs-iam-wizard, line by line. Every question is answered with a number or a text, and Enter.',
  'b goes back, ? explains, q leaves. Nothing is changed in an account before you type yes.',
];

/** Tells the truth about the account, and answers the exit code. */
function leave(sitting: Sitting): number {
  sitting.keepDraft();
  const { talk, services, runs } = sitting;
  talk.say('', ...writtenLines(sitting));
  if (services.drafts.keep === 'always' && services.drafts.desk.kept && sitting.hasAnswers())
    talk.say('Your answers are kept as a draft: the next start offers to continue it.');
  const result = sessionResult(runs);
  if (result !== 0) return result;
  return runs.length === 0 || sitting.hasAnswers() ? NOTHING_RUN : 0;
}

/** What a wizard ends with that was left before it wrote anything. */
const NOTHING_RUN = 130;

/** What of the account the person leaves behind, and the command by which it can be taken back or finished. */
function writtenLines(sitting: Sitting): string[] {
  const written = sitting.runs.filter(leftSomething);
  if (written.length === 0) return ['Nothing was written.'];
  const since = sitting.hasAnswers() ? ['Nothing was written since the last run.'] : [];
  const [only, ...others] = written.filter(hasWay);
  if (only === undefined) return [...since, doneWith(written)];
  if (others.length > 0)
    return [
      ...since,
      'What these runs wrote can be taken back or finished; this lists them:',
      'ecs-iam-wizard runs',
    ];
  return [...since, ...wayLines(only)];
}

/** An undo that came to its end can be neither taken back nor finished, nor can what it undid. */
function hasWay(run: SessionRun): boolean {
  if (run.kind === 'broken') return true;
  const receipt = receiptOf(run);
  return canUndo(receipt) || canResume(receipt);
}

function doneWith(written: readonly SessionRun[]): string {
  const isUndo = (run: SessionRun) => run.kind === 'run' && run.receipt.undoes !== undefined;
  return written.every(isUndo)
    ? 'The undo is done; nothing of it is left to do.'
    : 'What was written is undone.';
}

function wayLines(run: SessionRun): string[] {
  const receipt = run.kind === 'broken' ? run.receipt : receiptOf(run);
  const runId = runIdOf(run);
  return receipt !== undefined && canResume(receipt)
    ? ['What the run did not come to can be made later with:', `ecs-iam-wizard resume ${runId}`]
    : ['What was written can be taken back later with:', `ecs-iam-wizard undo ${runId}`];
}

/** Answers that end behind a run have told all that was wanted. */
function endOfPipe(sitting: Sitting, { question }: InputEnded): number {
  if (sitting.runs.length > 0 && !sitting.hasAnswers()) return leave(sitting);
  const isUntouched = !sitting.runs.some(leftSomething);
  throw usageFailure(
    'EndOfInput',
    `The input ended before this was answered: ${question} ${isUntouched ? 'Nothing was written.' : 'Nothing was written since the last run; ecs-iam-wizard runs lists what was written before.'}`,
    'Give an answer for every question, or use ecs-iam-wizard create or attach with --yes.',
  );
}
