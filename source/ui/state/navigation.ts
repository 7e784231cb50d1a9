import type { Answers } from '../../procedure/answers.ts';
import { firstOpenStep, presetProblem, withoutProblems } from '../../procedure/preset.ts';
import { type StepId, stepsFor } from '../../procedure/steps.ts';
import type { ScreenId, Wizard } from './wizard.ts';

/** stepOf is the step of the procedure to which a screen belongs, or nothing before, after and beside the procedures. */
export function stepOf({ screen, openers, answers, undertaking }: Wizard): StepId | undefined {
  if (undertaking.kind !== 'answers') return undefined;
  const first = openers[0] ?? screen;
  return stepsFor(answers).find(step => step.id === first)?.id;
}

/** stepBefore is where Esc leads from a step: to the step before, to the menu at last. */
export function stepBefore(screen: ScreenId, answers: Answers): ScreenId {
  const steps = stepsFor(answers);
  const index = steps.findIndex(step => step.id === screen);
  return steps[index - 1]?.id ?? 'menu';
}

/** stepAfter is the next step that flags have not answered, or the run when there is none. */
export function stepAfter({ screen, answers, preset }: Wizard): ScreenId {
  const here = stepsFor(answers).find(step => step.id === screen)?.id;
  return here === undefined ? 'run' : (firstOpenStep(preset, answers, here)?.id ?? 'run');
}

/** passedHere forgets what was wrong with the flags of this step: the person has answered it. */
export function passedHere(wizard: Wizard): Wizard {
  const here = stepsFor(wizard.answers).find(step => step.id === wizard.screen)?.id;
  return here === undefined ? wizard : { ...wizard, preset: withoutProblems(wizard.preset, [here]) };
}

/** openPreset goes to the first step that flags left open, and says what is wrong with what they gave there. */
export function openPreset(wizard: Wizard): Wizard {
  const { answers, preset } = wizard;
  const step = preset.opens === 'steps' ? firstOpenStep(preset, answers) : undefined;
  if (step === undefined) return wizard;
  return {
    ...wizard,
    screen: step.id,
    openers: [],
    preset: { ...preset, opens: 'menu', notes: [] },
    problem: presetProblem(preset, step, answers),
    notice: preset.notes.length === 0 ? undefined : preset.notes.join(' '),
  };
}

/** problemHere says what keeps the person from leaving the current step forward. */
export function problemHere(wizard: Wizard): string | undefined {
  return stepsFor(wizard.answers)
    .find(step => step.id === wizard.screen)
    ?.problem(wizard.answers);
}
