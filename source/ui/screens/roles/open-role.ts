import { type RoleKindName, roleKind } from '../../../template/role-kind.ts';
import { EMPTY_FORM, field } from '../../prompts/form-state.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { wishOf } from './role-looks.ts';
import type { RoleInHand } from './roles-state.ts';

/** openNaming asks for the name of a role; IAM itself names those that are linked to a service. */
export function openNaming(wizard: Wizard, kind: RoleKindName): Wizard {
  const { serviceLinked, roleName } = roleKind(kind);
  if (serviceLinked) return { ...wizard, problem: `IAM itself names this role: ${roleName}.` };
  const form = {
    focus: 0,
    fields: [
      field('role-name', 'Name', wishOf(wizard, kind).name, roleName, [
        'Up to 64 letters, digits and + = , . @ _ -',
      ]),
    ],
  };
  return openScreen(withLocal(wizard, 'roleInHand', { kind, form, scroll: 0, leads: 'back' }), 'role-name');
}

/** openDifference shows how the account's role differs, and asks whether it shall be changed. */
export function openDifference(wizard: Wizard, kind: RoleKindName, leads: RoleInHand['leads']): Wizard {
  return openScreen(
    withLocal(wizard, 'roleInHand', { kind, form: EMPTY_FORM, scroll: 0, leads }),
    'mend-role',
  );
}
