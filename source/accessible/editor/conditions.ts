import type { ConditionScope } from '../../procedure/condition-toggles.ts';
import { keyWords, lackedWords, TOGGLE_DETAILS } from '../../procedure/condition-words.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_CONDITIONS } from '../../procedure/explained/scope.ts';
import { type ListedCondition, listedConditions } from '../../procedure/listed-conditions.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { spokenKey, withValues } from '../spoken.ts';
import { changeEntry, newEntry } from './condition.ts';
import { keyChoices } from './condition-keys.ts';
import { toggleTalk } from './toggle.ts';

/** conditionsTalk says when a statement counts, or all that allow something: the common conditions, those that are there, and any other. */
export async function conditionsTalk(sitting: Sitting, scope: ConditionScope): Promise<void> {
  const heard = new Heard();
  for (;;) {
    const { document } = sitting.answers;
    const { toggles, others } = listedConditions(document, scope);
    const offered = keyChoices(document, scope).filter(
      ({ group, name }) => group === 'of these actions' && name !== 'ecs:cluster',
    );
    const chosen = await chooseOne<string>(sitting.talk, {
      question: [
        scope === 'all-allow'
          ? 'Which conditions for every Allow statement?'
          : `When shall statement ${scope + 1} count?`,
      ],
      options: [
        { id: 'done', label: 'Done' },
        ...toggles.map(
          ({ kind, title, state, words, unavailable }): Option => ({
            id: `toggle ${kind}`,
            label: title,
            note: state === 'off' ? 'off' : state === 'on' ? `on, ${words}` : words,
            group: 'common',
            detail: [TOGGLE_DETAILS[kind]],
            ...(state === 'off' && unavailable !== undefined ? { disabled: unavailable } : {}),
          }),
        ),
        ...others.map((row, index): Option => presentOption(row, index, scope)),
        ...offered.map(
          ({ name, description, lackedBy }): Option => ({
            id: `add ${name}`,
            label: spokenKey(name),
            note: keyWords(description),
            group: 'add one for these actions',
            detail: lackedWords(lackedBy),
          }),
        ),
        { id: 'any', label: 'Any condition key', group: 'add another' },
      ],
      usual: 'done',
      heard,
      help: HELP,
    });
    if (chosen.kind !== 'chosen' || chosen.id === 'done') return;
    await act(sitting, scope, chosen.id, others);
  }
}

const HELP = withOwnWords(EXPLAINED_CONDITIONS, '? with a number tells what a common condition does.');

function presentOption(
  { words, problem, caution, statement, operator, key, values }: ListedCondition,
  index: number,
  scope: ConditionScope,
): Option {
  const wrong = problem ?? caution;
  return {
    id: `present ${index}`,
    label: words.replace(/^when /, ''),
    ...(wrong === undefined ? {} : { note: `beware: ${wrong}` }),
    group: scope === 'all-allow' ? `of statement ${statement + 1}` : 'further conditions',
    keywords: `${operator} ${key}`,
    detail: withValues(`${operator} ${key}`, values),
  };
}

async function act(
  sitting: Sitting,
  scope: ConditionScope,
  id: string,
  others: readonly ListedCondition[],
): Promise<void> {
  const { toggles } = listedConditions(sitting.answers.document, scope);
  if (id === 'any') return newEntry(sitting, scope, undefined);
  if (id.startsWith('add ')) return newEntry(sitting, scope, id.slice('add '.length));
  const toggle = toggles.find(({ kind }) => id === `toggle ${kind}`);
  if (toggle !== undefined) return toggleTalk(sitting, scope, toggle);
  const present = others[Number(id.slice('present '.length))];
  if (present !== undefined) await changeEntry(sitting, present);
}
