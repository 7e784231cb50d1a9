import { describe, expect, it } from 'vitest';
import {
  type FormEvent,
  field,
  reduceForm,
  toggle,
  valuesOf,
} from '../../../source/ui/prompts/form-state.ts';

const FORM = {
  fields: [
    field('name', 'Name', 'web', '', []),
    toggle('mfa', 'MFA required', false, []),
    field('path', 'Path', ' /teams/ ', '', []),
  ],
  focus: 0,
};
const NEXT: FormEvent = { type: 'field-left', by: 1 };
const BEFORE: FormEvent = { type: 'field-left', by: -1 };
const type = (text: string): FormEvent => ({ type: 'field-edited', edit: { type: 'text-inserted', text } });
const played = (...events: FormEvent[]) => events.reduce(reduceForm, FORM);

describe('a form', () => {
  it('is read without blanks around the values', () => {
    expect(valuesOf(FORM)).toEqual({ name: 'web', mfa: '', path: '/teams/' });
  });

  it('sends what is typed to the focused field, and to no other', () => {
    expect(valuesOf(played(type('-app'), NEXT, NEXT, type('x')))).toEqual({
      name: 'web-app',
      mfa: '',
      path: '/teams/ x',
    });
  });

  it('turns a toggle on and off, and takes no text there', () => {
    expect(valuesOf(played(NEXT, type('yes'))).mfa).toBe('');
    expect(valuesOf(played(NEXT, { type: 'field-toggled' })).mfa).toBe('yes');
    expect(valuesOf(played(NEXT, { type: 'field-toggled' }, { type: 'field-toggled' })).mfa).toBe('');
  });

  it('leaves a text alone when it is toggled', () => {
    expect(valuesOf(played({ type: 'field-toggled' })).name).toBe('web');
  });

  it('stays within its fields', () => {
    expect(played(BEFORE).focus).toBe(0);
    expect(played(NEXT, NEXT, NEXT, NEXT).focus).toBe(2);
  });
});
