import { type ListEditorState, typedValues } from './list-editor-state.ts';

/** What is wrong with a value in a sentence, or nothing. */
export type ValueCheck = (value: string) => string | undefined;

/** listEditorProblems says what is wrong with each value; the same value twice is wrong the second time. */
export function listEditorProblems(
  values: readonly string[],
  check: ValueCheck,
): readonly (string | undefined)[] {
  const first = new Map<string, number>();
  return values.map((value, index) => {
    const same = first.get(value);
    if (same === undefined) first.set(value, index);
    return check(value) ?? (same === undefined ? undefined : `This stands in the list already.`);
  });
}

/** listEditorCaution is what is wrong with the value under the cursor as it stands now; an empty line is not wrong. */
export function listEditorCaution(editor: ListEditorState, check: ValueCheck): string | undefined {
  const { values, cursor } = editor;
  if (editor.hand.kind === 'moving') return listEditorProblems(values, check)[cursor];
  const others = values.filter((_, index) => index !== cursor);
  return listEditorProblems([...others, ...typedValues(editor)], check)
    .slice(others.length)
    .find(problem => problem !== undefined);
}
