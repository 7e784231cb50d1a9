import { statements } from '../../../policy/document.ts';
import { companionDetail, companionWords } from '../../../procedure/companion-words.ts';
import { addCompanion } from '../../../procedure/companions.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_COMPANIONS } from '../../../procedure/explained/statements.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural } from '../../../text/words.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { closeScreen, goBack, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { afterCompanions, offered, withDeclined } from './after-actions.ts';

/** What the chosen actions need besides, offered once: each as a statement of its own, as narrow as it can be written. */
export const companion: Screen = {
  id: 'companion',
  question: ({ local }) => `Statement ${local.statement + 1} needs more to work. Add what?`,
  enter: wizard => {
    const needed = offered(wizard).filter(({ urgency }) => urgency === 'needed');
    return withLocal(wizard, 'companion', listState(needed.map(({ id }) => id)));
  },
  bindings: wizard =>
    listKeys(
      wizard,
      wizard.local.companion,
      [{ keys: [' '], shown: 'space', label: 'select', event: { type: 'option-toggled' } }],
      { keys: ['enter'], shown: 'enter', label: enterWords(wizard), event: { type: 'answered' } },
    ),
  typed: (wizard, text) => listTyped(wizard.local.companion, text),
  reduce: (wizard, event) => {
    if (event.type === 'answered') return onward(wizard);
    if (event.type === 'went-back') return goBack(wizard);
    if (!isListEvent(event)) return wizard;
    return withLocal(wizard, 'companion', reduceList(wizard.local.companion, event, options(wizard)));
  },
  Body: ({ wizard, room }) => (
    <List
      options={options(wizard)}
      list={wizard.local.companion}
      room={room}
      choice="several"
      empty="Nothing else is needed."
    />
  ),
  detail: wizard => {
    const row = highlighted(options(wizard), wizard.local.companion);
    const found = offered(wizard).find(({ id }) => id === row?.id);
    return found === undefined ? [] : companionDetail(found).map(safeLine);
  },
  help: withOwnWords(EXPLAINED_COMPANIONS, 'What is not ticked is not offered again for these actions.'),
};

function options(wizard: Wizard): readonly Option[] {
  const { document } = wizard.answers;
  if (latest?.document === document && latest.statement === wizard.local.statement) return latest.options;
  const all = offered(wizard);
  const made = (['needed', 'sometimes'] as const).flatMap(urgency =>
    all.filter(item => item.urgency === urgency).map(companionWords),
  );
  latest = { document, statement: wizard.local.statement, options: made };
  return made;
}

let latest:
  | { readonly document: unknown; readonly statement: number; readonly options: readonly Option[] }
  | undefined;

function enterWords({ local: { companion: list } }: Wizard): string {
  return list.chosen.size === 0 ? 'add nothing' : `add ${list.chosen.size}`;
}

/** The last one is added first, because each is put right behind the statement. */
function onward(wizard: Wizard): Wizard {
  const all = offered(wizard);
  const { chosen } = wizard.local.companion;
  const wanted = all.filter(({ id }) => chosen.has(id));
  const { statement } = wizard.local;
  const document = wanted
    .toReversed()
    .reduce((current, item) => addCompanion(current, statement, item), wizard.answers.document);
  const declined = withDeclined(
    wizard,
    all.filter(({ id }) => !chosen.has(id)),
  );
  const decided = withLocal(wizard, 'declined', declined);
  const added = document === wizard.answers.document ? decided : withAnswers(decided, { document });
  const count = statements(document).length - statements(wizard.answers.document).length;
  const next = wizard.openers.includes('actions')
    ? afterCompanions(closeScreen(added, 'actions'))
    : closeScreen(added);
  return count === 0 ? next : { ...next, notice: `${plural(count, 'statement')} added.` };
}
