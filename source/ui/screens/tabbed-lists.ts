import type { PolicyRow } from '../../account/account.ts';
import type { Binding } from '../keys/binding.ts';
import { type ListEvent, type ListState, listState, type Option, reduceList } from '../prompts/list-state.ts';
import { textOf } from '../prompts/text-state.ts';
import { wantListing } from '../state/reduce-account.ts';
import type { Listing, Wizard } from '../state/wizard.ts';
import type { Tabs } from './attach/attach-state.ts';
import { listKeys } from './list-keys.ts';

const SELECT: Binding = { keys: [' '], shown: 'space', label: 'select', event: { type: 'option-toggled' } };

/** Arrows move within a text while one is typed. */
function tabKeys({ filtering }: ListState): Binding[] {
  const forward = filtering ? (['tab'] as const) : (['tab', 'right'] as const);
  const backward = filtering ? (['shift-tab'] as const) : (['shift-tab', 'left'] as const);
  return [
    { keys: forward, shown: 'tab', label: 'switch', event: { type: 'tab-changed', by: 1 }, rank: 'spare' },
    {
      keys: backward,
      shown: 'shift+tab',
      label: 'the list before',
      event: { type: 'tab-changed', by: -1 },
      quiet: true,
    },
  ];
}

/** TAB_KEYS switch between lists of which one row is chosen. */
export const TAB_KEYS: readonly Binding[] = tabKeys(listState()).map(({ rank: _, ...binding }) => binding);

/** tabbedKeys are the keys of lists with ticks under tabs. */
export function tabbedKeys(wizard: Wizard, list: ListState, own: readonly Binding[]): Binding[] {
  const tabs = tabKeys(list);
  return list.filtering
    ? [...listKeys(wizard, list, []), ...tabs]
    : listKeys(wizard, list, [SELECT, ...own, ...tabs]);
}

/** frontList is the list of the tab in front. */
export function frontList<T extends string>(tabs: Tabs<T>): ListState {
  return tabs.lists[tabs.front] ?? listState();
}

/** tabBeside is the tab before or behind the one in front, in a circle. */
export function tabBeside<T extends string>(front: T, order: readonly T[], by: 1 | -1): T {
  return order[(order.indexOf(front) + by + order.length) % order.length] ?? front;
}

/** managedListing is the list of the account behind a tab; nothing where the tab needs none. */
export function managedListing(wizard: Wizard, tab: string): Listing<PolicyRow> | undefined {
  return tab === 'aws' || tab === 'customer' ? wizard.listings[tab] : undefined;
}

/** wantTab asks for the list of the account behind a tab, where there is one. */
export function wantTab(wizard: Wizard, tab: string): Wizard {
  return tab === 'aws' || tab === 'customer' ? wantListing(wizard, tab) : wizard;
}

/** changeTab brings another list to the front; ticks in the others stay, and what is looked for is looked for there too. */
export function changeTab<T extends string>(tabs: Tabs<T>, order: readonly T[], by: 1 | -1): Tabs<T> {
  const front = tabBeside(tabs.front, order, by);
  const { filter, filtering } = frontList(tabs);
  const next = tabs.lists[front];
  const cursor = textOf(filter) === textOf(next.filter) ? next.cursor : 0;
  return { front, lists: { ...tabs.lists, [front]: { ...next, filter, filtering, cursor } } };
}

/** reduceFront lets the list in front answer an event. */
export function reduceFront<T extends string>(
  tabs: Tabs<T>,
  event: ListEvent,
  options: readonly Option[],
): Tabs<T> {
  return { ...tabs, lists: { ...tabs.lists, [tabs.front]: reduceList(frontList(tabs), event, options) } };
}
