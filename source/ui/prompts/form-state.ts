import { type Recall, recallNext } from './text-recall.ts';
import { reduceText, type TextEvent, type TextState, textOf, textState } from './text-state.ts';

/** One line of a form. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /** A toggle holds `yes` or nothing, a choice what was chosen on another screen. */
  readonly kind: 'text' | 'toggle' | 'choice';
  readonly state: TextState;
  /** Set while the field shows a text of earlier times. */
  readonly recall?: Recall | undefined;
  /** Shown while the field is empty. */
  readonly placeholder: string;
  /** What the field is for, shown while it is focused. */
  readonly detail: readonly string[];
}

export interface FormState {
  readonly fields: readonly Field[];
  readonly focus: number;
}

/** EMPTY_FORM is a form before its screen was come to. */
export const EMPTY_FORM: FormState = { fields: [], focus: 0 };

export type FormEvent =
  | { readonly type: 'field-edited'; readonly edit: TextEvent }
  | { readonly type: 'field-recalled'; readonly earlier: readonly string[] }
  | { readonly type: 'field-toggled' }
  | { readonly type: 'field-left'; readonly by: 1 | -1 };

const FORM_EVENTS: Readonly<Record<FormEvent['type'], true>> = {
  'field-edited': true,
  'field-recalled': true,
  'field-toggled': true,
  'field-left': true,
};

/** isFormEvent tells the events that every form answers from those of a screen. */
export function isFormEvent(event: { readonly type: string }): event is FormEvent {
  return Object.hasOwn(FORM_EVENTS, event.type);
}

/** field makes a line of a form. */
export function field(
  id: string,
  label: string,
  value: string,
  placeholder: string,
  detail: readonly string[],
): Field {
  return { id, label, kind: 'text', state: textState(value), placeholder, detail };
}

/** toggle makes a line of a form that is on or off. */
export function toggle(id: string, label: string, on: boolean, detail: readonly string[]): Field {
  return { id, label, kind: 'toggle', state: textState(on ? 'yes' : ''), placeholder: '', detail };
}

/** choice makes a line of a form whose value is chosen elsewhere. */
export function choice(
  id: string,
  label: string,
  value: string,
  placeholder: string,
  detail: readonly string[],
): Field {
  return { id, label, kind: 'choice', state: textState(value), placeholder, detail };
}

/** reduceForm edits the focused field or moves the focus. */
export function reduceForm(form: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'field-edited':
      return changeFocused(form, item =>
        item.kind === 'text'
          ? { ...item, state: reduceText(item.state, event.edit), recall: undefined }
          : item,
      );
    case 'field-recalled':
      return changeFocused(form, item =>
        item.kind === 'text' ? { ...item, ...recallNext(item.state, event.earlier, item.recall) } : item,
      );
    case 'field-toggled':
      return changeFocused(form, item =>
        item.kind === 'toggle' ? { ...item, state: textState(textOf(item.state) === '' ? 'yes' : '') } : item,
      );
    case 'field-left':
      return { ...form, focus: Math.max(0, Math.min(form.fields.length - 1, form.focus + event.by)) };
  }
}

/** focusedField is the field that takes what is typed. */
export function focusedField(form: FormState): Field | undefined {
  return form.fields[form.focus];
}

/** valuesOf reads a form: field id to text, blanks at the ends dropped. */
export function valuesOf(form: FormState): Record<string, string> {
  return Object.fromEntries(form.fields.map(item => [item.id, textOf(item.state).trim()]));
}

function changeFocused(form: FormState, change: (item: Field) => Field): FormState {
  return { ...form, fields: form.fields.map((item, index) => (index === form.focus ? change(item) : item)) };
}
