import { filterOptions, likeliest } from './list-filter.ts';
import { reduceText, type TextEvent, type TextState, textOf, textState } from './text-state.ts';

/** A row that can be chosen. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Stands to the right of the label, quieter. */
  readonly note?: string;
  /** Two to four lines about the highlighted row. */
  readonly detail?: readonly string[];
  /** The heading under which it stands. */
  readonly group?: string;
  /** A sign of one column before the label, such as `!`. */
  readonly mark?: string;
  /** Why it cannot be chosen. */
  readonly disabled?: string;
  /** Further words that the filter looks at. */
  readonly keywords?: string;
}

/** Where a person stands in a list: highlighted row, filter and ticks. Ticks survive filtering. */
export interface ListState {
  readonly cursor: number;
  readonly filter: TextState;
  /** True while typing goes to the filter. */
  readonly filtering: boolean;
  readonly chosen: ReadonlySet<string>;
}

export type ListEvent =
  | { readonly type: 'highlight-moved'; readonly by: number }
  | { readonly type: 'highlight-sent'; readonly to: 'first' | 'last' }
  | { readonly type: 'option-toggled' }
  | { readonly type: 'all-toggled' }
  | { readonly type: 'group-toggled' }
  | { readonly type: 'filter-opened' }
  | { readonly type: 'filter-edited'; readonly edit: TextEvent }
  | { readonly type: 'filter-kept' }
  | { readonly type: 'filter-cleared' };

const LIST_EVENTS: Readonly<Record<ListEvent['type'], true>> = {
  'highlight-moved': true,
  'highlight-sent': true,
  'option-toggled': true,
  'all-toggled': true,
  'group-toggled': true,
  'filter-opened': true,
  'filter-edited': true,
  'filter-kept': true,
  'filter-cleared': true,
};

/** isListEvent tells the events that every list answers from those of a screen. */
export function isListEvent(event: { readonly type: string }): event is ListEvent {
  return Object.hasOwn(LIST_EVENTS, event.type);
}

/** listState is a list before anybody touched it. */
export function listState(chosen: Iterable<string> = [], cursor = 0): ListState {
  return { cursor, filter: textState(''), filtering: false, chosen: new Set(chosen) };
}

/** visibleOptions are the options that pass the filter; give the same array while the rows are the same, for the answer is kept. */
export function visibleOptions<T extends Option>(options: readonly T[], list: ListState): readonly T[] {
  return filterOptions(options, textOf(list.filter));
}

/** highlighted is the option under the cursor, or nothing in an empty list. */
export function highlighted<T extends Option>(options: readonly T[], list: ListState): T | undefined {
  const visible = visibleOptions(options, list);
  return visible[Math.min(list.cursor, visible.length - 1)];
}

/** reduceList moves, filters and ticks. */
export function reduceList(list: ListState, event: ListEvent, options: readonly Option[]): ListState {
  const visible = visibleOptions(options, list);
  const last = Math.max(0, visible.length - 1);
  const cursor = Math.min(list.cursor, last);
  switch (event.type) {
    case 'highlight-moved':
      return { ...list, cursor: Math.max(0, Math.min(last, cursor + event.by)) };
    case 'highlight-sent':
      return { ...list, cursor: event.to === 'first' ? 0 : last };
    case 'option-toggled':
      return toggle(list, visible.slice(cursor, cursor + 1));
    case 'group-toggled':
      return toggle(
        list,
        visible.filter(option => option.group === visible[cursor]?.group),
      );
    case 'all-toggled':
      return toggle(list, visible);
    case 'filter-opened':
      return { ...list, filtering: true };
    case 'filter-edited':
      return filtered(list, reduceText(list.filter, event.edit), options);
    case 'filter-kept':
      return { ...list, filtering: false };
    case 'filter-cleared':
      return { ...list, filtering: false, filter: textState(''), cursor: placeOf(visible[cursor], options) };
  }
}

/** The highlight goes to the row that was most likely meant. */
function filtered(list: ListState, filter: TextState, options: readonly Option[]): ListState {
  const text = textOf(filter);
  return { ...list, filter, cursor: likeliest(filterOptions(options, text), text) };
}

/** The row that was found with a filter stays in hand without it. */
function placeOf(row: Option | undefined, options: readonly Option[]): number {
  return row === undefined ? 0 : options.indexOf(row);
}

/** Several rows toggle as one: when all are ticked they lose their ticks, else all get one. */
function toggle(list: ListState, rows: readonly Option[]): ListState {
  const free = rows.filter(row => row.disabled === undefined);
  if (free.length === 0) return list;
  const chosen = new Set(list.chosen);
  const everyOne = free.every(row => chosen.has(row.id));
  for (const row of free) {
    if (everyOne) chosen.delete(row.id);
    else chosen.add(row.id);
  }
  return { ...list, chosen };
}
