import { policyNameOf } from '../policy/arn.ts';
import { policySize, statements } from '../policy/document.ts';
import type { Plan } from '../provision/run.ts';
import { safeLine } from '../text/safe-text.ts';
import { plural } from '../text/words.ts';
import { isRoleAction, ROLE_STEP_WORDS, ROLE_STEPS_THAT_TAKE_AWAY } from './role-step-words.ts';
import { roleNames, type StepGroup, stepGroups } from './step-groups.ts';

/** A line of the final review, fit for a terminal. */
export interface PlanRow {
  /** `+` is written, `-` is taken away, `=` is so already or stays; nothing for a line that goes on with the one before. */
  readonly sign: '+' | '-' | '=' | ' ';
  /** What happens, short enough for a column: `create policy`. */
  readonly what: string;
  /** To what, or to whom. */
  readonly items: readonly string[];
  readonly notes: readonly string[];
}

/** How many users are in a group, by its name, as far as that is known. */
export type GroupSizes = (group: string) => number | undefined;

/**
 * planRows are what a run would write and what is there already, those served alike in one row; whoever is left as they
 * are comes last, and what is in the way is not among them.
 */
export function planRows(plan: Plan, sizeOf: GroupSizes = () => undefined): PlanRow[] {
  const groups = stepGroups(plan.steps)
    .filter(({ status }) => status !== 'blocked')
    .map(group => withSizes(group, sizeOf));
  return [...groups.filter(group => !leavesAlone(group)), ...groups.filter(leavesAlone)].flatMap(group =>
    group.status === 'pending' ? pendingRows(group, plan) : [inPlaceRow(group, plan)],
  );
}

/** Who attaches to a group gives to everybody in it: that is told where it happens. */
function withSizes(group: StepGroup, sizeOf: GroupSizes): StepGroup {
  if (group.action !== 'attach' || group.status !== 'pending') return group;
  return { ...group, who: group.who.map(name => `${name}${sizeWordsOf(name, sizeOf)}`) };
}

function sizeWordsOf(who: string, sizeOf: GroupSizes): string {
  const size = who.startsWith('group ') ? sizeOf(withoutType(who)) : undefined;
  return size === undefined ? '' : ` (${plural(size, 'user')})`;
}

/** A long list of those must not hide what is written. */
function leavesAlone({ status, who }: StepGroup): boolean {
  return status !== 'pending' && who.length > 0;
}

function row(sign: PlanRow['sign'], what: string, items: readonly string[], note?: string): PlanRow {
  return { sign, what, items: items.map(safeLine), notes: note === undefined ? [] : [safeLine(note)] };
}

function pendingRows(group: StepGroup, plan: Plan): PlanRow[] {
  const { versionId = '', note, who } = group;
  const name = nameOf(group);
  switch (group.action) {
    case 'create-policy':
      return [row('+', 'create policy', [`${name}   ${sizeWords(plan)}`])];
    case 'create-policy-version':
      return [
        row(
          '+',
          'new version',
          [`of ${name}, the default one from then on`],
          note === undefined ? undefined : `Changes: ${note}`,
        ),
      ];
    case 'set-default-policy-version':
      return [row('+', 'go back to', [`${versionId} as the default version of ${name}`])];
    case 'delete-policy-version':
      return [
        row(
          '-',
          'delete version',
          [`${versionId} of ${name}`],
          plan.undoes === undefined ? OLDEST : undefined,
        ),
      ];
    case 'delete-policy':
      return [row('-', 'delete policy', [name])];
    case 'attach':
      if (isOwn(group, plan)) return [row('+', 'attach it to', who)];
      return [row('+', 'attach', [name]), row(' ', '  to', who)];
    case 'detach':
      return [row('-', 'detach', [name]), row(' ', '  from', who)];
    case 'create-user':
      return [row('+', 'make test user', who.map(withoutType), 'It has no password and no keys.')];
    case 'delete-user':
      return [row('-', 'delete test user', who.map(withoutType))];
    default: {
      const { will, takesAway, target } = ROLE_STEP_WORDS[group.action];
      const { inlinePolicy = '' } = group;
      const targets = roleNames(group).map(role => target(role, inlinePolicy));
      return [row(takesAway ? '-' : '+', will, targets)];
    }
  }
}

const OLDEST = 'It is the oldest one, and cannot be brought back.';

/** What is so already, what an undo leaves as it is, and what a run had done before it stopped. */
function inPlaceRow(group: StepGroup, plan: Plan): PlanRow {
  const { action, note, who, status } = group;
  const name = nameOf(group);
  const about = who.length === 0 ? [ABOUT[action]?.(name, group) ?? name] : aboutWhom(group, plan);
  if (note !== undefined) return row('=', 'stays', about, note);
  if (status !== 'in-place') return row('=', 'done before', about);
  const isGone = GONE.has(action);
  const made = action === 'create-policy' ? [`policy ${name}, with this document`] : about;
  return row('=', isGone ? 'already gone' : 'already there', made);
}

const GONE: ReadonlySet<string> = new Set([
  'detach',
  'delete-policy',
  'delete-policy-version',
  'delete-user',
  ...ROLE_STEPS_THAT_TAKE_AWAY,
]);

const ABOUT: Readonly<Partial<Record<StepGroup['action'], (name: string, group: StepGroup) => string>>> = {
  'create-policy': name => `policy ${name}`,
  'create-policy-version': name => `the new version of ${name}`,
  'set-default-policy-version': name => `the default version of ${name}`,
  'delete-policy-version': (name, { versionId = '' }) => `version ${versionId} of ${name}`,
  'delete-policy': name => `policy ${name}`,
};

/** The policy is named where it is not the one that the run is about. */
function aboutWhom(group: StepGroup, plan: Plan): readonly string[] {
  const { action, inlinePolicy = '' } = group;
  if (isRoleAction(action)) {
    const { object, standing = object } = ROLE_STEP_WORDS[action];
    return roleNames(group).map(role => standing(role, inlinePolicy));
  }
  if (group.policyArn === undefined) return group.who.map(name => `test ${name}`);
  if (isOwn(group, plan)) return group.who;
  const [first = '', ...others] = group.who;
  return [`${nameOf(group)} on ${first}`, ...others];
}

function isOwn({ policyArn }: StepGroup, { policy }: Plan): boolean {
  return policy !== undefined && policy.arn === policyArn;
}

function nameOf({ policyArn = '' }: StepGroup): string {
  return policyNameOf(policyArn);
}

/** `user alice` without the word before it. */
function withoutType(who: string): string {
  return who.slice(who.indexOf(' ') + 1);
}

function sizeWords({ policy }: Plan): string {
  if (policy === undefined) return '';
  const { document } = policy;
  return `${plural(statements(document).length, 'statement')}, ${plural(policySize(document), 'character')}`;
}
