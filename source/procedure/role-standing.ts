import type { RoleRequest } from '../provision/request.ts';
import type { RoleState } from '../provision/role-status.ts';
import { sentenceList } from '../text/words.ts';

/** roleStanding says how the account stands to a role that is wanted, in a sentence. */
export function roleStanding(
  { name, ifDiffers }: Pick<RoleRequest, 'name' | 'ifDiffers'>,
  { status, differences }: Pick<RoleState, 'status' | 'differences'>,
): string {
  switch (status) {
    case 'present':
      return `${name} is in the account, as it should be.`;
    case 'absent':
      return `${name} is not in the account yet.`;
    case 'differs':
      return `${name} is there with ${sentenceList(differences)}${ifDiffers === 'mend' ? '; it will be changed' : ''}.`;
  }
}
