import type { RoleRequest } from '../../provision/request.ts';
import { roleKind } from '../../template/role-kind.ts';
import type { Sitting } from '../sitting.ts';
import { replaceRole } from './replace-role.ts';

/** Asks what one of the roles may do besides; `heading` is said before the first question. */
export type DetailsTalk = (
  sitting: Sitting,
  place: number,
  heading: readonly string[],
) => Promise<'on' | 'back'>;

/** detailedRoles are the roles that can be given something besides, in their order. */
export function detailedRoles({ answers }: Pick<Sitting, 'answers'>): RoleRequest[] {
  return answers.roles.filter(({ kind }) => roleKind(kind).takes !== undefined);
}

/** giveRole gives a role other details; consent to a change of the role was given for those before. */
export function giveRole(sitting: Sitting, role: RoleRequest, given: RoleRequest): void {
  replaceRole(sitting, role, { ...given, ifDiffers: 'fail' });
}
