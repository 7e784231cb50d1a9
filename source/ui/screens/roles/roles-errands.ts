import pLimit from 'p-limit';
import type { Account, Identity } from '../../../account/account.ts';
import { READS_AT_ONCE } from '../../../account/reads-at-once.ts';
import { shownFailure } from '../../../procedure/shown-failure.ts';
import type { RoleRequest } from '../../../provision/request.ts';
import { readRole } from '../../../provision/role-status.ts';
import type { Performers } from '../../effects/performer.ts';
import type { RoleLook, RolesErrand } from './roles-state.ts';

/** ROLES_ERRANDS hold roles against the account, and tell of each as soon as it is known. */
export const ROLES_ERRANDS: Performers<RolesErrand> = {
  'read-roles': async ({ requests }, { account, wizard, dispatch }) => {
    const { choice, identity } = wizard;
    const atOnce = pLimit(READS_AT_ONCE);
    await Promise.all(
      requests.map(request =>
        atOnce(async () => {
          if (identity.status !== 'ready') return;
          const look = await lookAt(request, identity.value, account);
          dispatch({ type: 'role-read', of: choice, request, look });
        }),
      ),
    );
    return { type: 'roles-read' };
  },
};

async function lookAt(request: RoleRequest, identity: Identity, account: Account): Promise<RoleLook> {
  try {
    return { status: 'read', state: await readRole(request, identity, account) };
  } catch (error) {
    const { code, message, hint } = shownFailure(error);
    return { status: 'failed', words: [`${code}: ${message}`, hint].filter(Boolean).join(' ') };
  }
}
