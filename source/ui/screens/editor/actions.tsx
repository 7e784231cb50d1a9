import { listOf } from '../../../policy/document.ts';
import { spelledOut } from '../../../procedure/action-wildcards.ts';
import { EXPLAINED_ACTIONS } from '../../../procedure/explained/statements.ts';
import { ALL_SERVICES } from '../../../procedure/often-needed.ts';
import { serviceReference } from '../../../reference/service.ts';
import { textWidth } from '../../../text/width.ts';
import type { Binding } from '../../keys/binding.ts';
import {
  highlighted,
  isListEvent,
  type ListEvent,
  type ListState,
  listState,
  type Option,
  reduceList,
  visibleOptions,
} from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { closeScreen, goBack, openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';
import { changeCurrent, currentStatement, tickedActions, withTicks } from './action-changes.ts';
import { actionDetail, actionOptions, entriesOf, isWide } from './action-options.ts';
import { afterActions, hasOffers } from './after-actions.ts';

/** Which actions a statement is about; what is ticked is written into it at once. */
export const actions: Screen = {
  id: 'actions',
  question: questionFor,
  enter: wizard => {
    const fresh = refreshed(withLocal(wizard, 'entries', []));
    const { options, covered } = rows(fresh);
    const { chosen } = fresh.local.actions;
    const first = options.findIndex(({ id }) => chosen.has(id) || covered.has(id));
    const list = listState(chosen, Math.max(0, first));
    // Nobody reads through the actions of every service.
    const filtering = wizard.local.actionsOf === ALL_SERVICES && first === -1;
    return withLocal(fresh, 'actions', { ...list, filtering });
  },
  resume: refreshed,
  bindings: wizard => listKeys(wizard, wizard.local.actions, ownKeys(wizard), nextKey(wizard)),
  typed: (wizard, text) => listTyped(wizard.local.actions, text),
  reduce: (wizard, event) => {
    if (isListEvent(event)) return tick(wizard, event);
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'wildcard-asked':
        return openScreen(wizard, 'wildcard');
      case 'wildcard-spelled-out':
        return spellOut(wizard);
      case 'service-asked':
        return openScreen(closeScreen(wizard, 'permissions'), 'service');
      default:
        return wizard;
    }
  },
  Body: ({ wizard, room }) => (
    <List
      options={rows(wizard).options}
      list={shownList(wizard)}
      room={room}
      choice="several"
      empty="This service has no actions: esc leads back to the services."
    />
  ),
  detail: wizard => {
    const row = current(wizard);
    if (row === undefined) return [];
    return [
      ...(row.disabled === undefined ? [] : [coveredWords(row.disabled)]),
      ...actionDetail(row.id, wizard.local.actionsOf),
    ];
  },
  help: EXPLAINED_ACTIONS,
};

/** More at once would hardly fit into a policy. */
const TICKED_AT_ONCE = 250;

function rows(wizard: Wizard) {
  const { actionsOf, entries } = wizard.local;
  return actionOptions(actionsOf, entries, currentStatement(wizard));
}

function current(wizard: Wizard): Option | undefined {
  return highlighted(rows(wizard).options, wizard.local.actions);
}

/** What the statement says now is ticked; entries that were taken out stay in sight while the screen lasts. */
function refreshed(wizard: Wizard): Wizard {
  const statement = currentStatement(wizard);
  const { entries, actionsOf, actions: list } = wizard.local;
  const present = entriesOf(statement, actionsOf);
  const withEntries = withLocal(wizard, 'entries', [...new Set([...entries, ...present])]);
  const cursor = cursorOf(withEntries, current(wizard)?.id) ?? list.cursor;
  return withLocal(withEntries, 'actions', { ...list, cursor, chosen: tickedActions(statement) });
}

/** Rows that come before an action do not take the highlight from it. */
function cursorOf(wizard: Wizard, id: string | undefined): number | undefined {
  const place = visibleOptions(rows(wizard).options, wizard.local.actions).findIndex(row => row.id === id);
  return place === -1 ? undefined : place;
}

/** Actions that a wildcard stands for have their tick from it. */
function shownList(wizard: Wizard): ListState {
  const { actions: list } = wizard.local;
  const { covered } = rows(wizard);
  return covered.size === 0 ? list : { ...list, chosen: united(list.chosen, covered) };
}

let latest:
  | { readonly parts: readonly ReadonlySet<string>[]; readonly whole: ReadonlySet<string> }
  | undefined;

