import type { Answers } from '../../procedure/answers.ts';
import { type StepId, stepsFor } from '../../procedure/steps.ts';
import type { ScreenId, Wizard } from './wizard.ts';

/** Screens that are opened from a step and lead back to it. */
const OPENED_FROM: Partial<Record<ScreenId, ScreenId>> = {
  service: 'permissions',
  actions: 'permissions',
  resources: 'permissions',
  conditions: 'permissions',
  profile: 'where',
};

/** stepOf is the step of the procedure to which a screen belongs, or nothing before and after the procedures. */
export function stepOf(screen: ScreenId): StepId | undefined {
  const step = OPENED_FROM[screen] ?? screen;
  return step === 'where' || step === 'menu' || step === 'run' || step === 'profile'
    ? undefined
    : (step as StepId);
}

/** screenBefore is where Esc leads: to the screen that opened this one, to the step before, to the menu at last. */
export function screenBefore(screen: ScreenId, answers: Answers): ScreenId {
  const opener = OPENED_FROM[screen];
  if (opener !== undefined) return opener;
  const steps = stepsFor(answers);
  const index = steps.findIndex(step => step.id === screen);
  return steps[index - 1]?.id ?? 'menu';
}

/** screenAfter is the step that follows, or the run when there is none. */
export function screenAfter(screen: ScreenId, answers: Answers): ScreenId {
  const steps = stepsFor(answers);
  const index = steps.findIndex(step => step.id === screen);
  return steps[index + 1]?.id ?? 'run';
}

/** problemHere says what keeps the person from leaving the current step forward. */
export function problemHere(wizard: Wizard): string | undefined {
  return stepsFor(wizard.answers)
    .find(step => step.id === wizard.screen)
    ?.problem(wizard.answers);
}
