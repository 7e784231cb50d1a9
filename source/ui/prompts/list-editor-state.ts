import { reduceText, type TextEvent, type TextState, textOf, textState } from './text-state.ts';

/** A list of values that is edited in place; the row behind the last value is for adding one. */
export interface ListEditorState {
  readonly values: readonly string[];
  readonly cursor: number;
  readonly hand: Hand;
  /** What was taken out, the latest last, each with the place where it stood. */
  readonly removed: readonly { readonly value: string; readonly index: number }[];
  /** Whether a blank ends a value, as between pasted ARNs, or is part of it. */
  readonly splitting: 'at-blanks' | 'never';
}

/** What the keys mean now: moving among the values, or typing the one under the cursor. */
export type Hand = { readonly kind: 'moving' } | { readonly kind: 'typing'; readonly text: TextState };

export type ListEditorEvent =
  | { readonly type: 'value-highlighted'; readonly by: number }
  | { readonly type: 'value-opened' }
  | { readonly type: 'value-added' }
  | { readonly type: 'value-edited'; readonly edit: TextEvent }
  | { readonly type: 'value-kept' }
  | { readonly type: 'value-given-up' }
  | { readonly type: 'value-removed' }
  | { readonly type: 'removal-undone' };

const LIST_EDITOR_EVENTS: Readonly<Record<ListEditorEvent['type'], true>> = {
  'value-highlighted': true,
  'value-opened': true,
  'value-added': true,
  'value-edited': true,
  'value-kept': true,
  'value-given-up': true,
  'value-removed': true,
  'removal-undone': true,
};

/** isListEditorEvent tells the events that every list editor answers from those of a screen. */
export function isListEditorEvent(event: { readonly type: string }): event is ListEditorEvent {
  return Object.hasOwn(LIST_EDITOR_EVENTS, event.type);
}

const MOVING: Hand = { kind: 'moving' };

/** listEditorState starts with some values; an empty list waits for the first one to be typed. */
export function listEditorState(
  values: readonly string[],
  splitting: ListEditorState['splitting'] = 'never',
): ListEditorState {
  const hand: Hand = values.length === 0 ? { kind: 'typing', text: textState('') } : MOVING;
  return { values, cursor: 0, hand, removed: [], splitting };
}

/** reduceListEditor moves, types, adds, takes out and brings back. */
export function reduceListEditor(editor: ListEditorState, event: ListEditorEvent): ListEditorState {
  const { values, cursor, hand } = editor;
  switch (event.type) {
    case 'value-highlighted':
      return step(keep(editor), event.by);
    case 'value-opened':
      return { ...editor, hand: { kind: 'typing', text: textState(values[cursor] ?? '') } };
    case 'value-added':
      return { ...editor, cursor: values.length, hand: { kind: 'typing', text: textState('') } };
    case 'value-edited':
      return hand.kind === 'moving'
        ? editor
        : { ...editor, hand: { kind: 'typing', text: reduceText(hand.text, event.edit) } };
    case 'value-kept':
      return keepAndGoOn(editor);
    case 'value-given-up':
      return { ...editor, hand: MOVING };
    case 'value-removed':
      return hand.kind === 'typing' || cursor >= values.length ? editor : takeOut(editor);
    case 'removal-undone':
      return bringBack(editor);
  }
}

/** editedValues are the values with the one being typed, for going on without Enter in between. */
export function editedValues(editor: ListEditorState): readonly string[] {
  return keep(editor).values;
}

/** typedValues are the values that the line being typed would become: none while it is empty, several where blanks part them. */
export function typedValues({ hand, splitting }: ListEditorState): readonly string[] {
  const text = hand.kind === 'typing' ? textOf(hand.text).trim() : '';
  if (text === '') return [];
  return splitting === 'at-blanks' ? text.split(/[\s,]+/).filter(Boolean) : [text];
}

/** After a new value the next one can be typed at once; an empty line ends that. */
function keepAndGoOn(editor: ListEditorState): ListEditorState {
  if (editor.hand.kind === 'moving') return editor;
  const wasNew = editor.cursor >= editor.values.length;
  const kept = keep(editor);
  if (!wasNew || kept.values.length === editor.values.length) return kept;
  return { ...kept, cursor: kept.values.length, hand: { kind: 'typing', text: textState('') } };
}

/** A value that was emptied is taken out, and can be brought back. */
function keep(editor: ListEditorState): ListEditorState {
  const { values, cursor, hand } = editor;
  if (hand.kind === 'moving') return editor;
  const typed = typedValues(editor);
  const moving: ListEditorState = { ...editor, hand: MOVING };
  if (typed.length === 0) return cursor < values.length ? takeOut(moving) : moving;
  return { ...moving, values: values.toSpliced(cursor, 1, ...typed), cursor: cursor + typed.length - 1 };
}

function takeOut(editor: ListEditorState): ListEditorState {
  const { values, cursor, removed } = editor;
  const value = values[cursor];
  if (value === undefined) return editor;
  return {
    ...editor,
    values: values.toSpliced(cursor, 1),
    removed: [...removed, { value, index: cursor }],
  };
}

function bringBack(editor: ListEditorState): ListEditorState {
  const last = editor.removed.at(-1);
  if (last === undefined || editor.hand.kind === 'typing') return editor;
  const index = Math.min(last.index, editor.values.length);
  return {
    ...editor,
    values: editor.values.toSpliced(index, 0, last.value),
    cursor: index,
    removed: editor.removed.slice(0, -1),
  };
}

function step(editor: ListEditorState, by: number): ListEditorState {
  return { ...editor, cursor: Math.max(0, Math.min(editor.values.length, editor.cursor + by)) };
}
