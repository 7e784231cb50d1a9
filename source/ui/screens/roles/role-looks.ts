import { usualRole } from '../../../procedure/role-rows.ts';
import { heldRole, offeredKinds, roleOfKind } from '../../../procedure/role-wishes.ts';
import type { RoleRequest } from '../../../provision/request.ts';
import type { RoleKindName } from '../../../template/role-kind.ts';
import { sendFor, withLocal } from '../../state/moves.ts';
import type { Background } from '../../state/reducer.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { RoleLook, RoleLooks } from './roles-state.ts';

/** kindsInList are the kinds of roles that the list offers. */
export function kindsInList({ answers, local }: Wizard): RoleKindName[] {
  return offeredKinds(answers, local.legacyRoles);
}

/** wishOf is a role as it is chosen, or would be chosen. */
export function wishOf({ answers, local }: Wizard, kind: RoleKindName): RoleRequest {
  return roleOfKind(answers, kind) ?? local.roleWishes[kind] ?? usualRole(kind);
}

/** roleLook is how the account stands to a role of the list, once that was read. */
export function roleLook(wizard: Wizard, kind: RoleKindName): RoleLook | undefined {
  return looksOf(wizard).found.get(keyOf(wizard, wishOf(wizard, kind)));
}

/** differs tells whether the account has another role of that name, as far as that was read. */
export function differs(wizard: Wizard, kind: RoleKindName): boolean {
  const look = roleLook(wizard, kind);
  return look?.status === 'read' && look.state.status === 'differs';
}

/** lookAtRoles sends for the roles of the list that were not asked for since the person came. */
export function lookAtRoles(wizard: Wizard): Wizard {
  if (wizard.identity.status !== 'ready') return wizard;
  const looks = looksOf(wizard);
  const open = kindsInList(wizard)
    .map(kind => wishOf(wizard, kind))
    .filter(wish => !looks.asked.has(keyOf(wizard, wish)));
  if (open.length === 0) return wizard;
  const asked = new Set([...looks.asked, ...open.map(wish => keyOf(wizard, wish))]);
  return sendFor(withLocal(wizard, 'roleLooks', { ...looks, asked }), {
    type: 'read-roles',
    requests: open.map(wish => heldRole(wish, wizard.answers)),
  });
}

/** lookAnewAtRoles lets every role be read once more; what was seen before is shown until then. */
export function lookAnewAtRoles(wizard: Wizard): Wizard {
  return withLocal(wizard, 'roleLooks', { ...looksOf(wizard), asked: new Set() });
}

/** lookAgainAtRoles forgets what could not be read, and reads everything anew. */
export function lookAgainAtRoles(wizard: Wizard): Wizard {
  const looks = looksOf(wizard);
  const found = new Map([...looks.found].filter(([, { status }]) => status === 'read'));
  return withLocal(wizard, 'roleLooks', { ...looks, found, asked: new Set() });
}

/** failedLook is why a role of the list could not be read: the first of them. */
export function failedLook(wizard: Wizard): string | undefined {
  for (const kind of kindsInList(wizard)) {
    const look = roleLook(wizard, kind);
    if (look?.status === 'failed') return look.words;
  }
  return undefined;
}

/** takeRoleLooks takes in how the account stands to roles, whatever screen is shown by then. */
export const takeRoleLooks: Background = (wizard, event) => {
  if (event.type === 'roles-read') return wizard;
  if (event.type !== 'role-read') return undefined;
  if (event.of !== wizard.choice) return wizard;
  const looks = looksOf(wizard);
  const found = new Map([...looks.found, [keyOf(wizard, event.request), event.look] as const]);
  return withLocal(wizard, 'roleLooks', { ...looks, found });
};

function looksOf({ choice, local }: Wizard): RoleLooks {
  const { roleLooks } = local;
  return roleLooks.of === choice ? roleLooks : { of: choice, found: new Map(), asked: new Set() };
}

/** What is wanted of a differing role changes nothing of how it differs. */
function keyOf({ answers }: Wizard, role: RoleRequest): string {
  const { kind, name, extras, document } = heldRole(role, answers);
  return JSON.stringify([kind, name, extras, document]);
}
