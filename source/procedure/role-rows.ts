import pLimit from 'p-limit';
import type { Account, Identity } from '../account/account.ts';
import { READS_AT_ONCE } from '../account/reads-at-once.ts';
import type { RoleRequest } from '../provision/request.ts';
import { type RoleState, readRole } from '../provision/role-status.ts';
import { ROLE_KINDS, type RoleKind, type RoleKindName, roleKind } from '../template/role-kind.ts';
import { plural } from '../text/words.ts';

/** One of ECS's own roles as a row of a list. */
export interface RoleRow {
  readonly kind: RoleKindName;
  readonly title: string;
  readonly name: string;
  /** What would not work without it, in one sentence. */
  readonly purpose: string;
  readonly status: RoleState['status'];
  /** `present`, `absent`, or `differs in 2 things` */
  readonly statusWords: string;
  readonly differences: readonly string[];
  readonly learnMore: string;
  readonly state: RoleState;
}

/** usualRole is the role of a kind as AWS's documentation has it, with nothing besides. */
export function usualRole(kind: RoleKindName): RoleRequest {
  return { kind, name: roleKind(kind).roleName, ifDiffers: 'fail' };
}

/** rolesToShow are the kinds of a list of roles: the legacy one is there for whom asks for it. */
export function rolesToShow(which: 'usual' | 'all'): RoleKindName[] {
  return ROLE_KINDS.filter(kind => which === 'all' || !roleKind(kind).legacy);
}

/** readRoleRows reads how these roles stand in an account; it throws a Failure when that cannot be read. */
export async function readRoleRows(
  requests: readonly RoleRequest[],
  identity: Identity,
  account: Account,
): Promise<RoleRow[]> {
  const readAtOnce = pLimit(READS_AT_ONCE);
  const states = await Promise.all(
    requests.map(request => readAtOnce(() => readRole(request, identity, account))),
  );
  return states.map(roleRow);
}

function roleRow(state: RoleState): RoleRow {
  const { request, status, differences } = state;
  const { kind, title, purpose, learnMore }: RoleKind = roleKind(request.kind);
  return {
    ...{ kind, title, purpose, learnMore, status, differences, state },
    name: request.name,
    statusWords: status === 'differs' ? `differs in ${plural(differences.length, 'thing')}` : status,
  };
}
