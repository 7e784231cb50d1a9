import { policyNameOf } from '../policy/arn.ts';
import type { Plan, Receipt, Step, StepAction, StepStatus } from '../provision/run.ts';
import { safeLine } from '../text/safe-text.ts';
import { plural } from '../text/words.ts';
import { isRoleStep, ROLE_STEP_WORDS, ROLE_STEPS_THAT_TAKE_AWAY } from './role-step-words.ts';

/** One line of a plan or a receipt, ready for a terminal; `sign` is `+`, `-`, `=` or `!`. */
export interface RunLine {
  readonly sign: string;
  readonly status: StepStatus;
  readonly text: string;
  /** What is wrong and how to mend it. */
  readonly notes: readonly string[];
}

const SIGNS: Readonly<Record<StepStatus, string>> = {
  pending: '+',
  'in-place': '=',
  blocked: '!',
  done: '+',
  failed: '!',
  undone: '-',
};

/** runLines says each step in a line: what would be or was written, what is in place, what is in the way. */
export function runLines(run: Plan | Receipt): RunLine[] {
  return run.steps.map(step => ({
    sign: signOf(step, run),
    status: step.status,
    text: `${stepWords(step, run)}${outcomeWords(step, run)}`,
    notes: noteLines(step),
  }));
}

/** What takes something away is no `+`, though it is a write like any other; what a resumed run has done is none any more. */
function signOf({ action, status }: Step, { kind }: Plan | Receipt): string {
  const sign = kind === 'plan' && status === 'done' ? SIGNS['in-place'] : SIGNS[status];
  return sign === '+' && TAKES_AWAY.has(action) ? '-' : sign;
}

const TAKES_AWAY: ReadonlySet<StepAction> = new Set([
  'detach',
  'delete-policy',
  'delete-policy-version',
  'delete-user',
  ...ROLE_STEPS_THAT_TAKE_AWAY,
]);

/** A step that was left as it is for a reason says the reason instead. */
function outcomeWords({ status, note }: Step, run: Plan | Receipt): string {
  return status === 'in-place' && note !== undefined ? '' : STATUS_WORDS[run.kind][status];
}

/** stepWords says what one step is about: `create policy X`, `attach X to user alice`. */
export function stepWords(step: Step, run: Plan | Receipt): string {
  if (isRoleStep(step)) {
    const { will, target } = ROLE_STEP_WORDS[step.action];
    return safeLine(`${will} ${target(step.principal.name, step.inlinePolicy ?? '')}`);
  }
  if (step.policyArn === undefined) {
    const user = safeLine(step.principal.name);
    return step.action === 'create-user'
      ? `create test user ${user}, without password and without keys`
      : `delete test user ${user}`;
  }
  const name = safeLine(policyNameOf(step.policyArn));
  if (step.action === 'create-policy') {
    const size =
      run.policy === undefined ? '' : `, ${plural(JSON.stringify(run.policy.document).length, 'character')}`;
    return `create policy ${name}${size}`;
  }
  const who = `${step.principal?.type ?? ''} ${safeLine(step.principal?.name ?? '')}`;
  const version = step.versionId ?? 'a version';
  switch (step.action) {
    case 'attach':
      return `attach ${name} to ${who}`;
    case 'detach':
      return `detach ${name} from ${who}`;
    case 'create-policy-version':
      return `make a new version of policy ${name} the default one`;
    case 'set-default-policy-version':
      return `make ${version} of policy ${name} the default version again`;
    case 'delete-policy-version':
      return `delete version ${version} of policy ${name}`;
    case 'delete-policy':
      return `delete policy ${name}`;
  }
}

const STATUS_WORDS = {
  plan: {
    pending: '',
    'in-place': '   already so',
    blocked: '   cannot be done',
    done: '   done already',
    failed: '',
    undone: '',
  },
  receipt: {
    pending: '   not done',
    'in-place': '   was so already',
    blocked: '',
    done: '',
    failed: '   failed',
    undone: '   undone',
  },
} as const;

function noteLines({ error, note }: Step): string[] {
  const notes = note === undefined ? [] : [safeLine(note)];
  if (error === undefined) return notes;
  return [
    ...notes,
    safeLine(`${error.code}: ${error.message}`),
    ...(error.hint === undefined ? [] : [safeLine(error.hint)]),
  ];
}

/** writesSomething tells whether applying a plan changes the account at all. */
export function writesSomething(plan: Plan): boolean {
  return plan.steps.some(step => step.status === 'pending');
}
