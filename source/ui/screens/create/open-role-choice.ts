import { openParameters } from '../../../procedure/answers.ts';
import { roleUse } from '../../../procedure/role-uses.ts';
import type { Parameter } from '../../../template/template.ts';
import type { Binding } from '../../keys/binding.ts';
import { focusedField } from '../../prompts/form-state.ts';
import { listState } from '../../prompts/list-state.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';

/** CHOOSE_ROLE lists roles, where one can be meant. */
export const CHOOSE_ROLE: Binding = {
  keys: ['ctrl-r'],
  shown: 'ctrl+r',
  label: 'choose a role',
  event: { type: 'roles-opened' },
};

/** rolesKey is the key that lists the roles for the focused placeholder, where it stands for one. */
export function rolesKey(wizard: Wizard): Binding[] {
  const focused = openParameter(wizard, focusedField(wizard.local.parameters)?.id);
  if (focused === undefined || roleUse(focused) === undefined) return [];
  return [CHOOSE_ROLE];
}

/** openRoleChoice lists the roles that a placeholder can stand for, or that the ARN in hand can name; the account is read from then on. */
export function openRoleChoice(wizard: Wizard, parameter: string | undefined): Wizard {
  const opened = openScreen(withLocal(wizard, 'roleChoice', { parameter, list: listState() }), 'role-choice');
  return wantListing(opened, 'trust');
}

/** parameterInQuestion is the placeholder for which a role is chosen. */
export function parameterInQuestion(wizard: Wizard): Parameter | undefined {
  return openParameter(wizard, wizard.local.roleChoice.parameter);
}

function openParameter({ answers }: Wizard, name: string | undefined): Parameter | undefined {
  return openParameters(answers).find(parameter => parameter.name === name);
}
