import { EXPLAINED_TRIES } from '../../procedure/explained/runs.ts';
import { planPolicyTry } from '../../procedure/plan-policy-try.ts';
import { record } from '../../procedure/session-runs.ts';
import { tryCount, tryNotes, tryPlanNotes, tryRows } from '../../procedure/try-words.ts';
import type { Answered } from '../../provision/ask-try.ts';
import type { TryPlan } from '../../provision/plan-try.ts';
import { runTry, type TryOutcome, type TryProgress } from '../../provision/run-try.ts';
import { askConsent, askYes } from '../asking/ask-yes.ts';
import { Stopped } from '../asking/ways-out.ts';
import { failureLines } from '../failure-lines.ts';
import type { Sitting } from '../sitting.ts';
import { withValues } from '../spoken.ts';
import { brokenOffLines } from './outcome-lines.ts';
import { planLines } from './plan-lines.ts';
import { tryAnswerLines } from './try-answers.ts';

/** tryPolicies tries policies as a test user: tells the plan, makes the user with consent, tells what it may do, and takes all of it away again. */
export async function tryPolicies(sitting: Sitting, policyArns: readonly string[]): Promise<void> {
  const { talk, account, choice, services } = sitting;
  talk.say('', 'Planning the try; nothing is written.');
  const planned = await sitting.attempt(() =>
    planPolicyTry(policyArns, 'as-wanted', { account, choice, now: services.now() }),
  );
  if (planned.kind === 'failed') {
    talk.say(...failureLines(planned.failure));
    return;
  }
  const tried = planned.value;
  talk.say('', ...planLines(tried.plan), ...contextLines(tried), ...tryPlanNotes(tried));
  if (tried.plan.status === 'blocked') return;
  if ((await askConsent(talk, ['Type yes to make the try, b to go back.'], EXPLAINED_TRIES)) === 'no') return;
  await make(sitting, tried);
}

function contextLines({ request: { context } }: TryPlan): string[] {
  if (context.size === 0) return [];
  return [...context].flatMap(([key, value]) =>
    withValues(`The requests are taken to have ${key}`, [value].flat().map(String)),
  );
}

async function make(sitting: Sitting, tried: TryPlan): Promise<void> {
  const { talk, account, services } = sitting;
  const { receipts, signal } = services;
  const { runId } = tried.plan;
  const run = () =>
    runTry(tried, {
      account,
      receipts,
      signal,
      onProgress: progress => talk.say(...progressLines(progress)),
      decide: answered => decide(sitting, tried, answered),
    });
  const made = await services.underWay
    .during(() => brokenOffLines(receipts.find(runId), receipts.fileOf(runId)), run)
    .then(
      outcome => ({ kind: 'over', outcome }) as const,
      error => ({ kind: 'broken', error }) as const,
    );
  if (made.kind === 'broken') {
    if (signal.aborted) throw new Stopped();
    const told = await sitting.attempt(() => Promise.reject(made.error));
    if (told.kind === 'failed') talk.say(...failureLines(told.failure));
    return;
  }
  const { outcome } = made;
  const file = receipts.fileOf(outcome.receipt.runId);
  sitting.runs = record(sitting.runs, { kind: 'try', tried, outcome, file, stopped: signal.aborted });
  talk.say('', ...outcomeLines(outcome, tried), 'Receipt:', file);
  if (signal.aborted) throw new Stopped();
}

const PHASES = {
  making: 'Making the test user.',
  asking: 'Asking IAM what it may do.',
  removing: 'Taking it away again.',
} as const;

function progressLines(progress: TryProgress): string[] {
  switch (progress.type) {
    case 'phase-started':
      return [PHASES[progress.phase]];
    case 'asked-again':
    case 'step-retried':
      return [`Trying again: ${progress.message}`];
    default:
      return [];
  }
}

/** The answers are told before it is asked what becomes of the user; a way out of the talk takes it away. */
async function decide(
  { talk }: Sitting,
  tried: TryPlan,
  { results }: Answered,
): Promise<'take-away' | 'keep'> {
  talk.say('', tryCount(results), ...tryAnswerLines(tryRows(results, tried.policies)));
  const keep = await askYes(talk, ['Keep the test user for a while?'], EXPLAINED_TRIES);
  return keep === 'yes' ? 'keep' : 'take-away';
}

function outcomeLines(outcome: TryOutcome, tried: TryPlan): string[] {
  const { failure, cleanupFailure, receipt, cleanup } = outcome;
  const isKept = receipt.status === 'done' && cleanup === undefined;
  const decided: TryPlan = {
    ...tried,
    request: { ...tried.request, afterwards: isKept ? 'keep' : 'take-away' },
  };
  return [
    ...[cleanupFailure, failure].flatMap(one => (one === undefined ? [] : failureLines(one))),
    ...tryNotes(outcome, decided, 'no flags'),
  ];
}
