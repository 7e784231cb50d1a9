import { EMPTY_FORM, type FormState } from '../../prompts/form-state.ts';

export type ScopeScreen = 'resources' | 'conditions';

/** What the screens remember on which a statement is limited to resources and conditions. */
export interface ScopeLocals {
  readonly resources: FormState;
  readonly conditions: FormState;
}

export const NEW_SCOPE: ScopeLocals = { resources: EMPTY_FORM, conditions: EMPTY_FORM };

/** What a person did there, and what was found for it. */
export type ScopeEvent = never;
