import type { Answers } from '../../procedure/answers.ts';
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

/** stepAfter is the step that follows, or the run when there is none. */
export function stepAfter(screen: ScreenId, answers: Answers): ScreenId {
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
