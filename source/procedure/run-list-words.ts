import type { Identity } from '../account/account.ts';
import { policyNameOf } from '../policy/arn.ts';
import { canResume } from '../provision/find-run.ts';
import type { Receipt, Step, StepAction } from '../provision/run.ts';
import { hasWritten, isOpen } from '../provision/run-state.ts';
import { safeLine } from '../text/safe-text.ts';
import type { TimeWriter } from '../text/time-words.ts';
import { midSentence, plural, sentenceList } from '../text/words.ts';
import { wordsOfRoleSteps } from './role-step-words.ts';
import { type RunLine, runLines } from './run-words.ts';

/** What a list of runs is read by: who asks, and how times are said. */
export interface RunContext {
  /** Nothing as long as it is not known who asks. */
  readonly identity: Identity | undefined;
  readonly time: TimeWriter;
}

/** Whether something can be done with a run, and why not. */
export type Possibility = { readonly can: 'yes' } | { readonly can: 'no'; readonly why: string };

/** Where a run was made, seen from where the person works now. */
export type RunPlace =
  | { readonly kind: 'here' | 'unknown' }
  /** In the practice account, where it can be undone without credentials; or in another account, which needs its own. */
  | { readonly kind: 'practice' | 'other'; readonly sentence: string };

/** A run as a row of a list; every text is fit for a terminal. */
export interface RunRow {
  readonly runId: string;
  readonly when: string;
  readonly account: string;
  /** What it did: `created policy Web, attached it to user alice`. */
  readonly did: string;
  readonly status: string;
  readonly reason: string | undefined;
  readonly undo: Possibility;
  readonly resume: Possibility;
  readonly place: RunPlace;
}

/** runRow says of a run what a list shows. */
export function runRow(receipt: Receipt, context: RunContext): RunRow {
  const place = placeOf(receipt, context.identity);
  return {
    runId: receipt.runId,
    when: context.time(receipt.startedAt),
    account: accountWords(receipt.account),
    did: safeLine(didWords(receipt)),
    status: statusWords(receipt),
    reason: receipt.reason === undefined ? undefined : safeLine(receipt.reason),
    undo: possible(whyNoUndo(receipt), place),
    resume: possible(canResume(receipt) ? undefined : whyNoResume(receipt), place),
    place,
  };
}

/** A fact about a run; what is to be copied out of it, such as a command or an ARN, stands by itself. */
export interface RunFact {
  readonly words: string;
  readonly copied?: string;
}

/** factText is a fact in one line. */
export function factText({ words, copied }: RunFact): string {
  return copied === undefined ? words : `${words} ${copied}`;
}

/** Everything about one run, as lines fit for a terminal. */
export interface RunDetail {
  readonly facts: readonly RunFact[];
  readonly steps: readonly RunLine[];
}

/** runDetail says all of one run; `file` is where its receipt lies. */
export function runDetail(receipt: Receipt, context: RunContext, file: string): RunDetail {
  const { runId, reason, undoes, undoneBy, startedAt, resumedAt, finishedAt } = receipt;
  const { status, account, place, undo, resume } = runRow(receipt, context);
  const times = [
    `begun ${context.time(startedAt)}`,
    ...(resumedAt === undefined ? [] : [`resumed ${context.time(resumedAt)}`]),
    finishedAt === undefined ? 'not ended' : `ended ${context.time(finishedAt)}`,
  ];
  const facts = [
    fact(`Run ${runId}: ${status}`),
    fact(times.join(', ')),
    ...(reason === undefined ? [] : [fact(`because: ${reason}`)]),
    fact(`in ${account}, as`, receipt.account.arn),
    ...('sentence' in place ? [fact(place.sentence)] : []),
    ...(undoes === undefined ? [] : [fact(`undoes the run ${undoes}`)]),
    ...(undoneBy === undefined ? [] : [fact(`undone by the run ${undoneBy}`)]),
    undo.can === 'yes'
      ? fact('undo:', `ecs-iam-wizard undo ${runId}`)
      : fact(`no undo: ${midSentence(undo.why)}`),
    ...(resume.can === 'yes' ? [fact('finish:', `ecs-iam-wizard resume ${runId}`)] : []),
    fact('receipt:', file),
  ];
  return { facts, steps: runLines(receipt) };
}

function fact(words: string, copied?: string): RunFact {
  return { words: safeLine(words), ...(copied === undefined ? {} : { copied: safeLine(copied) }) };
}

function placeOf({ account, runId }: Receipt, identity: Identity | undefined): RunPlace {
  if (identity === undefined) return { kind: 'unknown' };
  if (identity.sandbox === account.sandbox && identity.id === account.id) return { kind: 'here' };
  const [there, here] = [accountWords(account), accountWords(identity)];
  const sentence = safeLine(`The run ${runId} was made in ${there}, and you work in ${here}.`);
  return { kind: account.sandbox ? 'practice' : 'other', sentence };
}

