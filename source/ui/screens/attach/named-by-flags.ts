import { withProblem } from '../../../procedure/preset.ts';
import { goTo } from '../../state/moves.ts';
import { stepOf } from '../../state/navigation.ts';
import type { Background } from '../../state/reducer.ts';
import type { Wizard } from '../../state/wizard.ts';

/** takeNamed takes in who is not there: it is told at the step that asks for them, which the person is led back to when they are past it. */
export const takeNamed: Background = (wizard, event) => {
  if (event.type !== 'named-looked-for') return undefined;
  const { problems, principals, of } = event;
  const isCurrent = of === wizard.choice && principals === wizard.answers.principals;
  if (!isCurrent || problems.length === 0) return wizard;
  const told: Wizard = { ...wizard, preset: problems.reduce(withProblem, wizard.preset) };
  const words = problems.map(({ problem }) => problem).join(' ');
  const step = stepOf(wizard);
  if (step === 'who') return { ...told, problem: words };
  if (!isPast(step) || wizard.run.status !== 'not-started' || wizard.openers.length > 0) return told;
  return { ...goTo({ ...told, preset: { ...told.preset, mending: 'who' } }, 'who'), problem: words };
};

function isPast(step: string | undefined): boolean {
  return step === 'which-policies' || step === 'confirm';
}
