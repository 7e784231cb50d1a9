import type { ListState } from '../prompts/list-state.ts';
import type { TextEvent } from '../prompts/text-state.ts';
import type { WizardEvent } from '../state/events.ts';
import type { Binding } from './binding.ts';
import type { KeyName } from './key-press.ts';

/** What editing a line of text takes; the wrapper says which text is meant. */
export function editBindings(wrap: (edit: TextEvent) => WizardEvent): Binding[] {
  const edit = (keys: KeyName[], shown: string, label: string, event: TextEvent): Binding => ({
    keys,
    shown,
    label,
    event: wrap(event),
    quiet: true,
  });
  return [
    edit(['erase'], 'backspace', 'erase', { type: 'character-erased' }),
    edit(['ctrl-w', 'alt-erase', 'ctrl-erase'], 'ctrl+w', 'erase the word', { type: 'word-erased' }),
    edit(['ctrl-u'], 'ctrl+u', 'erase to the start', { type: 'line-start-erased' }),
    edit(['ctrl-k'], 'ctrl+k', 'erase to the end', { type: 'line-end-erased' }),
    edit(['ctrl-y'], 'ctrl+y', 'bring back what was erased', { type: 'text-yanked' }),
    edit(['left', 'ctrl-b'], '←', 'left', { type: 'cursor-moved', to: 'left' }),
    edit(['right', 'ctrl-f'], '→', 'right', { type: 'cursor-moved', to: 'right' }),
    edit(['ctrl-left', 'alt-left', 'alt-b'], 'ctrl+←', 'a word left', {
      type: 'cursor-moved',
      to: 'word-left',
    }),
    edit(['ctrl-right', 'alt-right', 'alt-f'], 'ctrl+→', 'a word right', {
      type: 'cursor-moved',
      to: 'word-right',
    }),
    edit(['home', 'ctrl-a'], 'home', 'to the start', { type: 'cursor-moved', to: 'start' }),
    edit(['end', 'ctrl-e'], 'end', 'to the end', { type: 'cursor-moved', to: 'end' }),
  ];
}

/** Moving in a list, the same everywhere. */
export function moveBindings(page: number): Binding[] {
  const move = (keys: KeyName[], shown: string, label: string, event: WizardEvent): Binding => ({
    keys,
    shown,
    label,
    event,
    quiet: true,
  });
  return [
    { keys: ['up'], shown: '↑↓', label: 'move', event: { type: 'highlight-moved', by: -1 }, rank: 'spare' },
    move(['down'], '↓', 'down', { type: 'highlight-moved', by: 1 }),
    move(['page-up'], 'page up', 'a page up', { type: 'highlight-moved', by: -page }),
    move(['page-down'], 'page down', 'a page down', { type: 'highlight-moved', by: page }),
    move(['home'], 'home', 'to the first', { type: 'highlight-sent', to: 'first' }),
    move(['end'], 'end', 'to the last', { type: 'highlight-sent', to: 'last' }),
  ];
}

/** Filtering a list: `/` opens the filter; while it is open, typing goes there. */
export function filterBindings(list: ListState): Binding[] {
  if (!list.filtering) {
    const open: Binding = { keys: ['/'], shown: '/', label: 'filter', event: { type: 'filter-opened' } };
    if (list.filter.graphemes.length === 0) return [open];
    return [
      open,
      { keys: ['escape'], shown: 'esc', label: 'clear the filter', event: { type: 'filter-cleared' } },
    ];
  }
  return [
    { keys: ['enter'], shown: 'enter', label: 'keep the filter', event: { type: 'filter-kept' } },
    { keys: ['escape'], shown: 'esc', label: 'clear it', event: { type: 'filter-cleared' } },
    ...editBindings(edit => ({ type: 'filter-edited', edit })),
  ];
}

export const BACK: Binding = { keys: ['escape'], shown: 'esc', label: 'back', event: { type: 'went-back' } };
export const NEXT: Binding = { keys: ['enter'], shown: 'enter', label: 'next', event: { type: 'answered' } };
