import type { Answers } from '../../procedure/answers.ts';
import { openingStep, passStep, presetProblem } from '../../procedure/preset.ts';
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

/** passHere answers the step of this screen: what was wrong with its flags is forgotten, and the next step that flags have not answered follows, or the run. */
export function passHere(wizard: Wizard): { readonly wizard: Wizard; readonly next: ScreenId } {
  const { answers, screen } = wizard;
  const here = stepsFor(answers).find(step => step.id === screen)?.id;
  if (here === undefined) return { wizard, next: 'run' };
  const { preset, step } = passStep(wizard.preset, answers, here);
  return { wizard: { ...wizard, preset }, next: step?.id ?? 'run' };
}

/** openPreset goes to the first step that flags left open or answered wrongly, and says what is wrong with what they gave there. */
export function openPreset(wizard: Wizard): Wizard {
  const { answers } = wizard;
  const { preset, step } = openingStep(wizard.preset, answers);
  if (preset.opens !== 'steps' || step === undefined) return wizard;
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
