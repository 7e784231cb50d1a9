import type { Binding } from '../keys/binding.ts';
import { type ListEvent, type ListState, listState, type Option, reduceList } from '../prompts/list-state.ts';
import type { Tabs } from './attach/attach-state.ts';

/** SELECT are the keys of a list with ticks under tabs. */
export const TAB_KEYS: readonly Binding[] = [
  { keys: [' '], shown: 'space', label: 'select', event: { type: 'option-toggled' } },
  { keys: ['tab', 'right'], shown: 'tab', label: 'switch', event: { type: 'tab-changed', by: 1 } },
  {
    keys: ['shift-tab', 'left'],
    shown: 'shift+tab',
    label: 'the list before',
    event: { type: 'tab-changed', by: -1 },
    quiet: true,
  },
  { keys: ['a'], shown: 'a', label: 'all shown', event: { type: 'all-toggled' }, quiet: true },
];

/** frontList is the list of the tab in front. */
export function frontList<T extends string>(tabs: Tabs<T>): ListState {
  return tabs.lists[tabs.front] ?? listState();
}

/** changeTab brings another list to the front; ticks in the others stay. */
export function changeTab<T extends string>(tabs: Tabs<T>, order: readonly T[], by: 1 | -1): Tabs<T> {
  const index = (order.indexOf(tabs.front) + by + order.length) % order.length;
  return { ...tabs, front: order[index] ?? tabs.front };
}

/** reduceFront lets the list in front answer an event. */
export function reduceFront<T extends string>(
  tabs: Tabs<T>,
  event: ListEvent,
  options: readonly Option[],
): Tabs<T> {
  return { ...tabs, lists: { ...tabs.lists, [tabs.front]: reduceList(frontList(tabs), event, options) } };
}
