import { Box, Text } from 'ink';
import type { Principal } from '../../../policy/names.ts';
import { EXPLAINED_NAME_LISTS } from '../../../procedure/explained/attaching.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { plural } from '../../../text/words.ts';
import { layoutFor } from '../../frame/layout.ts';
import { Line } from '../../frame/line.tsx';
import type { Binding } from '../../keys/binding.ts';
import { BACK, editBindings, moveBindings } from '../../keys/common-bindings.ts';
import { isListEvent, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { TextInput } from '../../prompts/text-input.tsx';
import { closeScreen, goBack, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Screen } from '../screen.ts';
import { type NamesState, NO_NAMES } from './attach-state.ts';
import { withChosen } from './choose-who.ts';
import { keyOf } from './looks.ts';
import { editNames, replaceName, typeNames } from './names.ts';
import { nameOptions, type PlacedName, placedNames } from './names-rows.ts';
import { nameSome } from './who-words.ts';

const LABEL = '  Names: ';
const HINT = 'names, ARNs, group:ops, or CSV with type,name';

/** A list of names that is pasted or typed, held against the account: nothing of it is dropped silently. */
export const pasteNames: Screen = {
  id: 'paste-names',
  question: () => 'Whose names are on the list?',
  enter: wizard => wizard,
  bindings: wizard => {
    const one = highlightedName(wizard);
    const meant = one?.kind === 'unknown' ? one.meant : undefined;
    return [
      ...moveBindings(layoutFor(wizard.size).bodyRows).filter(
        ({ keys }) => !keys.includes('home') && !keys.includes('end'),
      ),
      ...(meant === undefined ? [] : [tab(`take ${meant.length > 24 ? 'what was meant' : meant}`)]),
      ...(one === undefined ? [] : [DROP]),
      ...editBindings(edit => ({ type: 'names-edited', edit })),
      ...(failedLists(wizard).length === 0 ? [] : [RETRY]),
      { keys: ['enter'], shown: 'enter', label: chooseLabel(wizard), event: { type: 'answered' } },
      BACK,
    ];
  },
  typed: (_, text) => ({ type: 'names-typed', text }),
  reduce: (wizard, event) => {
    const { names } = wizard.local;
    switch (event.type) {
      case 'answered':
        return choose(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'names-typed':
        return withNames(wizard, typeNames(names, event.text));
      case 'names-edited':
        return withNames(wizard, editNames(names, event.edit));
      case 'meant-taken':
      case 'name-dropped':
        return mend(wizard, event.type);
      case 'retried':
        return failedLists(wizard).reduce(wantListing, wizard);
      default:
        if (!isListEvent(event)) return wizard;
        return withNames(wizard, {
          ...names,
          list: reduceList(names.list, event, nameOptions(placedNames(wizard))),
        });
    }
  },
  Body: ({ wizard, room }) => {
    const { line, list } = wizard.local.names;
    const names = placedNames(wizard);
    return (
      <Box flexDirection="column">
        <Line>
          <Text dimColor>{LABEL}</Text>
          <TextInput state={line} focused={true} width={room.columns - LABEL.length - 1} />
        </Line>
        <Line dimColor>{`  ${summary(names)}`}</Line>
        <List
          options={nameOptions(names)}
          list={list}
          room={{ ...room, rows: room.rows - 2 }}
          choice="one"
          empty={`Type or paste ${HINT}, with commas, blanks or line breaks between.`}
        />
      </Box>
    );
  },
  detail: wizard => {
    const failed = failedLists(wizard);
    return [
      'What is found is chosen with enter; the arrows lead to a name, tab takes what was meant, ctrl+x leaves it out.',
      ...(failed.length === 0
        ? []
        : [
            `The ${failed.join('s and ')}s of the account cannot be read: names are taken as they are, and checked by the final review.`,
          ]),
    ];
  },
  help: withOwnWords(
    EXPLAINED_NAME_LISTS,
    'Names that are not found stay in the list until you mend them or leave them out.',
  ),
};

const DROP: Binding = {
  keys: ['ctrl-x'],
  shown: 'ctrl+x',
  label: 'leave out',
  event: { type: 'name-dropped' },
};
const RETRY: Binding = {
  keys: ['ctrl-r'],
  shown: 'ctrl+r',
  label: 'read the lists again',
  event: { type: 'retried' },
  quiet: true,
};

function tab(label: string): Binding {
  return { keys: ['tab'], shown: 'tab', label, event: { type: 'meant-taken' } };
}

function withNames(wizard: Wizard, names: NamesState): Wizard {
  return withLocal(wizard, 'names', names);
}

function mend(wizard: Wizard, manner: 'meant-taken' | 'name-dropped'): Wizard {
  const one = highlightedName(wizard);
  if (one === undefined) return wizard;
  const { names } = wizard.local;
  if (manner === 'name-dropped') return withNames(wizard, replaceName(names, one.index, undefined));
  if (one.kind !== 'unknown' || one.meant === undefined) return wizard;
  return withNames(wizard, replaceName(names, one.index, one.meant));
}

function highlightedName(wizard: Wizard): PlacedName | undefined {
  const names = placedNames(wizard);
  return names[Math.min(wizard.local.names.list.cursor, names.length - 1)];
}

function failedLists({ listings }: Wizard): ('user' | 'group' | 'role')[] {
  return (['user', 'group', 'role'] as const).filter(type => listings[type].status === 'failed');
}

type Chosen = Extract<PlacedName, { kind: 'found' | 'unchecked' }>;

function chosenOf(names: readonly PlacedName[]): Chosen[] {
  return names.filter((one): one is Chosen => one.kind === 'found' || one.kind === 'unchecked');
}

function chooseLabel(wizard: Wizard): string {
  const count = chosenOf(placedNames(wizard)).length;
  return count === 0 ? 'choose' : `choose ${count.toLocaleString('en-US')}`;
}

function summary(names: readonly PlacedName[]): string {
  if (names.length === 0) return HINT;
  const count = (kind: PlacedName['kind'], label: string) => {
    const number = names.filter(one => one.kind === kind).length;
    return number === 0 ? [] : [`${number.toLocaleString('en-US')} ${label}`];
  };
  return [
    ...count('found', 'found'),
    ...count('unchecked', 'not checked'),
    ...count('awaited', 'being looked up'),
    ...count('unknown', 'not found'),
    ...count('twice', 'named twice'),
  ].join(', ');
}

/** Who is found is chosen besides those who were; who is not stays on the list, and is named. */
function choose(wizard: Wizard): Wizard {
  const names = placedNames(wizard);
  if (names.length === 0) return { ...wizard, problem: 'Type or paste names first, or go back with esc.' };
  if (names.some(({ kind }) => kind === 'awaited'))
    return {
      ...wizard,
      problem: 'The lists of the account are still arriving: press enter again in a moment.',
    };
  const chosen = chosenOf(names).map(({ principal }) => principal);
  if (chosen.length === 0)
    return { ...wizard, problem: 'None of these names is in this account: mend them, or go back with esc.' };
  const left = names.filter(({ kind }) => kind === 'unknown').sort((a, b) => a.index - b.index);
  const rest: NamesState = { ...NO_NAMES, entries: left.map(({ written }) => written) };
  const next = closeScreen(withNames(withNamed(wizard, chosen), rest));
  const words = `${plural(chosen.length, 'name')} of the list ${chosen.length === 1 ? 'is' : 'are'} chosen.`;
  if (left.length === 0) return { ...next, notice: words };
  return {
    ...next,
    problem: `${words} Not found, and not chosen: ${nameSome(left.map(({ written }) => written.text))}; p shows them.`,
  };
}

function withNamed(wizard: Wizard, chosen: readonly Principal[]): Wizard {
  const all = new Map([...wizard.answers.principals, ...chosen].map(one => [keyOf(one), one]));
  const named = new Map([...wizard.local.named, ...chosen].map(one => [keyOf(one), one]));
  return withLocal(withChosen(wizard, [...all.values()]), 'named', [...named.values()]);
}
