import { usedBeforeLine } from '../../procedure/last-time-words.ts';
import type { Binding } from '../keys/binding.ts';
import { type FormState, focusedField } from '../prompts/form-state.ts';

/** The texts of earlier times by the id of the field that may want them again. */
export type Earlier = (fieldId: string) => readonly string[];

/** usedBefore is the key that brings texts of earlier times into the focused field, where there are any. */
export function usedBefore(form: FormState, earlier: Earlier): Binding[] {
  const texts = earlierHere(form, earlier);
  if (texts.length === 0) return [];
  return [
    {
      keys: ['ctrl-p'],
      shown: 'ctrl+p',
      label: 'used before',
      event: { type: 'field-recalled', earlier: texts },
    },
  ];
}

/** usedBeforeWords names the latest texts that the focused field had, or says nothing. */
export function usedBeforeWords(form: FormState, earlier: Earlier): string[] {
  return usedBeforeLine(earlierHere(form, earlier));
}

function earlierHere(form: FormState, earlier: Earlier): readonly string[] {
  const focused = focusedField(form);
  return focused === undefined ? [] : earlier(focused.id);
}
