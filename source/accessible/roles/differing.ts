import { EXPLAINED_DIFFERENT_ROLES } from '../../procedure/explained/roles.ts';
import { mendingRole } from '../../procedure/role-consent.ts';
import { roleStanding } from '../../procedure/role-standing.ts';
import type { RoleRequest } from '../../provision/request.ts';
import type { RoleState } from '../../provision/role-status.ts';
import { unchangeableRole } from '../../provision/unchangeable-role.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Option } from '../asking/option.ts';
import { roleChangeLines } from '../run/role-change-lines.ts';
import type { Sitting } from '../sitting.ts';
import { replaceRole } from './replace-role.ts';
import { lookAtRoles, standingOf } from './role-looks.ts';
import { askRoleName } from './role-name.ts';

type Way = 'mend' | 'name' | 'leave-out' | 'differences';

/** askDiffering asks what becomes of each role that the account has otherwise, before anything is planned; `back` where the person wants to choose again. */
export async function askDiffering(sitting: Sitting): Promise<'on' | 'back'> {
  for (;;) {
    await lookAtRoles(sitting, sitting.answers.roles);
    const role = sitting.answers.roles.find(one => isOpen(sitting, one));
    const standing = role && standingOf(sitting, role);
    if (role === undefined || standing === undefined)
      return sitting.answers.roles.length === 0 ? 'back' : 'on';
    if ((await askOne(sitting, role, standing)) === 'back') return 'back';
  }
}

function isOpen(sitting: Sitting, role: RoleRequest): boolean {
  return role.ifDiffers === 'fail' && standingOf(sitting, role)?.status === 'differs';
}

async function askOne(sitting: Sitting, role: RoleRequest, standing: RoleState): Promise<'asked' | 'back'> {
  const kept = unchangeableRole(standing.wanted.path);
  const chosen = await chooseOne<Way>(sitting.talk, {
    question: [
      roleStanding(role, standing),
      ...(kept === undefined
        ? ['What it has besides would stay, and undo puts back what was there.']
        : [`It ${kept.reason}.`]),
      `What shall become of ${role.name}?`,
    ],
    options: [...(kept === undefined ? [MEND] : []), ...OTHERS],
    help: EXPLAINED_DIFFERENT_ROLES,
    tell: answer =>
      answer.kind === 'chosen' && answer.id === 'differences' ? roleChangeLines(standing.changes) : undefined,
  });
  if (chosen.kind !== 'chosen') return 'back';
  switch (chosen.id) {
    case 'mend':
      sitting.answers = mendingRole(sitting.answers, role.name);
      break;
    case 'name':
      await askRoleName(sitting, role);
      break;
    default:
      replaceRole(sitting, role, undefined);
      sitting.talk.say(`Left out: ${role.name}.`);
  }
  return 'asked';
}

const MEND: Option<Way> = {
  id: 'mend',
  label: 'Change it into what ECS needs',
  note: 'the final review asks before anything is written',
};
const OTHERS: readonly Option<Way>[] = [
  { id: 'name', label: 'Leave it, and give yours another name' },
  { id: 'leave-out', label: 'Leave it, and make no such role' },
  { id: 'differences', label: 'Hear what differs' },
];
