import { EMPTY_FORM, type FormState } from '../../prompts/form-state.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';

export type CreateScreen = 'start' | 'parameters' | 'name';

/** What the screens of the first procedure remember, the editor's aside. */
export interface CreateLocals {
  readonly start: ListState;
  /** The start for which giving up the edited statements was announced; choosing it again gives them up. */
  readonly startAnnounced: string | undefined;
  readonly parameters: FormState;
  readonly name: FormState;
}

export const NEW_CREATE: CreateLocals = {
  start: listState(),
  startAnnounced: undefined,
  parameters: EMPTY_FORM,
  name: EMPTY_FORM,
};

/** What a person did there, and what was found for it. */
export type CreateEvent =
  | { readonly type: 'variant-changed' }
  | { readonly type: 'policy-read'; readonly arn: string; readonly versionId: string; readonly text: string };

/** What these screens send for. */
export type CreateErrand = { readonly type: 'read-policy'; readonly arn: string };
