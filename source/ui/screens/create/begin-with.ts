import { type Answers, begin, isEdited, type Start, suggestedName } from '../../../procedure/answers.ts';
import { withoutStart } from '../../../procedure/preset.ts';
import { goForward, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';

/** What is chosen as the start, by a name of its own, and the answers that it makes. */
export interface ChosenStart {
  readonly id: string;
  readonly make: (answers: Answers) => Answers;
}

/** startChosen is a start that the answers begin with. */
export function startChosen(id: string, start: Start): ChosenStart {
  return { id, make: answers => begin(answers, start) };
}

/**
 * beginWith takes a start and goes on to the step behind it, from whichever screen of the start it was chosen on.
 * Statements that were edited are given up only when the same start is chosen twice.
 */
export function beginWith(wizard: Wizard, { id, make }: ChosenStart): Wizard {
  if (isEdited(wizard.answers) && wizard.local.startAnnounced !== id) {
    return {
      ...withLocal(wizard, 'startAnnounced', id),
      problem: 'This gives up your changes to the statements: choose it once more to go on.',
    };
  }
  const { answers } = wizard;
  // A name that was only suggested for the former start does not suit the new one.
  const unnamed = answers.policyName === suggestedName(answers) ? { ...answers, policyName: '' } : answers;
  const begun: Wizard = {
    ...wizard,
    answers: make(unnamed),
    preset: withoutStart(wizard.preset),
    plan: { status: 'idle' },
  };
  return onward(withLocal(begun, 'startAnnounced', undefined));
}

/** onward leaves the start for the step behind it, also from a screen that the start opened. */
export function onward(wizard: Wizard): Wizard {
  return goForward({ ...wizard, screen: 'start', openers: [] });
}
