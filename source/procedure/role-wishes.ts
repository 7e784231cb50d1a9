import type { RoleRequest } from '../provision/request.ts';
import { ROLE_KINDS, type RoleKindName } from '../template/role-kind.ts';
import type { Answers } from './answers.ts';
import { rolesToShow } from './role-rows.ts';
import { toRequest } from './to-request.ts';

/** Whether roles that have had their time are offered too. */
export type LegacyRoles = 'left-out' | 'offered';

/** offeredKinds are the kinds of roles to choose from, in their order; one that is chosen already is always among them. */
export function offeredKinds({ roles }: Pick<Answers, 'roles'>, legacy: LegacyRoles): RoleKindName[] {
  const shown = rolesToShow(legacy === 'offered' ? 'all' : 'usual');
  return ROLE_KINDS.filter(kind => shown.includes(kind) || roles.some(role => role.kind === kind));
}

/** roleOfKind is the role of a kind that these answers want, if they want one. */
export function roleOfKind({ roles }: Pick<Answers, 'roles'>, kind: RoleKindName): RoleRequest | undefined {
  return roles.find(role => role.kind === kind);
}

/** withRole wants a role in the place of the one of its kind, or besides the others, in the order of the kinds. */
export function withRole(roles: readonly RoleRequest[], wanted: RoleRequest): RoleRequest[] {
  const known = roles.findIndex(({ kind }) => kind === wanted.kind);
  if (known !== -1) return roles.with(known, wanted);
  return [...roles, wanted].toSorted((a, b) => ROLE_KINDS.indexOf(a.kind) - ROLE_KINDS.indexOf(b.kind));
}

/** withoutRole no longer wants the roles of a kind. */
export function withoutRole(roles: readonly RoleRequest[], kind: RoleKindName): RoleRequest[] {
  return roles.filter(role => role.kind !== kind);
}

/** heldRole is a role as it can be held against the account: with what the caller's account gives in its document. */
export function heldRole(role: RoleRequest, answers: Answers): RoleRequest {
  return toRequest({ ...answers, roles: [role] }).roles?.[0] ?? role;
}
