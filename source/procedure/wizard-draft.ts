import { isDeepStrictEqual } from 'node:util';
import type { AccountChoice } from '../account/account.ts';
import { parseArn } from '../policy/arn.ts';
import type { Draft, DraftContent, DraftMark } from '../settings/draft.ts';
import type { Drafts } from '../settings/drafts.ts';
import { Failure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import type { TimeWriter } from '../text/time-words.ts';
import { plural } from '../text/words.ts';
import { type Answers, attachedPolicies, noAnswers } from './answers.ts';
import { GOAL_WORDS } from './goal-words.ts';
import { restoreAnswers, saveAnswers } from './saved-answers.ts';
import { ALL_STEPS, CONFIRM_STEP, type StepId, stepsFor } from './steps.ts';

/** draftContent is what a wizard with these answers, at this step of the procedure, wants kept. */
export function draftContent(answers: Answers, step: StepId, choice: AccountChoice): DraftContent {
  return {
    title: draftTitle(answers),
    goal: answers.goal,
    step,
    choice,
    answers: { ...saveAnswers(answers) },
  };
}

/** draftTitle names a draft as its list shows it: the policy's name, the template's title, or what is attached. */
export function draftTitle(answers: Answers): string {
  if (answers.goal === 'attach') return attachTitle(answers);
  if (answers.goal === 'roles') return rolesTitle(answers);
  if (answers.policyName !== '') return answers.policyName;
  return answers.start?.kind === 'template' ? answers.start.template.title : 'a new policy';
}

function attachTitle(answers: Answers): string {
  const count = attachedPolicies(answers).length;
  return count === 0 ? 'attach policies' : `attach ${plural(count, 'policy', 'policies')}`;
}

function rolesTitle({ roles: [first, ...others] }: Answers): string {
  if (first === undefined) return "prepare ECS's own roles";
  return others.length === 0
    ? `prepare the role ${first.name}`
    : `prepare ${plural(others.length + 1, 'role')}`;
}

/** isWorthKeeping tells whether the person has answered anything that a draft would save them from answering again; a path and tags alone come from the settings. */
export function isWorthKeeping(answers: Answers): boolean {
  const { callerValues, goal } = answers;
  return !isDeepStrictEqual(answers, { ...noAnswers(goal, answers), callerValues });
}

/** A draft that a wizard goes on with. */
export interface OpenedDraft {
  readonly answers: Answers;
  /** One of the steps that these answers have. */
  readonly step: StepId;
  readonly choice: AccountChoice;
  readonly mark: DraftMark;
  /** What is not as it was when the draft was kept. */
  readonly notices: readonly string[];
}

/** openDraft reads a draft for a caller whose account gives these values; it throws a Failure when it is gone, a newer program's, or broken and now set aside. */
export function openDraft(drafts: Drafts, id: string, callerValues: Answers['callerValues']): OpenedDraft {
  const draft = drafts.read(id);
  const restored = restoreAnswers(draft.answers, callerValues);
  if (restored.kind === 'broken')
    throw new Failure('other', 'BrokenDraft', drafts.setAside(id), safeLine(restored.problem));
  const { answers, notices } = restored;
  const { choice, revision } = draft;
  return {
    answers,
    step: stepIn(answers, draft.step),
    choice,
    mark: { id, revision },
    notices: notices.map(safeLine),
  };
}

/** Stands for the caller as long as nobody knows who that is: no step is open for want of an account. */
const SOME_CALLER = { aws_account_id: '123456789012', partition: 'aws', region: 'us-east-1' };

/** An earlier step that is not answered any more comes first; a step that is no longer asked gives way to the last one. */
function stepIn(answers: Answers, step: string): StepId {
  const owner = parseArn(answers.existing?.arn ?? '')?.account;
  const some = owner === undefined ? SOME_CALLER : { ...SOME_CALLER, aws_account_id: owner };
  const asked = { ...answers, callerValues: { ...some, ...answers.callerValues } };
  const steps = stepsFor(asked);
  const here = steps.findIndex(({ id }) => id === step);
  const before = here < 0 ? steps : steps.slice(0, here + 1);
  const open = before.find(({ problem }) => problem(asked) !== undefined);
  return open?.id ?? steps[here]?.id ?? CONFIRM_STEP.id;
}

/** A draft as a row of a list; every text is fit for a terminal. */
export interface DraftRow {
  readonly id: string;
  readonly title: string;
  /** `saved today 14:03` */
  readonly saved: string;
  readonly detail: readonly string[];
}

/** draftRow says which draft it is, when it was kept and where. */
export function draftRow(draft: Draft, time: TimeWriter): DraftRow {
  return {
    id: draft.id,
    title: safeLine(draft.title),
    saved: `saved ${time(draft.savedAt)}`,
    detail: [
      `${GOALS.get(draft.goal)?.label ?? safeLine(draft.goal)}${stepWords(draft.step)}`,
      placeWords(draft.choice),
    ],
  };
}

const GOALS: ReadonlyMap<string, { readonly label: string }> = new Map(Object.entries(GOAL_WORDS));

function stepWords(step: string): string {
  const found = ALL_STEPS.find(({ id }) => id === step);
  return found === undefined ? '' : `, left at the step ${found.title}`;
}

/** placeWords says where a draft was made: in the practice account, or with which profile. */
export function placeWords(choice: AccountChoice): string {
  if (choice.sandbox) return 'In the practice account';
  const { profile, region, endpointUrl } = choice;
  const parts = [
    profile === undefined ? 'the credentials at hand' : `profile ${profile}`,
    ...(region === undefined ? [] : [`Region ${region}`]),
    ...(endpointUrl === undefined ? [] : [`address ${endpointUrl}`]),
  ];
  return safeLine(`With ${parts.join(', ')}`);
}
