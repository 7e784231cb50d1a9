import { policyNameOf } from '../policy/arn.ts';
import type { Receipt, StepAction, StepError } from '../provision/run.ts';
import { safeLine } from '../text/safe-text.ts';
import { isRoleAction, ROLE_STEP_WORDS, wordsOfRoleSteps } from './role-step-words.ts';
import { roleNames, type StepGroup, stepGroups } from './step-groups.ts';

/** A line about what became of a run, fit for a terminal. */
export interface OutcomeRow {
  /** `same` was so before, `open` was not tried. */
  readonly kind: 'done' | 'same' | 'failed' | 'open';
  readonly text: string;
  /** Why, and how to mend it. */
  readonly notes: readonly string[];
}

/** outcomeRows tell what was done, what was so before, what failed and what was not tried, those served alike in one row. */
export function outcomeRows(receipt: Receipt): OutcomeRow[] {
  return stepGroups(receipt.steps).map(group => ({
    kind: KINDS[group.status],
    text: safeLine(textOf(group, receipt)),
    notes: notesOf(group),
  }));
}

const KINDS: Readonly<Record<StepGroup['status'], OutcomeRow['kind']>> = {
  done: 'done',
  undone: 'done',
  'in-place': 'same',
  failed: 'failed',
  pending: 'open',
  blocked: 'failed',
};

function textOf(group: StepGroup, receipt: Receipt): string {
  const words = wordsOf(group, receipt);
  switch (group.status) {
    case 'done':
      return sentence(words) + arnPart(group);
    case 'undone':
      return `${sentence(words)}, undone since`;
    case 'in-place':
      return sameText(group, { ...words, subject: words.subject || 'it' }) + arnPart(group);
    case 'failed':
    case 'blocked':
      if (group.error?.effect === 'unknown')
        return `it is not known whether ${sentence({ ...words, subject: words.subject || 'it' }, 'was')}`;
      return sentence(words, 'not');
    case 'pending':
      return `${sentence(words, 'not')}   not tried`;
  }
}

/** What it is about, what was done to it, and to whom. */
interface Words {
  /** Nothing for the policy of the run itself: that is told before. */
  readonly subject: string;
  readonly done: string;
  readonly whom: string;
}

function wordsOf(group: StepGroup, { policy }: Receipt): Words {
  const { action, policyArn = '', versionId, who } = group;
  const name = roleWords(group) ?? policyNameOf(policyArn);
  const people = who.join(', ');
  const { subject, done, preposition } = STEP_WORDS[action];
  return {
    subject: subject(action === 'attach' && policyArn === policy?.arn ? '' : name, versionId, people),
    done,
    whom: preposition === undefined ? '' : ` ${preposition} ${people}`,
  };
}

function roleWords(group: StepGroup): string | undefined {
  const { action, inlinePolicy = '' } = group;
  if (!isRoleAction(action)) return undefined;
  const words = roleNames(group).map(role => ROLE_STEP_WORDS[action].object(role, inlinePolicy));
  return words.join(', ');
}

interface StepWords {
  readonly subject: (name: string, versionId: string | undefined, who: string) => string;
  readonly done: string;
  readonly preposition?: string;
}

const STEP_WORDS: Readonly<Record<StepAction, StepWords>> = {
  'create-policy': { subject: name => name, done: 'created' },
  'create-policy-version': {
    subject: (name, versionId) => `${versionId ?? 'a new version'} of ${name}`,
    done: 'made, the default version now',
  },
  'set-default-policy-version': {
    subject: (name, versionId = 'the version before') => `${versionId} of ${name}`,
    done: 'made the default version again',
  },
  'delete-policy-version': {
    subject: (name, versionId = 'a version') => `version ${versionId} of ${name}`,
    done: 'deleted',
  },
  'delete-policy': { subject: name => `policy ${name}`, done: 'deleted' },
  attach: { subject: name => name, done: 'attached', preposition: 'to' },
  detach: { subject: name => name, done: 'detached', preposition: 'from' },
  'create-user': { subject: (_name, _version, who) => `test ${who}`, done: 'made' },
  'delete-user': { subject: (_name, _version, who) => `test ${who}`, done: 'deleted' },
  ...wordsOfRoleSteps(({ became }) => ({ subject: name => name, done: became })),
};

function sentence({ subject, done, whom }: Words, verb?: 'not' | 'was'): string {
  return `${[subject, verb, done].filter(Boolean).join(' ')}${whom}`;
}

/** What was left as it is for a reason says the reason below. */
function sameText(group: StepGroup, words: Words): string {
  const { action, note, who } = group;
  if (note !== undefined) return words.subject;
  const standing = isRoleAction(action) ? ROLE_STEP_WORDS[action].standing : undefined;
  if (standing !== undefined) {
    const there = roleNames(group).map(role => standing(role, group.inlinePolicy ?? ''));
    return `${there.join(', ')} ${there.length === 1 ? 'was' : 'were'} there already`;
  }
  if (action === 'create-policy') return `${words.subject} was there, with this document`;
  if (action === 'attach') return `${who.join(', ')} had ${words.subject} already`;
  if (MADE.has(action)) return `${words.subject} was there already`;
  return `${words.subject} was ${words.done}${words.whom} already`;
}

const MADE: ReadonlySet<StepAction> = new Set([
  'create-role',
  'create-service-linked-role',
  'create-instance-profile',
]);

function arnPart({ action, policyArn = '', note }: StepGroup): string {
  return action === 'create-policy' && note === undefined ? `   ${policyArn}` : '';
}

function notesOf(group: StepGroup): string[] {
  const { note, error } = group;
  return [
    ...(note === undefined ? [] : [note]),
    ...(error === undefined ? [] : errorNotes(error, group)),
  ].map(safeLine);
}

function errorNotes({ code, message, hint }: StepError, { action }: StepGroup): string[] {
  const isTaken = code === 'EntityAlreadyExists' && action === 'create-policy';
  const advice = isTaken ? NAME_TAKEN : hint;
  return [`${code}: ${message}`, ...(advice === undefined ? [] : [advice])];
}

/** No flag, where nobody has typed one; another plan offers both ways out. */
const NAME_TAKEN =
  'Somebody took the name in the meantime: choose another one, or make yours a new version of that policy.';
