import type { Binding } from '../keys/binding.ts';
import { editBindings } from '../keys/common-bindings.ts';
import type { WizardEvent } from '../state/events.ts';
import { type ListEditorEvent, type ListEditorState, typedValues } from './list-editor-state.ts';

type Wrap = (event: ListEditorEvent) => WizardEvent;

/**
 * listEditorKeys are the keys of a list of values. While a value is typed Enter keeps it and Esc gives it up; while
 * moving, both are left to the screen, as is going on.
 */
export function listEditorKeys(editor: ListEditorState, page: number, wrap: Wrap): Binding[] {
  return editor.hand.kind === 'typing' ? typingKeys(editor, wrap) : movingKeys(editor, page, wrap);
}

/** listEditorTyped sends what is typed to the value in hand. */
export function listEditorTyped(editor: ListEditorState, text: string): ListEditorEvent | undefined {
  if (editor.hand.kind === 'moving') return undefined;
  return { type: 'value-edited', edit: { type: 'text-inserted', text } };
}

function typingKeys(editor: ListEditorState, wrap: Wrap): Binding[] {
  // Where there is no value at all, there is nothing to keep or to give up: these keys are the screen's.
  const nothing = editor.values.length === 0 && typedValues(editor).length === 0;
  const ends: Binding[] = [
    { keys: ['enter'], shown: 'enter', label: 'keep', event: wrap({ type: 'value-kept' }) },
    { keys: ['escape'], shown: 'esc', label: 'leave it', event: wrap({ type: 'value-given-up' }) },
  ];
  return [
    ...(nothing ? [] : ends),
    ...moveKeys(1, wrap).map((binding): Binding => ({ ...binding, quiet: true })),
    ...editBindings(edit => wrap({ type: 'value-edited', edit })),
  ];
}

function movingKeys({ values, cursor, removed }: ListEditorState, page: number, wrap: Wrap): Binding[] {
  const onValue = cursor < values.length;
  const key = (keys: Binding['keys'], shown: string, label: string, event: ListEditorEvent): Binding => ({
    keys,
    shown,
    label,
    event: wrap(event),
  });
  return [
    ...moveKeys(page, wrap),
    ...(onValue ? [key(['e', ' '], 'e', 'change', { type: 'value-opened' })] : []),
    key(['a', '+'], 'a', 'add', { type: 'value-added' }),
    ...(onValue ? [key(['x', 'erase'], 'x', 'remove', { type: 'value-removed' })] : []),
    ...(removed.length > 0 ? [key(['u'], 'u', 'bring back', { type: 'removal-undone' })] : []),
    // On the row for adding, Enter adds; elsewhere it is the screen's.
    ...(onValue ? [] : [key(['enter'], 'enter', 'add', { type: 'value-added' })]),
  ];
}

function moveKeys(page: number, wrap: Wrap): Binding[] {
  const move = (key: string, shown: string, label: string, by: number): Binding => ({
    keys: [key],
    shown,
    label,
    event: wrap({ type: 'value-highlighted', by }),
    quiet: true,
  });
  return [
    {
      keys: ['up'],
      shown: '↑↓',
      label: 'move',
      event: wrap({ type: 'value-highlighted', by: -1 }),
      rank: 'spare',
    },
    move('down', '↓', 'down', 1),
    move('page-up', 'page up', 'a page up', -page),
    move('page-down', 'page down', 'a page down', page),
  ];
}
