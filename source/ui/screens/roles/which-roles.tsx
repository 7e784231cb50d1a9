import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_ROLES } from '../../../procedure/explained/roles.ts';
import { roleOfKind, withoutRole, withRole } from '../../../procedure/role-wishes.ts';
import { stepQuestion } from '../../../procedure/steps.ts';
import { ROLE_KINDS, type RoleKindName, roleKind } from '../../../template/role-kind.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { Binding } from '../../keys/binding.ts';
import { isListEvent, type ListEvent, listState, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, goForward, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { openDifference, openNaming } from './open-role.ts';
import {
  differs,
  failedLook,
  lookAgainAtRoles,
  lookAnewAtRoles,
  lookAtRoles,
  roleLook,
  wishOf,
} from './role-looks.ts';
import { highlightedRole, roleOptions, roleSentence } from './role-options.ts';

/** ECS's own roles, each with how the account stands to it, several at once; a role that differs is asked about before it is changed. */
export const whichRoles: Screen = {
  id: 'which-roles',
  question: () => stepQuestion('which-roles'),
  enter: wizard => {
    const chosen = wizard.answers.roles.map(({ kind }) => kind);
    const { cursor, filter } = wizard.local.roles;
    const list = listState(chosen, filter.graphemes.length === 0 ? cursor : 0);
    return lookAnewAtRoles(withLocal(wizard, 'roles', list));
  },
  resume: wizard => wizard,
  bindings: wizard => listKeys(wizard, wizard.local.roles, ownKeys(wizard)),
  typed: (wizard, text) => listTyped(wizard.local.roles, text),
  reduce: (wizard, event) => {
    const kind = highlightedRole(wizard);
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'retried':
        return lookAgainAtRoles(wizard);
      case 'legacy-switched':
        return withLocal(
          wizard,
          'legacyRoles',
          wizard.local.legacyRoles === 'offered' ? 'left-out' : 'offered',
        );
      case 'role-naming-opened':
        return kind === undefined ? wizard : openNaming(wizard, kind);
      case 'role-difference-opened':
        return kind === undefined ? wizard : openDifference(wizard, kind, 'back');
      default:
        return isListEvent(event) ? reduceTicks(wizard, event) : wizard;
    }
  },
  settled: lookAtRoles,
  Body: ({ wizard, room }) => (
    <List options={roleOptions(wizard)} list={wizard.local.roles} room={room} choice="several" empty="" />
  ),
  detail: wizard => {
    const kind = highlightedRole(wizard);
    if (kind === undefined) return [];
    const { purpose, legacy } = roleKind(kind);
    const instead = legacy ? ' Only services made in those days need it.' : '';
    return [`${purpose}${instead}`, roleSentence(wishOf(wizard, kind), roleLook(wizard, kind))];
  },
  caution: wizard => {
    const failed = failedLook(wizard);
    if (failed !== undefined) return `Roles could not be read (r reads anew): ${safeLine(failed)}`;
    const kind = highlightedRole(wizard);
    if (kind === undefined || !isToBeAsked(wizard, kind)) return undefined;
    return `${safeLine(wishOf(wizard, kind).name)} differs: d shows how, and enter asks before it is changed.`;
  },
  help: withOwnWords(
    EXPLAINED_ROLES,
    'Each row tells whether the account has the role: present, absent, or differs. Select with space, as many as you like; n gives a role another name, l offers the legacy role.',
  ),
};

const SELECT: Binding = { keys: [' '], shown: 'space', label: 'select', event: { type: 'option-toggled' } };
const NAME: Binding = { keys: ['n'], shown: 'n', label: 'name', event: { type: 'role-naming-opened' } };
const DIFFERENCE: Binding = {
  keys: ['d'],
  shown: 'd',
  label: 'differs',
  event: { type: 'role-difference-opened' },
};
const RETRY: Binding = { keys: ['r'], shown: 'r', label: 'read anew', event: { type: 'retried' } };

function ownKeys(wizard: Wizard): Binding[] {
  const kind = highlightedRole(wizard);
  const offered = wizard.local.legacyRoles === 'offered';
  return [
    SELECT,
    ...(kind === undefined || roleKind(kind).serviceLinked ? [] : [NAME]),
    ...(kind !== undefined && differs(wizard, kind) ? [DIFFERENCE] : []),
    {
      keys: ['l'],
      shown: 'l',
      label: offered ? 'without legacy' : 'legacy',
      event: { type: 'legacy-switched' },
      rank: 'spare',
    },
    failedLook(wizard) === undefined ? { ...RETRY, quiet: true } : RETRY,
  ];
}

/** A role that loses its tick is remembered as it was, should it get one again. */
function reduceTicks(wizard: Wizard, event: ListEvent): Wizard {
  const list = reduceList(wizard.local.roles, event, roleOptions(wizard));
  const next = withLocal(wizard, 'roles', list);
  if (list.chosen === wizard.local.roles.chosen) return next;
  const wishes = Object.fromEntries(ROLE_KINDS.map(kind => [kind, wishOf(wizard, kind)]));
  const roles = ROLE_KINDS.reduce((wanted, kind) => {
    if (!list.chosen.has(kind)) return withoutRole(wanted, kind);
    return roleOfKind(wizard.answers, kind) === undefined ? withRole(wanted, wishOf(wizard, kind)) : wanted;
  }, wizard.answers.roles);
  return withAnswers(withLocal(next, 'roleWishes', wishes), { roles });
}

/** onward leaves the choice of roles, unless one of them differs and nobody has said that it may be changed. */
export function onward(wizard: Wizard): Wizard {
  const open = wizard.answers.roles.find(({ kind }) => isToBeAsked(wizard, kind));
  return open === undefined ? goForward(wizard) : openDifference(wizard, open.kind, 'onward');
}

function isToBeAsked(wizard: Wizard, kind: RoleKindName): boolean {
  const wanted = roleOfKind(wizard.answers, kind);
  return wanted !== undefined && wanted.ifDiffers === 'fail' && differs(wizard, kind);
}
