import { roleStanding } from '../../../procedure/role-standing.ts';
import type { RoleRequest } from '../../../provision/request.ts';
import { isRoleKind, type RoleKindName, roleKind } from '../../../template/role-kind.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { highlighted, type Option } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';
import { kindsInList, roleLook, wishOf } from './role-looks.ts';
import type { RoleLook } from './roles-state.ts';

let latest: { readonly inputs: readonly unknown[]; readonly options: readonly Option[] } | undefined;

/** roleOptions are the rows of the list: each role with how the account stands to it; the same rows are the same array. */
export function roleOptions(wizard: Wizard): readonly Option[] {
  const { answers, local, choice } = wizard;
  const inputs = [
    answers.roles,
    answers.callerValues,
    local.legacyRoles,
    local.roleWishes,
    local.roleLooks,
    choice,
  ];
  if (latest?.inputs.every((input, index) => input === inputs[index])) return latest.options;
  const options = kindsInList(wizard).map(kind => roleOption(wishOf(wizard, kind), roleLook(wizard, kind)));
  latest = { inputs, options };
  return options;
}

/** highlightedRole is the kind of role under the cursor. */
export function highlightedRole(wizard: Wizard): RoleKindName | undefined {
  const id = highlighted(roleOptions(wizard), wizard.local.roles)?.id;
  return id !== undefined && isRoleKind(id) ? id : undefined;
}

function roleOption({ kind, name, ifDiffers }: RoleRequest, look: RoleLook | undefined): Option {
  const { title, purpose, roleName } = roleKind(kind);
  const isDifferent = look?.status === 'read' && look.state.status === 'differs';
  const status = isDifferent && ifDiffers === 'mend' ? 'to mend' : statusWord(look);
  return {
    id: kind,
    label: title,
    note: `${status.padEnd(STATUS_WIDTH)}${safeLine(name)}`,
    keywords: `${kind} ${roleName} ${purpose}`,
    ...(isDifferent ? { mark: '!' } : {}),
  };
}

function statusWord(look: RoleLook | undefined): string {
  if (look === undefined) return '...';
  return look.status === 'failed' ? 'unread' : look.state.status;
}

const STATUS_WIDTH = 'present  '.length;

/** roleSentence says how the account stands to a role. */
export function roleSentence({ name, ifDiffers }: RoleRequest, look: RoleLook | undefined): string {
  const role = safeLine(name);
  if (look === undefined) return `${role}: the account is being read.`;
  if (look.status === 'failed')
    return `${role} could not be read; the final review tells whether it is there.`;
  return safeLine(roleStanding({ name, ifDiffers }, look.state));
}
