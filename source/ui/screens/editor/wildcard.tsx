import { Text } from 'ink';
import { hasWildcard } from '../../../policy/action-pattern.ts';
import { levelWords } from '../../../procedure/action-levels.ts';
import { type WildcardPreview, wildcardPreview, withWildcard } from '../../../procedure/action-wildcards.ts';
import { EXPLAINED_WILDCARDS } from '../../../procedure/explained/statements.ts';
import { ALL_SERVICES } from '../../../procedure/often-needed.ts';
import { plural } from '../../../text/words.ts';
import { layoutFor } from '../../frame/layout.ts';
import { Line, Rows } from '../../frame/line.tsx';
import type { Binding } from '../../keys/binding.ts';
import { BACK, editBindings } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { TextInput } from '../../prompts/text-input.tsx';
import type { TextLine } from '../../prompts/text-line.ts';
import { reduceText, textOf, textState } from '../../prompts/text-state.ts';
import { closeScreen, goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Screen } from '../screen.ts';
import { changeCurrent, currentStatement } from './action-changes.ts';

/** A wildcard for actions, with what it stands for while it is typed. */
export const wildcard: Screen = {
  id: 'wildcard',
  question: () => 'Which wildcard?',
  enter: wizard => withLocal(wizard, 'wildcard', { ...wizard.local.wildcard, scroll: 0 }),
  bindings: wizard => [
    ...editBindings(edit => ({ type: 'wildcard-edited', edit })),
    ...scrollBindings(matchRows(layoutFor(wizard.size).bodyRows) - 1).filter(isNotOfText),
    { keys: ['enter'], shown: 'enter', label: 'add it', event: { type: 'answered' } },
    BACK,
    { keys: ['ctrl-g'], shown: 'ctrl+g', label: 'help', event: { type: 'help-opened' } },
  ],
  typed: (_, text) => ({ type: 'wildcard-edited', edit: { type: 'text-inserted', text } }),
  reduce: (wizard, event) => {
    const { text, scroll } = wizard.local.wildcard;
    switch (event.type) {
      case 'wildcard-edited':
        return withLocal(wizard, 'wildcard', { text: reduceText(text, event.edit), scroll: 0 });
      case 'scrolled':
        return withLocal(wizard, 'wildcard', { text, scroll: scrolled(wizard, scroll + event.by) });
      case 'answered':
        return add(wizard);
      case 'went-back':
        return goBack(wizard);
      default:
        return wizard;
    }
  },
  Body: ({ wizard, room }) => {
    const { text, scroll } = wizard.local.wildcard;
    const typed = textOf(text) !== '';
    return (
      <Rows height={room.rows}>
        <Line>
          {'  Wildcard  '}
          <TextInput state={text} focused width={Math.max(10, room.columns - 30)} />
          {!typed && <Text dimColor>{` ${exampleFor(wizard)}`}</Text>}
        </Line>
        <Line dimColor>{`  ${matchWords(wizard)}`}</Line>
        <Scroll lines={matchLines(wizard, room.columns)} from={scroll} height={matchRows(room.rows)} />
      </Rows>
    );
  },
  detail: wizard =>
    isEverything(wizard)
      ? ['* alone allows every action of every service, those that AWS adds later too.']
      : ['* stands for any characters, ? for one. Actions that AWS adds later are covered too.'],
  caution: wizard => (textOf(wizard.local.wildcard.text) === '' ? undefined : problem(wizard)),
  help: EXPLAINED_WILDCARDS,
};

/** Keys that move in the text are not taken for the matches. */
function isNotOfText(binding: Binding): boolean {
  return !binding.keys.includes('home') && !binding.keys.includes('end');
}

/** The text and the count stand above. */
function matchRows(bodyRows: number): number {
  return Math.max(1, bodyRows - 2);
}

function preview(wizard: Wizard): WildcardPreview {
  const { wildcard: typed, actionsOf } = wizard.local;
  return wildcardPreview(actionsOf === ALL_SERVICES ? 'ecs' : actionsOf, textOf(typed.text));
}

/** A name without a wildcard is taken for the beginning of one. */
function problem(wizard: Wizard): string | undefined {
  const found = preview(wizard);
  if (found.problem === undefined || hasWildcard(found.pattern)) return found.problem;
  const text = textOf(wizard.local.wildcard.text).trim();
  const begun = wildcardPreview(wizard.local.actionsOf, `${text}*`);
  return begun.problem === undefined
    ? `${found.pattern} is no action; ${text}* stands for ${begun.matches.length}.`
    : found.problem;
}

function isEverything(wizard: Wizard): boolean {
  return preview(wizard).pattern === '*';
}

function exampleFor({ local: { actionsOf } }: Wizard): string {
  return actionsOf === ALL_SERVICES ? '(such as ecs:Describe*)' : '(such as Describe*)';
}

function matchWords(wizard: Wizard): string {
  if (textOf(wizard.local.wildcard.text) === '') return 'What it stands for is shown while you type.';
  const { pattern, matches, levels } = preview(wizard);
  if (pattern === '*') return 'stands for every action of every service';
  if (matches.length === 0) return 'stands for nothing yet';
  return `${pattern} stands for ${plural(matches.length, 'action')}: ${levelWords(levels)}`;
}

/** As many names side by side as fit. */
function matchLines(wizard: Wizard, columns: number): TextLine[] {
  if (textOf(wizard.local.wildcard.text) === '') return [];
  const names = preview(wizard).matches.map(name => name.slice(name.indexOf(':') + 1));
  const width = Math.max(0, ...names.map(name => name.length)) + 2;
  const across = Math.max(1, Math.floor((columns - 2) / width));
  const down = Math.ceil(names.length / across);
  return Array.from({ length: down }, (_, row) => ({
    text: `  ${names
      .filter((_name, index) => index % down === row)
      .map(name => name.padEnd(width))
      .join('')
      .trimEnd()}`,
  }));
}

function scrolled(wizard: Wizard, to: number): number {
  const { columns, bodyRows } = layoutFor(wizard.size);
  return scrollStart(to, matchLines(wizard, columns).length, matchRows(bodyRows));
}

function add(wizard: Wizard): Wizard {
  const statement = currentStatement(wizard);
  if (textOf(wizard.local.wildcard.text).trim() === '')
    return { ...wizard, problem: 'Type a wildcard, or go back with esc.' };
  const wrong = problem(wizard);
  if (wrong !== undefined || statement === undefined) return { ...wizard, problem: wrong };
  const { pattern, matches } = preview(wizard);
  const change = withWildcard(statement, pattern);
  if (change.kind === 'refused') return { ...wizard, problem: change.problem };
  const added = changeCurrent(wizard, () => change.statement);
  const cleared = withLocal(added, 'wildcard', { text: textState(''), scroll: 0 });
  const count = pattern === '*' ? 'every action' : plural(matches.length, 'action');
  return { ...closeScreen(cleared), notice: `${pattern} is in the statement: ${count}.` };
}
