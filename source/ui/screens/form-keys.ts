import type { Binding } from '../keys/binding.ts';
import { BACK, editBindings, NEXT } from '../keys/common-bindings.ts';
import { type FormState, focusedField } from '../prompts/form-state.ts';
import type { ScreenEvent } from '../state/events.ts';

/** formKeys are the keys of a screen that is a form. Enter goes from field to field and at the last one onward. */
export function formKeys(form: FormState, own: readonly Binding[] = []): Binding[] {
  const kind = focusedField(form)?.kind;
  const flip: Binding = { keys: [' '], shown: 'space', label: 'change', event: { type: 'field-toggled' } };
  return [
    {
      keys: ['up', 'shift-tab'],
      shown: '↑↓',
      label: 'field',
      event: { type: 'field-left', by: -1 },
      rank: 'spare',
    },
    {
      keys: ['down', 'tab'],
      shown: '↓',
      label: 'the next field',
      event: { type: 'field-left', by: 1 },
      quiet: true,
    },
    ...(kind === 'toggle' ? [flip] : []),
    ...(kind === 'text' ? editBindings(edit => ({ type: 'field-edited', edit })) : []),
    ...own,
    NEXT,
    BACK,
  ];
}

/** formTyped sends what is typed to the focused field. */
export function formTyped(form: FormState, text: string): ScreenEvent | undefined {
  if (focusedField(form)?.kind !== 'text') return undefined;
  return { type: 'field-edited', edit: { type: 'text-inserted', text } };
}

/** formDetail says what the focused field is for. */
export function formDetail(form: FormState): readonly string[] {
  return focusedField(form)?.detail ?? [];
}

/** formCaution says what is wrong with the focused field; an empty one is not wrong yet. */
export function formCaution(form: FormState, problems: FieldProblems): string | undefined {
  const focused = focusedField(form);
  if (focused === undefined || focused.state.graphemes.length === 0) return undefined;
  return problems[focused.id];
}

/** focusOnProblem brings the first field that something is wrong with into sight. */
export function focusOnProblem(form: FormState, problems: FieldProblems): FormState {
  const wrong = form.fields.findIndex(item => problems[item.id] !== undefined);
  return wrong === -1 ? form : { ...form, focus: wrong };
}

/** What is wrong with each field's present text, by field id. */
type FieldProblems = Readonly<Record<string, string | undefined>>;
