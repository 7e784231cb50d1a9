import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_ROLES } from '../../procedure/explained/roles.ts';
import { whichRolesProblem } from '../../procedure/role-answers.ts';
import { usualRole } from '../../procedure/role-rows.ts';
import { roleStanding } from '../../procedure/role-standing.ts';
import { offeredKinds, roleOfKind } from '../../procedure/role-wishes.ts';
import { stepQuestion } from '../../procedure/steps.ts';
import type { RoleRequest } from '../../provision/request.ts';
import { ROLE_KINDS, type RoleKindName, roleKind } from '../../template/role-kind.ts';
import { chooseSeveral } from '../asking/choose-several.ts';
import type { Option, Verb } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { lookAtRoles, standingOf, statusWord } from './role-looks.ts';

/** askKinds asks which of ECS's own roles are wanted, each with how the account stands to it and what it is for. */
export async function askKinds(sitting: Sitting, heading: readonly string[]): Promise<'chosen' | 'back'> {
  const { answers, talk } = sitting;
  if (heading.length > 0) talk.say('', ...heading);
  const [listed, all] = [offeredKinds(answers, 'left-out'), offeredKinds(answers, 'offered')];
  await lookAtRoles(
    sitting,
    all.map(kind => wishOf(sitting, kind)),
  );
  const { kind, chosen } = await chooseSeveral(talk, {
    question: [stepQuestion('which-roles')],
    options: listed.map(one => optionOf(sitting, one)),
    further: {
      verb: MORE,
      options: all.filter(one => !listed.includes(one)).map(one => optionOf(sitting, one)),
    },
    chosen: new Set(answers.roles.map(role => role.kind)),
    needed: whichRolesProblem({ ...answers, roles: [] }),
    help: HELP,
  });
  takeKinds(sitting, chosen);
  return kind === 'back' ? 'back' : 'chosen';
}

const MORE: Verb = { word: 'more', label: 'names the legacy role too', takes: 'nothing' };

const HELP = withOwnWords(
  EXPLAINED_ROLES,
  'Each line says whether the account has the role: present, absent, or differs. A role is chosen by its number or by its name, such as ecsTaskRole; ? with its number tells more of it.',
);

/** Roles that were wanted before keep their names and what else was said of them. */
function takeKinds(sitting: Sitting, chosen: ReadonlySet<string>): void {
  const { answers } = sitting;
  const roles = ROLE_KINDS.filter(kind => chosen.has(kind)).flatMap(kind => {
    const before = answers.roles.filter(role => role.kind === kind);
    return before.length === 0 ? [usualRole(kind)] : before;
  });
  sitting.answers = { ...answers, roles };
}

function wishOf({ answers }: Sitting, kind: RoleKindName): RoleRequest {
  return roleOfKind(answers, kind) ?? usualRole(kind);
}

function optionOf(sitting: Sitting, kind: RoleKindName): Option<RoleKindName> {
  const wish = wishOf(sitting, kind);
  const standing = standingOf(sitting, wish);
  const { title, purpose, roleName, learnMore } = roleKind(kind);
  return {
    id: kind,
    label: title,
    note: `${statusWord(sitting, wish)}. ${purpose}`,
    names: [kind, roleName, wish.name],
    detail: [
      standing === undefined ? `It is called ${wish.name}.` : roleStanding(wish, standing),
      'AWS documentation:',
      learnMore,
    ],
  };
}
