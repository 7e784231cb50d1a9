import type { Answers } from '../../procedure/answers.ts';
import { problemHere, screenAfter, screenBefore } from './navigation.ts';
import type { Locals, ScreenId, Wizard } from './wizard.ts';

/** withLocal changes what one screen remembers. */
export function withLocal<K extends keyof Locals>(wizard: Wizard, name: K, value: Locals[K]): Wizard {
  return { ...wizard, local: { ...wizard.local, [name]: value } };
}

/** withAnswers changes answers; a plan made for the old ones no longer counts. */
export function withAnswers(wizard: Wizard, change: Partial<Answers>): Wizard {
  return { ...wizard, answers: { ...wizard.answers, ...change }, plan: { status: 'idle' } };
}

/** goTo opens a screen. */
export function goTo(wizard: Wizard, screen: ScreenId): Wizard {
  return { ...wizard, screen, problem: undefined };
}

/** goForward leaves a step for the next one, or stays and says what is missing. */
export function goForward(wizard: Wizard): Wizard {
  const problem = problemHere(wizard);
  return problem === undefined
    ? goTo(wizard, screenAfter(wizard.screen, wizard.answers))
    : { ...wizard, problem };
}

/** goBack leaves a step for the one before; answers are kept, also invalid ones. */
export function goBack(wizard: Wizard): Wizard {
  return goTo(wizard, screenBefore(wizard.screen, wizard.answers));
}
