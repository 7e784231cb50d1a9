import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingFor } from '../../../source/ui/keys/binding.ts';
import { listEditorKeys } from '../../../source/ui/prompts/list-editor-keys.ts';
import { listEditorCaution, listEditorProblems } from '../../../source/ui/prompts/list-editor-problems.ts';
import {
  editedValues,
  type ListEditorEvent,
  type ListEditorState,
  listEditorState,
  reduceListEditor,
} from '../../../source/ui/prompts/list-editor-state.ts';
import { ListEditor } from '../../../source/ui/prompts/list-editor-view.tsx';
import { ASCII, picture, UNICODE } from './picture.tsx';

const type = (text: string): ListEditorEvent => ({
  type: 'value-edited',
  edit: { type: 'text-inserted', text },
});
const clear: ListEditorEvent = { type: 'value-edited', edit: { type: 'line-start-erased' } };
const step = (by: number): ListEditorEvent => ({ type: 'value-highlighted', by });
const OPEN: ListEditorEvent = { type: 'value-opened' };
const ADD: ListEditorEvent = { type: 'value-added' };
const KEEP: ListEditorEvent = { type: 'value-kept' };
const GIVE_UP: ListEditorEvent = { type: 'value-given-up' };
const REMOVE: ListEditorEvent = { type: 'value-removed' };
const UNDO: ListEditorEvent = { type: 'removal-undone' };

const played = (start: ListEditorState, ...events: ListEditorEvent[]) =>
  events.reduce(reduceListEditor, start);
const values = (...events: ListEditorEvent[]) =>
  played(listEditorState(['one', 'two', 'three']), ...events).values;
const check = (value: string) =>
  value.includes('/') ? undefined : 'An address range has a slash: 10.0.0.0/8.';

describe('a list of values', () => {
  it.each<[string, ListEditorEvent[], string[]]>([
    ['changes a value in place', [step(1), OPEN, clear, type('2'), KEEP], ['one', '2', 'three']],
    ['leaves a value as it was', [OPEN, clear, type('2'), GIVE_UP], ['one', 'two', 'three']],
    [
      'adds values one after another',
      [ADD, type('four'), KEEP, type(' five '), KEEP, KEEP],
      ['one', 'two', 'three', 'four', 'five'],
    ],
    ['keeps what is typed when it is moved away from', [OPEN, type('!'), step(1)], ['one!', 'two', 'three']],
    ['takes a value out', [step(1), REMOVE], ['one', 'three']],
    ['takes out a value that is emptied', [OPEN, clear, KEEP], ['two', 'three']],
    ['takes nothing out on the row for adding', [step(9), REMOVE], ['one', 'two', 'three']],
    ['brings back what was taken out, the latest first', [REMOVE, REMOVE, UNDO], ['two', 'three']],
    [
      'brings all of it back where it stood',
      [step(1), REMOVE, step(-1), REMOVE, UNDO, UNDO],
      ['one', 'two', 'three'],
    ],
    ['adds nothing for an empty line', [ADD, type('  '), KEEP], ['one', 'two', 'three']],
  ])('%s', (_, events, wanted) => {
    expect(values(...events)).toEqual(wanted);
  });

  it('takes a pasted list apart at blanks and commas where values have none', () => {
    const pasted = type('10.0.0.0/8\n192.168.0.0/16,172.16.0.0/12');
    expect(played(listEditorState([], 'at-blanks'), pasted, KEEP).values).toHaveLength(3);
    expect(played(listEditorState([]), type('two words'), KEEP).values).toEqual(['two words']);
  });

  it('counts what is being typed when the person goes on', () => {
    expect(editedValues(played(listEditorState([]), type('one')))).toEqual(['one']);
  });

  it('says what is wrong with each value, and that one stands there twice', () => {
    expect(listEditorProblems(['10.0.0.0/8', 'ten', '10.0.0.0/8'], check)).toEqual([
      undefined,
      'An address range has a slash: 10.0.0.0/8.',
      'This stands in the list already.',
    ]);
    const editor = listEditorState(['10.0.0.0/8']);
    expect(listEditorCaution(editor, check)).toBeUndefined();
    expect(listEditorCaution(played(editor, ADD), check)).toBeUndefined();
    expect(listEditorCaution(played(editor, ADD, type('1')), check)).toContain('slash');
  });

  it('leaves Enter and Esc to the screen while there is nothing to keep or to give up', () => {
    const keys = (editor: ListEditorState) => listEditorKeys(editor, 5, () => ({ type: 'answered' }));
    expect(bindingFor(keys(listEditorState([])), 'escape')).toBeUndefined();
    expect(bindingFor(keys(played(listEditorState([]), type('x'))), 'escape')?.label).toBe('leave it');
    expect(bindingFor(keys(listEditorState(['x'])), 'enter')).toBeUndefined();
  });

  it('comes back as it was when everything taken out is brought back', () => {
    const moves = fc.array(fc.constantFrom(step(1), step(-1), REMOVE), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), moves, (list, events) => {
        const after = played(listEditorState(list), ...events);
        expect(played(after, ...after.removed.map(() => UNDO)).values).toEqual(list);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the picture of a list of values', () => {
  const drawn = (editor: ListEditorState, columns = 60, symbols = UNICODE) =>
    picture(
      <ListEditor
        editor={editor}
        room={{ columns, rows: 4 }}
        check={check}
        addWords="add an address range"
        placeholder="10.0.0.0/8"
      />,
      columns,
      symbols,
    );
  const two = listEditorState(['10.0.0.0/8', 'ten']);

  it('shows what is wrong beside the value', () => {
    expect(drawn(two)).toMatchInlineSnapshot(`
      [
        "❯ 10.0.0.0/8",
        "  ten  ! An address range has a slash: 10.0.0.0/8.",
        "  + add an address range",
        "",
      ]
    `);
  });

  it('shows an example where nothing is typed yet', () => {
    expect(drawn(listEditorState([]))).toMatchInlineSnapshot(`
      [
        "❯   (10.0.0.0/8)",
        "",
        "",
        "",
      ]
    `);
  });

  it('shows the line being typed with its problem', () => {
    expect(drawn(played(two, ADD, type('192.168')))).toMatchInlineSnapshot(`
      [
        "  10.0.0.0/8",
        "  ten  ! An address range has a slash: 10.0.0.0/8.",
        "❯ 192.168   ! An address range has a slash: 10.0.0.0/8.",
        "",
      ]
    `);
  });

  it('cuts a long value in its middle, with plain signs where there are no others', () => {
    const arn = `arn:aws:ecs:us-east-1:123456789012:task-definition/${'x'.repeat(40)}:7`;
    expect(drawn(listEditorState([arn, 'a', 'b', 'c', 'd/']), 60, ASCII)).toMatchInlineSnapshot(`
      [
        "> arn:aws:ecs:us-east-1:123456...xxxxxxxxxxxxxxxxxxxxxxxxx:7",
        "  a  ! An address range has a slash: 10.0.0.0/8.",
        "  b  ! An address range has a slash: 10.0.0.0/8.",
        "  c  ! An address range has a slash: 10.0.0.0/8.",
      ]
    `);
  });
});
