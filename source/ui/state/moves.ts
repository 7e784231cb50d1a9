import type { Answers } from '../../procedure/answers.ts';
import { toldProblem } from '../../procedure/preset.ts';
import { passHere, problemHere, stepBefore } from './navigation.ts';
import type { Errand, Locals, ScreenId, Wizard } from './wizard.ts';

/** withLocal changes what one screen remembers. */
export function withLocal<K extends keyof Locals>(wizard: Wizard, name: K, value: Locals[K]): Wizard {
  return { ...wizard, local: { ...wizard.local, [name]: value } };
}

/** withAnswers changes answers; a plan made for the old ones no longer counts. */
export function withAnswers(wizard: Wizard, change: Partial<Answers>): Wizard {
  return { ...wizard, answers: { ...wizard.answers, ...change }, plan: { status: 'idle' } };
}

/** goTo shows a step of the procedure, the menu or the run: a screen that no other one opened. */
export function goTo(wizard: Wizard, screen: ScreenId): Wizard {
  return { ...wizard, screen, openers: [], problem: undefined };
}

/** openScreen shows a screen from which Esc leads back to this one. */
export function openScreen(wizard: Wizard, screen: ScreenId): Wizard {
  return { ...wizard, screen, openers: [...wizard.openers, wizard.screen], problem: undefined };
}

/** closeScreen leads back to the screen that opened this one, or further back to a given one of its openers. */
export function closeScreen(wizard: Wizard, to: ScreenId | undefined = wizard.openers.at(-1)): Wizard {
  const index = to === undefined ? -1 : wizard.openers.lastIndexOf(to);
  if (to === undefined || index === -1) return goTo(wizard, 'menu');
  return { ...wizard, screen: to, openers: wizard.openers.slice(0, index), problem: undefined };
}

/** goForward leaves a step for the next one that flags have not answered well, and says what is wrong with them there; or it stays and says what is missing. */
export function goForward(wizard: Wizard): Wizard {
  const problem = problemHere(wizard);
  if (problem !== undefined) return { ...wizard, problem };
  const { wizard: passed, next } = passHere(wizard);
  return { ...goTo(passed, next), problem: toldProblem(passed.preset, next) };
}

/** goBack leads to the screen that opened this one, or from a step to the one before; answers are kept, also invalid ones. */
export function goBack(wizard: Wizard): Wizard {
  if (wizard.openers.length > 0) return closeScreen(wizard);
  return goTo(wizard, stepBefore(wizard.screen, wizard.answers));
}

/** sendFor wishes something of the world outside of the reducer; an errand that is under way already is not sent again. */
export function sendFor(wizard: Wizard, errand: Errand): Wizard {
  const key = JSON.stringify(errand);
  if (wizard.errands.some(item => JSON.stringify(item.errand) === key)) return wizard;
  const id = wizard.nextErrand;
  return { ...wizard, nextErrand: id + 1, errands: [...wizard.errands, { id, errand }] };
}
