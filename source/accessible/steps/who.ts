import type { Principal, PrincipalType } from '../../policy/names.ts';
import { EXPLAINED_PRINCIPALS } from '../../procedure/explained/attaching.ts';
import { lastTimeWords } from '../../procedure/last-time-words.ts';
import { stepQuestion } from '../../procedure/steps.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import { askChosenOf } from '../attach/choose-principals.ts';
import { askNames } from '../attach/paste-names.ts';
import { takeSharedGroup } from '../attach/shared-group.ts';
import { adviceLines, chosenWords } from '../attach/who-words.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import type { Sitting } from '../sitting.ts';

type Way = 'on' | PrincipalType | 'paste' | 'group-instead';

/** whoStep asks who gets the policies: users, groups and roles, from their lists or from a list of names. */
export async function whoStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const heard = new Heard();
  let lines = heading;
  const lastTime = [lastTimeWords(sitting.usedBefore())].filter(Boolean);
  for (;;) {
    const { principals } = sitting.answers;
    const advice = await adviceLines(sitting);
    const chosen = await chooseOne<Way>(sitting.talk, {
      question: [
        ...lines,
        ...chosenWords(principals),
        ...(principals.length === 0 ? lastTime : []),
        ...advice.lines,
        ...advice.better,
        stepQuestion('who'),
      ],
      options: [
        ...(principals.length === 0 ? [] : [{ id: 'on', label: 'Go on' } as const]),
        { id: 'user', label: 'Choose users', note: countOf(principals, 'user') },
        {
          id: 'group',
          label: 'Choose groups',
          note: `${countOf(principals, 'group')}, better than single users`,
        },
        { id: 'role', label: 'Choose roles', note: countOf(principals, 'role') },
        { id: 'paste', label: 'Type or paste a list of names' },
        ...(advice.group === undefined
          ? []
          : [
              { id: 'group-instead', label: `Take the group ${advice.group} in place of its users` } as const,
            ]),
      ],
      usual: principals.length === 0 ? undefined : 'on',
      help: EXPLAINED_PRINCIPALS,
      heard,
    });
    lines = [];
    if (chosen.kind !== 'chosen') return BACK;
    switch (chosen.id) {
      case 'on':
        return NEXT;
      case 'paste':
        await askNames(sitting);
        break;
      case 'group-instead':
        await takeSharedGroup(sitting, advice.group);
        break;
      default:
        await askChosenOf(sitting, chosen.id);
    }
  }
}

function countOf(principals: readonly Principal[], wanted: PrincipalType): string {
  const count = principals.filter(({ type }) => type === wanted).length;
  return count === 0 ? 'none chosen' : `${count.toLocaleString('en-US')} chosen`;
}
