import type { RoleRequest } from '../provision/request.ts';
import type { Answers } from './answers.ts';

/** mendingRole agrees that the role of this name, which the account has otherwise, is changed into what is wanted. */
export function mendingRole(answers: Answers, name: string): Answers {
  const roles = answers.roles.map(
    (role): RoleRequest => (role.name === name ? { ...role, ifDiffers: 'mend' } : role),
  );
  return { ...answers, roles };
}