/** The same object for the same sets, so that the list need not count anew. */
function united(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  if (latest?.parts[0] !== one || latest.parts[1] !== other)
    latest = { parts: [one, other], whole: new Set([...one, ...other]) };
  return latest.whole;
}

function tick(wizard: Wizard, event: ListEvent): Wizard {
  const { options } = rows(wizard);
  const before = wizard.local.actions;
  const row = current(wizard);
  if (event.type === 'option-toggled' && row?.disabled !== undefined)
    return { ...wizard, notice: coveredWords(row.disabled) };
  const after = reduceList(before, event, options);
  if (after.chosen === before.chosen) return withLocal(wizard, 'actions', after);
  if (after.chosen.size - before.chosen.size > TICKED_AT_ONCE) {
    const count = (after.chosen.size - before.chosen.size).toLocaleString('en-US');
    return {
      ...wizard,
      problem: `These are ${count} actions, too many for one policy: filter with /, or press w for a wildcard.`,
    };
  }
  return changeCurrent(withLocal(wizard, 'actions', after), statement =>
    withTicks(statement, before.chosen, after.chosen, options),
  );
}

function coveredWords(reason: string): string {
  return `${reason} At the top of the list, space takes the wildcard out and o spells it out.`;
}

function spellOut(wizard: Wizard): Wizard {
  const row = current(wizard);
  if (row === undefined || !isWide(row.id)) return wizard;
  const changed = changeCurrent(wizard, statement => spelledOut(statement, row.id));
  if (changed === wizard)
    return {
      ...wizard,
      problem: `${row.label} cannot be spelled out: it is not ticked, or stands for too much.`,
    };
  return { ...refreshed(changed), notice: `${row.label} gave way to the actions that it stands for today.` };
}

function onward(wizard: Wizard): Wizard {
  if (listOf(currentStatement(wizard)?.Action).length > 0) return afterActions(wizard);
  return { ...wizard, problem: 'Select at least one action with space.' };
}

function ownKeys(wizard: Wizard): Binding[] {
  const row = current(wizard);
  const wide = row !== undefined && isWide(row.id);
  const grouped = wizard.local.actionsOf === ALL_SERVICES ? 'service' : 'level';
  return [
    { keys: [' '], shown: 'space', label: 'select', event: { type: 'option-toggled' } },
    { keys: ['g'], shown: 'g', label: grouped, event: { type: 'group-toggled' }, rank: 'spare' },
    { keys: ['w'], shown: 'w', label: 'wildcard', event: { type: 'wildcard-asked' } },
    ...(wide
      ? [{ keys: ['o'], shown: 'o', label: 'spell out', event: { type: 'wildcard-spelled-out' } } as const]
      : []),
    { keys: ['s'], shown: 's', label: 'another service', event: { type: 'service-asked' }, quiet: true },
    { keys: ['a'], shown: 'a', label: 'all shown', event: { type: 'all-toggled' }, quiet: true },
  ];
}

function nextKey(wizard: Wizard): Binding {
  const needsResources = listOf(currentStatement(wizard)?.Resource).length === 0;
  return {
    keys: ['enter'],
    shown: 'enter',
    label: needsResources || hasOffers(wizard) ? 'next' : 'done',
    event: { type: 'answered' },
  };
}

/** The prefix stands for a name that would push the count out of sight. */
function questionFor(wizard: Wizard): string {
  const { actionsOf } = wizard.local;
  const name = actionsOf === ALL_SERVICES ? 'any service' : (serviceReference(actionsOf)?.name ?? actionsOf);
  const count = selectedWords(wizard);
  const whole = `Select actions of ${name}${count}`;
  return textWidth(whole) <= wizard.size.columns ? whole : `Select actions of ${actionsOf}${count}`;
}

function selectedWords(wizard: Wizard): string {
  const { options } = rows(wizard);
  const { chosen } = wizard.local.actions;
  if (chosen.size === 0) return '';
  const here = tickedAmong(options, chosen);
  const elsewhere = chosen.size - here;
  return ` (${here} selected${elsewhere <= 0 ? '' : `, ${elsewhere} of other services`})`;
}

let counted:
  | { readonly options: readonly Option[]; readonly chosen: ReadonlySet<string>; readonly count: number }
  | undefined;

/** Counted once for the same rows and ticks: the question is asked anew at each key. */
function tickedAmong(options: readonly Option[], chosen: ReadonlySet<string>): number {
  if (counted?.options !== options || counted.chosen !== chosen)
    counted = { options, chosen, count: options.filter(({ id }) => chosen.has(id)).length };
  return counted.count;
}
