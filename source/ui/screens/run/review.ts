import { goBack, openScreen } from '../../state/moves.ts';
import type { Undertaking, Wizard } from '../../state/wizard.ts';

/** review opens the final review of an earlier run's undoing or finishing; Esc leads back from it. */
export function review(wizard: Wizard, undertaking: Undertaking): Wizard {
  return openScreen({ ...wizard, undertaking, plan: { status: 'idle' } }, 'confirm');
}

/** leaveReview leads back to where the final review was come from: whatever it was about, the answers are in hand again. */
export function leaveReview(wizard: Wizard): Wizard {
  return goBack({ ...wizard, undertaking: { kind: 'answers' }, plan: { status: 'idle' } });
}