function accountWords({ sandbox, id }: Identity): string {
  return sandbox ? 'the practice account' : safeLine(`account ${id}`);
}

function possible(why: string | undefined, place: RunPlace): Possibility {
  if (why !== undefined) return { can: 'no', why };
  if (place.kind !== 'other') return { can: 'yes' };
  return { can: 'no', why: `${place.sentence} Sign in to that account first.` };
}

function whyNoUndo({ undoes, undoneBy, status, steps }: Receipt): string | undefined {
  if (undoes !== undefined) return safeLine(`It is itself an undo, of the run ${undoes}.`);
  if (status === 'undone') return undoneWords(undoneBy);
  return steps.some(hasWritten) ? undefined : 'It changed nothing.';
}

function whyNoResume({ undoneBy, status, steps }: Receipt): string {
  if (status === 'undone') return undoneWords(undoneBy);
  return steps.some(isOpen)
    ? 'It is not gone on with: undoing it takes back what it made.'
    : 'Nothing of it is left to do.';
}

function undoneWords(undoneBy: string | undefined): string {
  return safeLine(`It is undone already${undoneBy === undefined ? '' : `, by the run ${undoneBy}`}.`);
}

function statusWords({ status, steps }: Receipt): string {
  const open = steps.filter(isOpen).length;
  switch (status) {
    case 'done':
      return 'done';
    case 'undone':
      return 'undone';
    case 'failed':
      return steps.some(hasWritten) ? 'failed, outcome not known' : 'failed, nothing changed';
    case 'partial':
      return `partly done, ${plural(open, 'step')} of ${steps.length.toLocaleString('en-US')} left`;
  }
}

/** Of principals and policies so many are named, the others counted. */
const NAMED_MAX = 2;

function didWords(receipt: Receipt): string {
  const { undoes, steps } = receipt;
  const made = clauses(steps.filter(step => step.status === 'done' || step.status === 'undone'));
  const unknown = clauses(steps.filter(step => step.status === 'failed' && hasWritten(step)));
  const all = [...made, ...unknown.map(clause => `perhaps ${clause}`)];
  const prefix = undoes === undefined ? '' : `undid ${undoes}: `;
  if (all.length > 0) return `${prefix}${all.join(', ')}`;
  const nothing = steps.some(isOpen) ? 'changed nothing' : 'found everything in place';
  return `${prefix}${nothing}`;
}

/** What each kind of step did: with a preposition to or from whom, without one to what. */
const DID: Readonly<Record<StepAction, { readonly verb: string; readonly preposition?: string }>> = {
  'create-user': { verb: 'made test user' },
  'create-policy': { verb: 'created policy' },
  'delete-policy-version': { verb: 'deleted a version of policy' },
  'create-policy-version': { verb: 'made a new version of policy' },
  attach: { verb: 'attached', preposition: 'to' },
  detach: { verb: 'detached', preposition: 'from' },
  'delete-user': { verb: 'deleted test user' },
  'set-default-policy-version': { verb: 'took back the default version of policy' },
  'delete-policy': { verb: 'deleted policy' },
  ...wordsOfRoleSteps(({ did }) => ({ verb: did })),
};

/** The kinds of steps in the order in which runs make them. */
const ACTIONS = Object.keys(DID) as StepAction[];

function clauses(steps: readonly Step[]): string[] {
  let before: string | undefined;
  return ACTIONS.flatMap(action => {
    const { verb, preposition } = DID[action];
    const ones = steps.filter(step => step.action === action);
    if (ones.length === 0) return [];
    const policies = counted(ones.flatMap(policyOf), 'policy', 'policies');
    const principals = counted(ones.flatMap(principalOf), 'principal', 'principals');
    if (preposition === undefined) {
      if (policies === '') return [`${verb} ${counted(ones.flatMap(nameOf), 'user', 'users')}`];
      before = policies;
      return [`${verb} ${policies}`];
    }
    return [`${verb} ${policies === before ? 'it' : policies} ${preposition} ${principals}`];
  });
}

function policyOf({ policyArn }: Step): string[] {
  return policyArn === undefined ? [] : [policyNameOf(policyArn)];
}

function principalOf({ principal }: Step): string[] {
  return principal === undefined ? [] : [`${principal.type} ${principal.name}`];
}

function nameOf({ principal }: Step): string[] {
  return principal === undefined ? [] : [principal.name];
}

/** counted names the first few and counts more; a name that comes twice counts once. */
function counted(all: readonly string[], one: string, many: string): string {
  const names = [...new Set(all)];
  return names.length <= NAMED_MAX ? sentenceList(names) : plural(names.length, one, many);
}
