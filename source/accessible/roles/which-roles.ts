import { EXPLAINED_ROLES } from '../../procedure/explained/roles.ts';
import type { RoleRequest } from '../../provision/request.ts';
import { roleKind } from '../../template/role-kind.ts';
import { chooseOne, type Told } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import type { Sitting } from '../sitting.ts';
import { askKinds } from './ask-kinds.ts';
import { askDiffering } from './differing.ts';
import { lookAtRoles, statusWord } from './role-looks.ts';
import { askRoleName } from './role-name.ts';

/** whichRolesStep asks which of ECS's own roles shall be made and how they are called; one that the account has otherwise is asked about. */
export async function whichRolesStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const heard = new Heard();
  let lines = heading;
  for (;;) {
    if (sitting.answers.roles.length === 0) {
      if ((await askKinds(sitting, lines)) === 'back') return BACK;
      lines = [];
      continue;
    }
    await lookAtRoles(sitting, sitting.answers.roles);
    const chosen = await chooseOne<string>(sitting.talk, {
      question: [...lines, 'Go on with these roles, or change something?'],
      options: [
        { id: 'on', label: 'Go on' },
        ...sitting.answers.roles.map((role, index) => namedOption(sitting, role, index)),
        { id: 'kinds', label: 'Choose other roles, or more of them' },
      ],
      usual: 'on',
      tell: answer =>
        answer.kind === 'chosen' ? givenName(sitting.answers.roles[Number(answer.id)]) : undefined,
      help: EXPLAINED_ROLES,
      heard,
    });
    lines = [];
    if (chosen.kind !== 'chosen') {
      if ((await askKinds(sitting, [])) === 'back') return BACK;
      continue;
    }
    const role = sitting.answers.roles[Number(chosen.id)];
    if (chosen.id === 'kinds') await askKinds(sitting, []);
    else if (role !== undefined) await askRoleName(sitting, role);
    else if ((await askDiffering(sitting)) === 'on') return NEXT;
  }
}

/** A role by its place among those that are wanted: two of a kind may be. */
function namedOption(sitting: Sitting, role: RoleRequest, place: number): Option {
  return {
    id: `${place}`,
    label: roleKind(role.kind).title,
    note: `${role.name}, ${statusWord(sitting, role)}`,
  };
}

function givenName(role: RoleRequest | undefined): Told {
  if (role === undefined || !roleKind(role.kind).serviceLinked) return undefined;
  return [`IAM itself names it: ${role.name}.`];
}
