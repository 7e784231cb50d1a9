import type { Question } from '../../../procedure/question.ts';
import { EMPTY_FORM, type FormState } from '../../prompts/form-state.ts';

/** What a person asks a policy, and has asked it. */
export interface AskState {
  /** Action, resource, and the condition keys that the policy looks at for this action. */
  readonly form: FormState;
  /** What was typed for condition keys, also those that are not asked for now. */
  readonly said: Readonly<Record<string, string>>;
  /** The text that suggestions are made for, while they are gone through. */
  readonly typed: string | undefined;
  /** The resource that was filled in; it changes with the action for as long as nobody has typed another. */
  readonly filled: string;
  /** Questions that were kept, the newest first. */
  readonly asked: readonly Question[];
}

export const NEW_ASK: AskState = { form: EMPTY_FORM, said: {}, typed: undefined, filled: '', asked: [] };

export type AskEvent =
  | { readonly type: 'suggestion-taken'; readonly by: 1 | -1 }
  | { readonly type: 'question-kept' };
