import type { ConditionScope } from '../../../procedure/condition-toggles.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';

/** openResources asks on which resources a statement works. */
export function openResources(wizard: Wizard, statement: number): Wizard {
  return openScreen(withLocal(wizard, 'statement', statement), 'resources');
}

/** openConditions asks when a statement counts, or all Allow statements. */
export function openConditions(wizard: Wizard, of: ConditionScope): Wizard {
  return openScreen(withLocal(wizard, 'conditionsOf', of), 'conditions');
}
