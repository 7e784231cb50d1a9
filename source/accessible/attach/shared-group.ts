import { instead } from '../../procedure/shared-group.ts';
import { askYes } from '../asking/ask-yes.ts';
import type { Sitting } from '../sitting.ts';
import { holdingsOf, lookAt } from './looks.ts';

/** takeSharedGroup chooses a group in the place of its users, once the person knows who else is in it. */
export async function takeSharedGroup(sitting: Sitting, group: string | undefined): Promise<void> {
  if (group === undefined) return;
  const { answers, talk } = sitting;
  await lookAt(sitting, [{ type: 'group', name: group }]);
  const members = holdingsOf(sitting, { type: 'group', name: group })?.members;
  const chosen = new Set(answers.principals.flatMap(({ type, name }) => (type === 'user' ? [name] : [])));
  const others = members?.filter(name => !chosen.has(name));
  const effect =
    others === undefined
      ? 'Who else is in it is not known.'
      : others.length === 0
        ? 'Nobody else is in it.'
        : `These get it too: ${others.join(', ')}.`;
  const wanted = await askYes(
    talk,
    [effect, `Take the group ${group} in place of its users?`],
    ['A policy that is attached to a group counts for everybody in it, and for whoever joins it later.'],
  );
  if (wanted === 'no') return;
  const groupsOf = (name: string) => holdingsOf(sitting, { type: 'user', name })?.groups;
  sitting.answers = { ...answers, principals: instead(answers.principals, group, groupsOf) };
}
