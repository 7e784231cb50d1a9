import type { RoleRequest } from '../../provision/request.ts';
import type { Sitting } from '../sitting.ts';

/** replaceRole puts a role in the place of another one, or leaves that one out. */
export function replaceRole(sitting: Sitting, role: RoleRequest, by: RoleRequest | undefined): void {
  const { answers } = sitting;
  const roles = answers.roles.flatMap(one => (one === role ? (by ?? []) : [one]));
  sitting.answers = { ...answers, roles };
}
