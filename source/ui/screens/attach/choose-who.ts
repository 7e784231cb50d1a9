import type { Principal, PrincipalType } from '../../../policy/names.ts';
import { instead } from '../../../procedure/shared-group.ts';
import { plural } from '../../../text/words.ts';
import { type ListState, listState, visibleOptions } from '../../prompts/list-state.ts';
import { withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { frontList } from '../tabbed-lists.ts';
import { principalOptions } from './principal-rows.ts';
import { groupsOf, nameSome, sharedGroupOf } from './who-words.ts';

/** PRINCIPAL_TYPES are the kinds in the order of their tabs. */
export const PRINCIPAL_TYPES: readonly PrincipalType[] = ['user', 'group', 'role'];

/** withChosen chooses exactly these, in the answers and in the lists; where the person stands in the lists stays. */
export function withChosen(wizard: Wizard, principals: readonly Principal[]): Wizard {
  const { front, lists } = wizard.local.who;
  const ticked = (type: PrincipalType): ListState => ({
    ...lists[type],
    chosen: new Set(principals.flatMap(item => (item.type === type ? [item.name] : []))),
  });
  const next = { user: ticked('user'), group: ticked('group'), role: ticked('role') };
  return withLocal(withAnswers(wizard, { principals }), 'who', { front, lists: next });
}

/** keepTicks makes answers of the ticks, where the list in front has others than before. */
export function keepTicks(before: Wizard, wizard: Wizard): Wizard {
  const { front, lists } = wizard.local.who;
  if (before.local.who.lists[front].chosen === lists[front].chosen) return wizard;
  const principals = PRINCIPAL_TYPES.flatMap(type =>
    [...lists[type].chosen].map((name): Principal => ({ type, name })),
  );
  return withAnswers(wizard, { principals });
}

/** chooseAll chooses every row that the filter leaves in sight. */
export function chooseAll(wizard: Wizard): Wizard {
  const { front } = wizard.local.who;
  const free = shown(wizard).filter(({ disabled }) => disabled === undefined);
  const { chosen } = frontList(wizard.local.who);
  const added = free
    .filter(({ id }) => !chosen.has(id))
    .map(({ id }): Principal => ({ type: front, name: id }));
  if (added.length === 0) return wizard;
  const next = withChosen(wizard, [...wizard.answers.principals, ...added]);
  return {
    ...next,
    notice: `${plural(added.length, `more ${front}`)} chosen: ${nameSome(added.map(({ name }) => name))}.`,
  };
}

/** chooseNone takes away the ticks of every row that the filter leaves in sight; they can be brought back. */
export function chooseNone(wizard: Wizard): Wizard {
  const { front } = wizard.local.who;
  const ids = new Set(shown(wizard).map(({ id }) => id));
  const { principals } = wizard.answers;
  const stays = principals.filter(({ type, name }) => type !== front || !ids.has(name));
  const count = principals.length - stays.length;
  if (count === 0) return wizard;
  const next = withLocal(withChosen(wizard, stays), 'unchosen', principals);
  return { ...next, notice: `${plural(count, front)} no longer chosen; u brings the choice back.` };
}

/** restoreChoice chooses again whoever was chosen before the last key that took many away. */
export function restoreChoice(wizard: Wizard): Wizard {
  const { unchosen } = wizard.local;
  if (unchosen.length === 0) return wizard;
  return withLocal(withChosen(wizard, unchosen), 'unchosen', []);
}

/** takeGroup chooses the group that all chosen users share in their place. */
export function takeGroup(wizard: Wizard): Wizard {
  const group = sharedGroupOf(wizard);
  if (group === undefined) return wizard;
  const { principals } = wizard.answers;
  const next = withChosen(
    wizard,
    instead(principals, group, name => groupsOf(wizard, name)),
  );
  const notice = `The group ${nameSome([group])} is chosen in place of its users; u brings them back.`;
  return { ...withLocal(next, 'unchosen', principals), notice };
}

/** listsFor are the lists with the ticks of these answers, each at the row where the person left it. */
export function listsFor(wizard: Wizard): Record<PrincipalType, ListState> {
  const list = (type: PrincipalType): ListState => {
    const { cursor, filter } = wizard.local.who.lists[type];
    const names = wizard.answers.principals.flatMap(item => (item.type === type ? [item.name] : []));
    return listState(names, filter.graphemes.length === 0 ? cursor : 0);
  };
  return { user: list('user'), group: list('group'), role: list('role') };
}

function shown(wizard: Wizard) {
  return visibleOptions(principalOptions(wizard, wizard.local.who.front), frontList(wizard.local.who));
}
