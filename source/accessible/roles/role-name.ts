import { EXPLAINED_ROLE_NAMES } from '../../procedure/explained/roles.ts';
import { whichRolesProblem } from '../../procedure/role-answers.ts';
import { roleStanding } from '../../procedure/role-standing.ts';
import type { RoleRequest } from '../../provision/request.ts';
import { roleKind } from '../../template/role-kind.ts';
import { askText } from '../asking/ask-text.ts';
import type { Sitting } from '../sitting.ts';
import { replaceRole } from './replace-role.ts';
import { lookAtRoles, standingOf } from './role-looks.ts';

/** askRoleName asks for another name of a role, and tells how the account stands to it then. */
export async function askRoleName(sitting: Sitting, role: RoleRequest): Promise<void> {
  const { answers, talk } = sitting;
  // Consent to a change was given for the role of the former name.
  const named = (name: string): RoleRequest =>
    name === role.name ? role : { ...role, name, ifDiffers: 'fail' };
  const given = await askText(talk, {
    question: [`${roleKind(role.kind).title}.`, 'What shall it be called?'],
    current: role.name,
    need: 'required',
    check: text =>
      whichRolesProblem({ ...answers, roles: answers.roles.map(one => (one === role ? named(text) : one)) }),
    help: EXPLAINED_ROLE_NAMES,
  });
  if (given.kind === 'back') return;
  const renamed = named(given.text);
  replaceRole(sitting, role, renamed);
  await lookAtRoles(sitting, [renamed]);
  const standing = standingOf(sitting, renamed);
  if (standing !== undefined) talk.say(roleStanding(renamed, standing));
}
