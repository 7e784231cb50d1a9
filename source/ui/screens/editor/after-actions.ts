import { listOf } from '../../../policy/document.ts';
import { type Companion, companionsFor } from '../../../procedure/companions.ts';
import { closeScreen, openScreen } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { openResources } from '../scope/open-scope.ts';
import { currentStatement } from './action-changes.ts';

/** afterActions goes on from the chosen actions: to what they need besides, then to resources where there are none yet, then back to the statements. */
export function afterActions(wizard: Wizard): Wizard {
  return hasOffers(wizard) ? openScreen(wizard, 'companion') : afterCompanions(wizard);
}

/** afterCompanions goes on when nothing more is offered. */
export function afterCompanions(wizard: Wizard): Wizard {
  const statement = currentStatement(wizard);
  const lacksResources =
    listOf(statement?.Resource).length === 0 && listOf(statement?.NotResource).length === 0;
  return lacksResources ? openResources(wizard, wizard.local.statement) : closeScreen(wizard, 'permissions');
}

/** hasOffers tells whether the chosen actions need others that were not declined. */
export function hasOffers(wizard: Wizard): boolean {
  return offered(wizard).some(
    companion =>
      !companion.neededBy.some(action => wizard.local.declined.has(declinedKey(companion, action))),
  );
}

/** offered are the companions of the statement in hand, declined ones among them. */
export function offered({ answers, local }: Wizard): Companion[] {
  return companionsFor(answers.document, local.statement);
}

/** withDeclined is what is declined when these companions are not wanted. */
export function withDeclined(wizard: Wizard, companions: readonly Companion[]): ReadonlySet<string> {
  const keys = companions.flatMap(companion =>
    companion.neededBy.map(action => declinedKey(companion, action)),
  );
  return new Set([...wizard.local.declined, ...keys]);
}

function declinedKey({ id }: Companion, action: string): string {
  return `${id} ${action}`;
}
