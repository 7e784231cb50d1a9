import { type Answers, openParameters, parameterValue } from '../procedure/answers.ts';
import { openingStep, passStep, presetProblem, toldProblem } from '../procedure/preset.ts';
import { type ProcedureStep, type StepId, stepsFor, wholeProcedure } from '../procedure/steps.ts';
import { sentenceList } from '../text/words.ts';
import { namesInShort } from './attach/who-words.ts';
import type { StepTalk } from './move.ts';
import { roleDetailsStep } from './roles/role-details.ts';
import { whichRolesStep } from './roles/which-roles.ts';
import type { Sitting } from './sitting.ts';
import { confirmStep } from './steps/confirm.ts';
import { nameStep } from './steps/name.ts';
import { parametersStep } from './steps/parameters.ts';
import { permissionsStep } from './steps/permissions.ts';
import { reviewPolicyStep } from './steps/review-policy.ts';
import { startStep } from './steps/start.ts';
import { whichPoliciesStep } from './steps/which-policies.ts';
import { whoStep } from './steps/who.ts';

const TALKS: Readonly<Record<StepId, StepTalk>> = {
  start: startStep,
  parameters: parametersStep,
  permissions: permissionsStep,
  'review-policy': reviewPolicyStep,
  name: nameStep,
  who: whoStep,
  'which-policies': whichPoliciesStep,
  'which-roles': whichRolesStep,
  'role-details': roleDetailsStep,
  confirm: confirmStep,
};

/** walkProcedure goes through the steps that the answers call for, from a given one or the first, forward and back. */
export async function walkProcedure(sitting: Sitting, from?: StepId): Promise<'menu' | 'leave'> {
  const { talk } = sitting;
  let at = from;
  for (;;) {
    const steps = stepsFor(sitting.answers);
    const index = Math.max(
      0,
      steps.findIndex(({ id }) => id === at),
    );
    const step = steps[index];
    if (step === undefined) return 'menu';
    sitting.keepDraft(step.id);
    const move = await TALKS[step.id](sitting, headingOf(sitting, steps, index));
    switch (move.kind) {
      case 'menu':
      case 'leave':
        return move.kind;
      case 'step':
        at = move.step;
        break;
      case 'back': {
        const before = steps[index - 1];
        if (before === undefined) return 'menu';
        at = before.id;
        break;
      }
      case 'next':
        at = stepBehind(sitting, step) ?? step.id;
        if (at === step.id) talk.say(step.problem(sitting.answers) ?? '');
    }
  }
}

/** openPreset is the first step that flags left open or answered wrongly, once they said which procedure is wanted; what they could not answer is told. */
export function openPreset(sitting: Sitting): StepId | undefined {
  const { answers, talk } = sitting;
  const { preset, step } = openingStep(sitting.preset, answers);
  if (preset.opens !== 'steps' || step === undefined) return undefined;
  talk.say(...preset.notes);
  const problem = presetProblem(preset, step, answers);
  if (problem !== undefined) talk.say(problem);
  sitting.preset = { ...preset, opens: 'menu', notes: [] };
  return step.id;
}

/** Forward is the next step that flags have not answered well; nothing while something is missing here. */
function stepBehind(sitting: Sitting, step: ProcedureStep): StepId | undefined {
  if (step.problem(sitting.answers) !== undefined) return undefined;
  const { preset, step: next } = passStep(sitting.preset, sitting.answers, step.id);
  sitting.preset = preset;
  const told = next && toldProblem(preset, next.id);
  if (told !== undefined) sitting.talk.say(told);
  return next?.id;
}

/** Numbers count all steps of the procedure, lest they change on the way; what has nothing to ask is said where it is passed over. */
function headingOf({ answers }: Sitting, steps: readonly ProcedureStep[], index: number): string[] {
  const whole = wholeProcedure(answers);
  const place = whole.findIndex(({ id }) => id === steps[index]?.id);
  const passed = whole.slice(placeOf(whole, steps[index - 1]) + 1, place);
  const before = steps.slice(0, index).flatMap(step => {
    const words = summaryOf(step, answers);
    return words === '' ? [] : [`${step.title} ${words}`];
  });
  return [
    `Step ${place + 1} of ${whole.length}: ${steps[index]?.title ?? ''}.`,
    ...(passed.length === 0
      ? []
      : [`Nothing is asked in between, at ${sentenceList(passed.map(({ title }) => title))}.`]),
    ...(before.length === 0 ? [] : [`So far: ${before.join('; ')}.`]),
  ];
}

function placeOf(whole: readonly ProcedureStep[], step: ProcedureStep | undefined): number {
  return whole.findIndex(({ id }) => id === step?.id);
}

/** What the account knows by itself need not be heard at every step. */
function summaryOf({ id, summary }: ProcedureStep, answers: Answers): string {
  if (id === 'review-policy') return '';
  if (id === 'who') return namesInShort(answers.principals.map(({ name }) => name));
  if (id === 'which-roles') return namesInShort(answers.roles.map(({ name }) => name));
  if (id !== 'parameters') return summary(answers);
  return openParameters(answers)
    .filter(({ from }) => from !== 'caller')
    .map(parameter => `${parameter.name} ${parameterValue(answers, parameter) ?? ''}`)
    .join(', ');
}
