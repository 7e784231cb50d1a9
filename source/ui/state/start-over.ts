import { beginAnew } from './begin-anew.ts';
import { goTo } from './moves.ts';
import { outdated } from './outdated.ts';
import { areCarriedOut } from './session.ts';
import type { Wizard } from './wizard.ts';

/** startOver leads back to the menu after a run: answers that were carried out are done with, others are kept. */
export function startOver(wizard: Wizard): Wizard {
  const here = areCarriedOut(wizard) ? beginAnew(wizard) : wizard;
  return goTo(
    {
      ...here,
      undertaking: { kind: 'answers' },
      plan: { status: 'idle' },
      run: { status: 'not-started' },
      listings: outdated(wizard.listings),
    },
    'menu',
  );
}
